/** Rows with a header line that names the columns `text`, and optionally `id`, `date`, `title`, `language`. */
import { toArticle } from './fields.ts';
import { encodingProblems, readStrings, type TextSource } from './text-source.ts';
import { type Failure, failure, type ReadItem, type ReadOptions } from './types.ts';

interface Row {
  record: Record<string, string>;
  info: { lines: number };
}

export async function* readCsv(source: TextSource, options: ReadOptions): AsyncGenerator<ReadItem> {
  const { parse } = await import('csv-parse');
  const { Readable } = await import('node:stream');
  const { first, all } = await peek(readStrings(source));
  const header = first.split(/\r?\n/, 1)[0]!;
  const skipped: Failure[] = [];
  const parser = parse({
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    delimiter: delimiterOf(header),
    info: true,
    relax_column_count: true,
    // A stray quote stays in its cell; strict reading would lose the rows after it as well.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: options.maxArticleBytes,
    on_skip: (error) => {
      skipped.push(failure('BAD_FIELD', Number(error?.lines ?? 0), `${error?.message ?? 'broken row'}; mend the row`));
      return undefined;
    },
  });
  const input = Readable.from(all);
  input.on('error', (error) => parser.destroy(error)).pipe(parser);
  let article = 0;
  for await (const row of parser as AsyncIterable<Row>) {
    yield* skipped.splice(0);
    article++;
    yield readRow(row, article, source);
  }
  yield* skipped;
}

function readRow(row: Row, article: number, source: TextSource): ReadItem {
  // csv-parse counts the line on which a row ends; rows with a text over several lines begin earlier.
  const item = toArticle(row.record, { article, line: row.info.lines, encoding: source.encoding });
  if (item.kind === 'article') item.problems.unshift(...encodingProblems(item.text, source));
  return item;
}

async function peek(chunks: AsyncGenerator<string>): Promise<{ first: string; all: AsyncGenerator<string> }> {
  const next = await chunks.next();
  const first = next.done ? '' : next.value;
  async function* all() {
    if (first !== '') yield first;
    yield* chunks;
  }
  return { first, all: all() };
}

/** The separator that the header line has most of. */
function delimiterOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
