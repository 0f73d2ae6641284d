import { describe, expect, test } from 'vitest';
import { ArticleSplitter, splitArticles } from '../../src/article/split.ts';
import { loadEngine } from '../../src/rules/engine.ts';

const { lexicon } = loadEngine();
const BODY = 'Сегодня в городе открыли новую школу, на открытие пришли сотни жителей, сообщили в акимате.\n';
const texts = (text: string): (string | null)[] => splitArticles(text, lexicon).map((article) => article.text);

describe('a new article begins', () => {
  test('at a ` date …` header, whose lines stay as they are', () => {
    const [first, second] = [` date 2031-02-03 Первая.\r\n\r\n${BODY}`, ` date 2031-02-04 Вторая.\n${BODY}`];
    expect(texts(first + second)).toEqual([first, second]);
  });

  test.each(['* * *', '***', '———', '_____', '• • •'])('after the rule %s between two datelines', (rule) => {
    const [first, second] = [`АСТАНА. KAZINFORM — ${BODY}`, `\nТАРАЗ. KAZINFORM — ${BODY}`];
    expect(texts(`${first}${rule}\n${second}`)).toEqual([first, second]);
  });

  test('after a rule between two headlines with their texts', () => {
    const [first, second] = [`Новая школа открылась в Таразе\n\n${BODY}\n`, `\nСтарую больницу закрыли в Шымкенте\n\n${BODY}`];
    expect(texts(`${first}---\n${second}`)).toEqual([first, second]);
  });

  test('at a form feed between two headlines', () => {
    const [first, second] = [`Новая школа открылась в Таразе\n\n${BODY}`, `\fСтарую больницу закрыли в Шымкенте\n\n${BODY}`];
    expect(texts(first + second)).toHaveLength(2);
  });

  test('at a date line when the file began with one', () => {
    const [first, second] = [
      `04.05.2031 | 10:20\nНовая школа открылась в Таразе\n${BODY}\n`,
      `04.05.2031 | 11:30\nСтарую больницу закрыли в Шымкенте\n${BODY}`,
    ];
    expect(texts(first + second)).toEqual([first, second]);
  });
});

describe('one article stays whole', () => {
  test.each([
    ['a rule between paragraphs', `${BODY}\n* * *\n\n${BODY}`],
    ['a rule in an article with a dateline', `АСТАНА. KAZINFORM — ${BODY}\n* * *\n\n${BODY}`],
    ['a rule before short section headings', `Новая школа открылась в Таразе\n\n${BODY}\n***\n\nЧто дальше\n\n${BODY}`],
    [
      'sections below a header',
      ` date 2031-02-03 Новая школа открылась в Таразе\n${BODY}\n***\nВторая часть рассказа о новой школе\n${BODY}`,
    ],
    ['the underline of a Markdown heading', `Новая школа открылась в Таразе\n---\n${BODY}`],
    ['a rule at the end', `АСТАНА. KAZINFORM — ${BODY}\n***\n`],
    ['a date inside the text', `АСТАНА. KAZINFORM — ${BODY}5 мая 2031 года открыли вторую. ${BODY}`],
    ['the word date', `${BODY}date 2031 will be fixed later\n`],
    ['no line end', 'Одна строка'],
  ])('%s', (_, text) => {
    expect(texts(text)).toEqual([text]);
  });

  test('blank text is no article', () => {
    expect(texts('\n \n')).toEqual([]);
  });
});

test('the line of each article, and a limit', () => {
  const splitter = new ArticleSplitter(lexicon, 60);
  const done = [` date 2031-02-03 ${BODY}`, ' date 2031-02-04 Коротко.\n', '\n'].flatMap((line) => splitter.push(line));
  expect([...done, ...splitter.end()]).toEqual([
    { text: null, line: 1 },
    { text: ' date 2031-02-04 Коротко.\n\n', line: 2 },
  ]);
});

test('a long line that comes in pieces is one line', () => {
  const splitter = new ArticleSplitter(lexicon);
  splitter.push('Начало ', true);
  splitter.push(' date 2031-02-04 ', false);
  splitter.push('конец\n', false);
  expect(splitter.end()).toEqual([{ text: 'Начало  date 2031-02-04 конец\n', line: 1 }]);
});
