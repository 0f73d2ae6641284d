import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { loadEngine } from '../../src/rules/engine.ts';

const { lexicon } = loadEngine();
const KK = 'Бүгін қалада жаңа мектеп ашылды, оған жүздеген адам қатысты, деп хабарлады қала әкімдігі.';
const RU = 'Сегодня в городе открыли новую школу, на открытие пришли сотни жителей, сообщили в акимате.';
const EN = 'A new school has opened in the city today, and hundreds of residents came to see it, the city hall said.';

const read = (text: string) => readArticle(text, lexicon);
const codes = (text: string) => read(text).problems.map((problem) => problem.code);

describe('the ` date …` header is the only thing cut off', () => {
  test.each([
    [` date 2031-02-03 ${RU}`, RU],
    [`date 2031-02-03\t${RU}`, RU],
    [`\u00a0date 2031-02-03 \n${RU}`, `\n${RU}`],
    [`date 2031-02-30 ${RU}`, RU],
    // No header:
    [`update 2031-02-03 ${EN}`, `update 2031-02-03 ${EN}`],
    [`date 2031-02-031 ${EN}`, `date 2031-02-031 ${EN}`],
    [`date of birth 2031-02-03. ${EN}`, `date of birth 2031-02-03. ${EN}`],
    ['', ''],
  ])('%j', (raw, text) => {
    expect(read(raw).text).toBe(text);
  });
});

describe('the date', () => {
  test.each([
    // header
    [` date 2031-02-03 ${RU}`, '2031-02-03', 'header'],
    // lines of their own
    [`02 Желтоқсан 2031 | GMT +5\n${KK}`, '2031-12-02', 'byline'],
    [`10:20, 02 Желтоқсан 2031 | GMT +5\n${KK}`, '2031-12-02', 'byline'],
    [`04.05.2031г. в 10:20\n${RU}`, '2031-05-04', 'byline'],
    [`04.05.2031 93\n${RU}`, '2031-05-04', 'byline'],
    [`2031-05-04T10:20\n${RU}`, '2031-05-04', 'byline'],
    [`Қоғам • 6 Маусым, 2031\n743 рет көрсетілді\n4 мин оқу үшін\n${KK}`, '2031-06-06', 'byline'],
    [`Qoğam • 6 Mausym, 2031\n${KK}`, '2031-06-06', 'byline'],
    [`4 мая 2031 | 15:05\n${RU}`, '2031-05-04', 'byline'],
    [`Friday, 10 October 2031, 15:05:34\n${EN}`, '2031-10-10', 'byline'],
    [`December 1st, 2031\n${EN}`, '2031-12-01', 'byline'],
    [`Опубликовано: 4 мая 2031 года\n${RU}`, '2031-05-04', 'byline'],
    // month in the nominative, and in another language than the page
    [`14 март 2031\n${RU}`, '2031-03-14', 'byline'],
    [`14 марта 2031\n${EN}`, '2031-03-14', 'byline'],
    // year first
    [`2031 жылғы 1 желтоқсан\n${KK}`, '2031-12-01', 'byline'],
    [`2031-ші жылғы 1 желтоқсан\n${KK}`, '2031-12-01', 'byline'],
    // below the title
    [`Таразда жаңа мектеп ашылды\n04.05.2031\n${KK}`, '2031-05-04', 'byline'],
    // in front of the text on one line
    [`28.01.2031, 09:10 Таразда жаңа мектеп ашылды\n${KK}`, '2031-01-28', 'byline'],
    // dateline
    [`Алматы. 5 мая 2031 года. Агентство – ${RU}`, '2031-05-05', 'dateline'],
    // the order of 13/12/2031 is certain
    [`13/12/2031\n${EN}`, '2031-12-13', 'byline'],
  ])('%j', (raw, date, source) => {
    expect(read(raw)).toMatchObject({ date, dateSource: source, problems: [] });
  });

  test.each([
    ['Сегодня, 17:20', 'relative'],
    ['Бүгін, 17:09', 'relative'],
    ['4 мая, 10:20', 'no year'],
    ['04/05/2031', 'day or month first'],
    ['04.05.31', 'year of two digits'],
    ['Алматы. 5 мая. Агентство – Новость', 'no year'],
    ['5 мая 2031 года в Таразе открыли школу.', 'the date of a sentence'],
    ['1 200 000 2031', 'figures'],
  ])('is not guessed: %s (%s)', (line) => {
    expect(read(`${line}\n${RU}`)).toMatchObject({ date: null, dateSource: null, problems: [] });
  });

  test('two dates: the header stands and the conflict is told', () => {
    const article = read(` date 2031-02-03 28.01.2031, 09:10 77\nТаразда жаңа мектеп ашылды\n${KK}`);
    expect(article.date).toBe('2031-02-03');
    expect(article.problems).toEqual([
      { code: 'DATE_CONFLICT', message: 'the header says 2031-02-03, the byline 2031-01-28; 2031-02-03 stands' },
    ]);
    expect(codes(` date 2031-02-03 03.02.2031, 09:10 77\n${KK}`)).toEqual([]);
  });

  test('a date that no calendar has', () => {
    expect(read(`31.02.2031\n${RU}`)).toMatchObject({ date: null, problems: [{ code: 'DATE_INVALID' }] });
    expect(read(` date 2031-02-31 ${RU}`)).toMatchObject({ date: null, problems: [{ code: 'DATE_INVALID' }] });
  });
});

describe('the dateline', () => {
  test.each([
    ['АСТАНА. KAZINFORM —', KK, 'АСТАНА', 'KAZINFORM'],
    ['ТАРАЗ. KAZINFORM', KK, 'ТАРАЗ', 'KAZINFORM'],
    ['ASTANA. QazAqparat –', EN, 'ASTANA', 'QazAqparat'],
    ['استانا. قازاقپارات –', 'جاڭا مەكتەپ اشىلدى.', 'استانا', 'قازاقپارات'],
    ['ASTANA –', EN, 'ASTANA', null],
    ['ASTANA --', EN, 'ASTANA', null],
    ['Тараз, EL.KZ тілшісі.', KK, 'Тараз', 'EL.KZ'],
    ['Алматы. 5 мая. Агентство –', RU, 'Алматы', 'Агентство'],
    ['MOSCOW, May 5 (Reuters) -', EN, 'MOSCOW', 'Reuters'],
    ['АСТАНА, 5 мая – Sputnik', `. ${RU}`, 'АСТАНА', 'Sputnik'],
  ])('%s', (dateline, body, place, agency) => {
    const article = read(` date 2031-02-03 ${dateline} ${body}`);
    expect(article.dateline).toMatchObject({ place, agency });
    expect(
      article.text
        .slice(article.dateline!.start, article.dateline!.end)
        .trimEnd()
        .replace(/\s*\.$/u, ''),
    ).toBe(dateline.replace(/\.$/u, ''));
  });

  test.each([
    'Астана – столица Казахстана.',
    'Алматы – Екатеринбург тас жолы жөнделеді.',
    'Аким рассказал о планах. Казинформ приводит его слова.',
    'Президент: Мы построим школы.',
    'БАҚ – бұқаралық ақпарат құралдары.',
  ])('is none: %s', (line) => {
    expect(read(`${line} ${RU}`).dateline).toBeNull();
  });
});

describe('the title', () => {
  const TITLE = 'Таразда жаңа мектеп ашылды';
  test.each([
    [`${TITLE}\n\n${KK}`, 'first line'],
    [` date 2031-02-03 ${TITLE}\n${KK}`, 'rest of the header line'],
    [` date 2031-02-03 28.01.2031, 09:10 77 ${TITLE}\n${KK}`, 'after a second date'],
    [`02 Желтоқсан 2031 | GMT +5\n${TITLE}\n${KK}`, 'below the date'],
    [`${TITLE}\nАСТАНА. KAZINFORM — ${KK}`, 'above the dateline'],
    [`${TITLE}\n${TITLE}\n${KK}`, 'printed twice'],
    [`Басты бет / Жаңалықтар / ${TITLE}\n${TITLE}\n${KK}`, 'below a breadcrumb'],
    [`Қоғам\n${TITLE}\n${KK}`, 'below a rubric'],
  ])('%j: %s', (raw) => {
    const article = read(raw);
    expect(article.title?.text).toBe(TITLE);
    expect(article.text.slice(article.title!.start, article.title!.end)).toBe(TITLE);
  });

  test.each([
    [RU, 'one paragraph'],
    [`${RU}\n${RU}`, 'two paragraphs'],
    [TITLE, 'nothing below it'],
    [`Это перенесённый по\nстрокам текст. ${RU}`, 'the sentence goes on in the next line'],
    [`Жаңалықтар:\n${KK}`, 'ends with a colon'],
    [`АСТАНА. KAZINFORM — ${KK}\n${KK}`, 'a dateline comes first'],
  ])('is none: %j: %s', (raw) => {
    expect(read(raw).title).toBeNull();
  });
});
