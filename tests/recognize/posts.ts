/** Reads a text through the whole pipeline and writes its posts as short lines: `министр финансов (former) = kz/minister:finance < Асан Қалиев`. */
import { createEngine, extract } from '../../src/pipeline.ts';
import type { DocumentRecord } from '../../src/record/types.ts';

const engine = createEngine();

export const recordOf = (text: string): DocumentRecord => extract(engine, { id: 't', path: null, article: 1, encoding: 'utf-8', text });

/** One line per post: its mentions, status unless current, and its holder if it has one. */
export function postsOf(text: string): string[] {
  const { posts, people } = recordOf(text);
  return posts.map((post) => {
    const holder = people.find((person) => person.id === post.holder);
    const status = post.status === 'current' ? '' : ` (${post.status})`;
    return `${post.mentions.map((mention) => mention.text).join(' + ')}${status}${holder ? ` < ${holder.name}` : ''}`;
  });
}

export const keysOf = (text: string): string[] => recordOf(text).posts.map((post) => post.key);
