/** What the lists name. */
import type { Language } from '../record/types.ts';

export type NameLanguage = Exclude<Language, 'und'>;
export const NAME_LANGUAGES: readonly NameLanguage[] = ['kk', 'ru', 'en'];

/** One thing of a list: a region, a post head, a number word, or the group of names that share attributes. */
export interface Thing {
  list: string;
  id: string;
  /** Language of a one-language list. */
  language?: NameLanguage;
  /** Rules file (as `ingest explain` prints it) and line. */
  file: string;
  line: number;
  /** All other attributes of the entry, as written. */
  [attribute: string]: unknown;
}
