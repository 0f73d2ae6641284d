/**
 * One object, an array of them, or `{"articles": […]}`.
 *
 * Such a file is parsed whole, so it must fit into one string (512 MB); `.jsonl` has no limit.
 */
import { toArticle } from './fields.ts';
import { encodingProblems, readStrings, type TextSource } from './text-source.ts';
import { failure, type ReadItem, type ReadOptions } from './types.ts';

const MAX_CHARS = 500_000_000;

export async function* readJson(source: TextSource, options: ReadOptions): AsyncGenerator<ReadItem> {
  const text = await readAll(source);
  if (text === null) {
    yield failure('ARTICLE_TOO_LARGE', 0, 'the file is too large to be parsed at once; turn it into .jsonl (jq -c ".[]")');
    return;
  }
  if (text.trim() === '') {
    yield failure('EMPTY_INPUT', 0, 'the file is empty; remove it or fill it in');
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield failure('BAD_JSON', lineOf(text, error as Error), `${(error as Error).message}; mend the JSON`);
    return;
  }
  let article = 0;
  for (const element of listArticles(value)) {
    article++;
    const item = toArticle(element, { article, line: 0, encoding: source.encoding });
    if (item.kind === 'failure') yield { ...item, message: `article ${article}: ${item.message}` };
    else if (Buffer.byteLength(item.text) > options.maxArticleBytes) {
      yield failure(
        'ARTICLE_TOO_LARGE',
        0,
        `article ${article} is longer than ${options.maxArticleBytes} bytes; raise --max-article-bytes or split it`,
        article,
      );
    } else yield { ...item, problems: [...encodingProblems(item.text, source), ...item.problems] };
  }
}

async function readAll(source: TextSource): Promise<string | null> {
  const chunks: string[] = [];
  let length = 0;
  for await (const chunk of readStrings(source)) {
    length += chunk.length;
    if (length > MAX_CHARS) return null;
    chunks.push(chunk);
  }
  return chunks.join('');
}

function listArticles(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const articles = typeof value === 'object' && value !== null && 'articles' in value ? value.articles : null;
  return Array.isArray(articles) ? articles : [value];
}

/** V8 names the place as `position 17`; people look for a line. */
function lineOf(text: string, error: Error): number {
  const position = /position (\d+)/.exec(error.message)?.[1];
  return position === undefined ? 0 : text.slice(0, Number(position)).split('\n').length;
}
