/** A web page is one article: its main text, led by its title, with the date that the page states. */
import { readDate, withTitle } from './fields.ts';
import { readPage } from './html-text.ts';
import { encodingProblems, readStrings, type TextSource } from './text-source.ts';
import { failure, type ReadItem, type ReadOptions } from './types.ts';

export async function* readHtml(source: TextSource, options: ReadOptions): AsyncGenerator<ReadItem> {
  let html = '';
  for await (const chunk of readStrings(source)) {
    html += chunk;
    if (html.length > options.maxArticleBytes) {
      yield failure('ARTICLE_TOO_LARGE', 0, `the page is longer than ${options.maxArticleBytes} bytes; raise --max-article-bytes`);
      return;
    }
  }
  const page = readPage(html);
  const text = withTitle(page.title, page.text);
  if (text.trim() === '') {
    yield failure('EMPTY_INPUT', 0, 'the page holds no text; it may need a browser to show one');
    return;
  }
  const problems = encodingProblems(text, source);
  const date = readDate(page.date, problems);
  yield { kind: 'article', article: 1, line: 1, id: null, encoding: source.encoding, text, date, language: null, problems };
}
