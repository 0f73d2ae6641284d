/** Plain text and Markdown: the text as it is, cut by the splitter where the next article begins. */
import { encodingProblems, readStrings, type TextSource } from './text-source.ts';
import { failure, type ReadItem, type ReadOptions } from './types.ts';

export async function* readText(source: TextSource, options: ReadOptions): AsyncGenerator<ReadItem> {
  let article = 0;
  for await (const piece of cutArticles(readStrings(source), options)) {
    if (piece.text === null) {
      article++;
      yield failure(
        'ARTICLE_TOO_LARGE',
        piece.line,
        `the article is longer than ${options.maxArticleBytes} bytes; raise --max-article-bytes or split it`,
        article,
      );
    } else if (piece.text.trim() !== '') {
      article++;
      const { encoding } = source;
      const problems = encodingProblems(piece.text, source);
      yield { kind: 'article', article, line: piece.line, id: null, encoding, text: piece.text, date: null, language: null, problems };
    }
  }
  if (article === 0) yield failure('EMPTY_INPUT', 0, 'the file holds no text; remove it or fill it in');
}

async function* cutArticles(chunks: AsyncIterable<string>, { createSplitter, maxArticleBytes }: ReadOptions) {
  const splitter = createSplitter(maxArticleBytes);
  for await (const piece of readPieces(chunks)) yield* splitter.push(piece.text, piece.startsLine);
  yield* splitter.end();
}

const LONG = 1 << 20;

/** Lines with their line ends; one above a megabyte comes in several pieces, so that memory stays flat. */
async function* readPieces(chunks: AsyncIterable<string>): AsyncGenerator<{ text: string; startsLine: boolean }> {
  let carry = '';
  let startsLine = true;
  for await (const chunk of chunks) {
    const all = carry + chunk;
    let start = 0;
    for (let end = all.indexOf('\n', carry.length); end >= 0; end = all.indexOf('\n', start)) {
      yield { text: all.slice(start, end + 1), startsLine };
      start = end + 1;
      startsLine = true;
    }
    carry = all.slice(start);
    if (carry.length > LONG) {
      yield { text: carry, startsLine };
      [carry, startsLine] = ['', false];
    }
  }
  if (carry !== '') yield { text: carry, startsLine };
}
