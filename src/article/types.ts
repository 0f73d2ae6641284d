/** An article with its header, dateline and title told apart from its body. Offsets are UTF-16 units into `text`. */
import type { Dateline, DateSource, Problem, Title } from '../record/types.ts';

export interface ReadArticle {
  /** As decoded, only a leading ` date … ` header cut off. */
  text: string;
  /** ISO day, or null where none is written out in full. */
  date: string | null;
  dateSource: DateSource | null;
  dateline: Dateline | null;
  title: Title | null;
  problems: Problem[];
}
