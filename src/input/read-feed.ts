/** RSS and Atom: each `<item>` or `<entry>` is one article; read as a stream, so a feed may be of any size. */
import { readDate, readId, withTitle } from './fields.ts';
import { htmlToText } from './html-text.ts';
import { Parser } from './markup.ts';
import { encodingProblems, readStrings, type TextSource } from './text-source.ts';
import { failure, type ReadItem, type ReadOptions } from './types.ts';

type Entry = Map<string, string>;

export async function* readFeed(source: TextSource, options: ReadOptions): AsyncGenerator<ReadItem> {
  const entries: Entry[] = [];
  const parser = createEntryParser(entries);
  let article = 0;
  for await (const chunk of readStrings(source)) {
    parser.write(chunk);
    for (const entry of entries.splice(0)) yield readEntry(entry, ++article, source, options);
  }
  parser.end();
  for (const entry of entries) yield readEntry(entry, ++article, source, options);
  if (article === 0) yield failure('UNKNOWN_FORMAT', 0, 'no <item> or <entry> in this XML; only RSS and Atom feeds are read');
}

/** Collects the direct children of each entry by name; markup inside them (Atom's xhtml) is kept as markup. */
function createEntryParser(entries: Entry[]): Parser {
  let entry: Entry | null = null;
  let depth = 0;
  let field = '';
  const add = (text: string) => {
    if (entry && depth > 0) entry.set(field, (entry.get(field) ?? '') + text);
  };
  return new Parser(
    {
      onopentag(name, attributes) {
        if (!entry) {
          if (name === 'item' || name === 'entry') [entry, depth] = [new Map(), 0];
          return;
        }
        if (depth++ === 0) field = name;
        else add(`<${name}>`);
        if (depth === 1 && name === 'link' && attributes.href && !entry.has('link')) add(attributes.href);
      },
      ontext: add,
      onclosetag(name) {
        if (!entry) return;
        if (depth === 0) {
          entries.push(entry);
          entry = null;
        } else if (--depth > 0) add(`</${name}>`);
      },
    },
    { xmlMode: true },
  );
}

function readEntry(entry: Entry, article: number, source: TextSource, options: ReadOptions): ReadItem {
  const body = entry.get('content:encoded') ?? entry.get('content') ?? entry.get('description') ?? entry.get('summary') ?? '';
  const text = withTitle(htmlToText(entry.get('title') ?? '').trim(), htmlToText(body).trim());
  if (text === '') return failure('EMPTY_INPUT', 0, `article ${article} has neither title nor text`, article);
  if (Buffer.byteLength(text) > options.maxArticleBytes) {
    return failure(
      'ARTICLE_TOO_LARGE',
      0,
      `article ${article} is longer than ${options.maxArticleBytes} bytes; raise --max-article-bytes`,
      article,
    );
  }
  const problems = encodingProblems(text, source);
  const stated = entry.get('pubDate') ?? entry.get('published') ?? entry.get('dc:date') ?? entry.get('updated');
  const date = readDate(stated?.trim(), problems);
  const id = readId((entry.get('guid') ?? entry.get('id') ?? entry.get('link'))?.trim());
  return { kind: 'article', article, line: 0, id, encoding: source.encoding, text, date, language: null, problems };
}
