import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Failure, ingest } from '../../src/index.ts';
import { folder } from '../cli/command.ts';

/** What the library makes of one file: the parts that reading decides. */
async function read(name: string, content: string | Buffer) {
  const root = folder({ [name]: content });
  return readAll(path.join(root, name));
}

async function readAll(given: string) {
  const failures: string[] = [];
  const articles: { id: string; date: string | null; text: string }[] = [];
  const onFailure = ({ line, code, message }: Failure) => failures.push(`${line}: ${code}: ${message}`);
  for await (const { id, date, text } of ingest([given], { onFailure })) articles.push({ id, date, text });
  return { articles, failures: failures.join('\n') };
}

describe('web pages', async () => {
  const PAGE = `<!doctype html><html><head><title>Школа открыта | Сайт</title>
    <meta property="article:published_time" content="2026-02-03T23:30:00+05:00"><style>p{}</style></head>
    <body><nav>Меню <a href="/">Главная</a></nav><div>Реклама</div>
    <article><h1>Школа открыта</h1><p>В Астане &laquo;новая&raquo;&nbsp;школа
      на <b>900</b> мест.</p><ul><li>Первое</li><li>Второе</li></ul><aside>Читайте также</aside></article>
    <footer>© 2026</footer></body></html>`;

  test('give the article, led by its title; menus are left out', async () => {
    const text = 'Школа открыта\nВ Астане «новая»\u00a0школа на 900 мест.\nПервое\nВторое';
    expect((await read('p.html', PAGE)).articles).toEqual([{ id: 'p', date: '2026-02-03', text }]);
  });

  test('without any text are a failure', async () => {
    expect((await read('p.html', '<html><body><script>draw()</script></body></html>')).failures).toContain(
      '0: EMPTY_INPUT: the page holds no text',
    );
  });
});

describe('feeds', () => {
  test('RSS: one article per item, its markup as lines, its day as written', async () => {
    const { articles } = await read(
      'f.xml',
      `<?xml version="1.0"?><rss><channel><title>Лента</title>
       <item><title>Бір</title><guid>g-1</guid><pubDate>Wed, 04 Feb 2026 23:00:00 +0500</pubDate><description>&lt;p&gt;А &amp;amp; Б&lt;/p&gt;&lt;p&gt;В&lt;/p&gt;</description></item>
       <item><title>Екі</title><description>кратко</description><content:encoded><![CDATA[<p>Толық мәтін</p>]]></content:encoded></item>
       </channel></rss>`,
    );
    expect(articles).toEqual([
      { id: 'g-1', date: '2026-02-04', text: 'Бір\n\nА & Б\nВ' },
      { id: 'f#2', date: null, text: 'Екі\n\nТолық мәтін' },
    ]);
  });

  test('Atom: entries, with xhtml content', async () => {
    const { articles } = await read(
      'f.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>e1</id><title>T</title><published>2026-01-02T01:00:00Z</published>
       <content type="xhtml"><div><p>One</p><p>Two</p></div></content></entry></feed>`,
    );
    expect(articles).toEqual([{ id: 'e1', date: '2026-01-02', text: 'T\n\nOne\nTwo' }]);
  });

  test('other XML is told apart', async () => {
    expect((await read('x.xml', '<a><b/></a>')).failures).toContain('0: UNKNOWN_FORMAT: no <item> or <entry>');
  });
});

describe('tables', () => {
  test('CSV with quotes, line ends in cells and a semicolon between', async () => {
    const { articles } = await read('c.csv', '\uFEFFid;Text;date;title\r\n7;"Сол ""күні""; \nкелді";2026-01-02;Тақырып\r\n;Екінші;;\r\n');
    expect(articles).toEqual([
      { id: '7', date: '2026-01-02', text: 'Тақырып\n\nСол "күні"; \nкелді' },
      { id: 'c#2', date: null, text: 'Екінші' },
    ]);
  });

  test('a stray quote stays in its cell; a quote that is never closed is told', async () => {
    const { articles, failures } = await read('c.csv', 'id,text\n1,A.\n2,"B" x\n3,C.\n4,"D\n');
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'A.'],
      ['2', '"B" x'],
      ['3', 'C.'],
    ]);
    expect(failures).toMatch(/^5: BAD_FIELD: Quote Not Closed.*; mend the row$/);
  });

  test('without a column "text" each row says so', async () => {
    expect((await read('c.csv', 'id,body\n1,A.\n')).failures).toContain('2: BAD_FIELD: no "text" field');
  });
});

describe('JSON', () => {
  test.each([
    ['an object', '{"id":"a","text":"A."}', ['a']],
    ['an array', '[{"text":"A."},{"id":"b","text":"B."}]', ['j', 'b']],
    ['a list of articles', '{"articles":[{"text":"A."},{"text":"B."}]}', ['j', 'j#2']],
  ])('%s', async (_, json, ids) => {
    expect((await read('j.json', json)).articles.map(({ id }) => id)).toEqual(ids);
  });

  test('lines: a title becomes the first line unless it is that already; a blank line is no article', async () => {
    const { articles } = await read('n.jsonl', '{"title":"Т","text":"Мәтін."}\n\n{"title":"Мәтін","text":"Мәтін."}\n');
    expect(articles).toEqual([
      { id: 'n', date: null, text: 'Т\n\nМәтін.' },
      { id: 'n#3', date: null, text: 'Мәтін.' },
    ]);
  });
});

describe('text', () => {
  test('several articles in one file are told apart by their headers', async () => {
    const { articles } = await read('t.txt', ' date 2026-01-02 Бірінші мақала.\nЖол.\n date 2026-01-03 Екінші мақала.\n');
    expect(articles.map(({ id, date }) => [id, date])).toEqual([
      ['t', '2026-01-02'],
      ['t#2', '2026-01-03'],
    ]);
  });

  test('gzip is looked through, whatever the name', async () => {
    expect((await read('t.txt.gz', gzipSync('Мәтін.'))).articles).toEqual([{ id: 't', date: null, text: 'Мәтін.' }]);
    expect((await read('t.txt', gzipSync('Мәтін.'))).articles).toHaveLength(1);
  });
});

test('links: to files they are read, to folders not entered, so that a cycle cannot hang', async () => {
  const cwd = folder({ 'n/a.txt': 'A.', 'elsewhere/b.txt': 'B.' });
  fs.symlinkSync('../elsewhere/b.txt', path.join(cwd, 'n/link.txt'));
  fs.symlinkSync('..', path.join(cwd, 'n/up'));
  expect((await readAll(path.join(cwd, 'n'))).articles.map(({ id }) => id)).toEqual(['a', 'link']);
});

test('twins that differ only by extension keep it, so that no two records share an id', async () => {
  const cwd = folder({ 'n/a.txt': 'A.', 'n/a.html': '<p>B.</p>', 'n/c.txt': 'C.' });
  expect((await readAll(path.join(cwd, 'n'))).articles.map(({ id }) => id)).toEqual(['a.html', 'a.txt', 'c']);
});
