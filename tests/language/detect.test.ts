import { describe, expect, test } from 'vitest';
import { detectLanguages } from '../../src/language/detect.ts';
import { loadEngine } from '../../src/rules/engine.ts';

const { document: doc } = loadEngine();
const detect = (text: string, forced?: 'kk' | 'ru' | 'en') => {
  doc.read(text);
  return detectLanguages(doc, forced);
};
/** Language of the token that begins with `word`. */
const languageOf = (word: string): string => {
  const at = doc.text.indexOf(word);
  const token = doc.tokens.start.indexOf(at);
  return doc.languageAt(token);
};

const KK = 'Бүгін қалада жаңа мектеп ашылды, оған жүздеген адам қатысты.';
const RU = 'Сегодня в городе открыли новую школу, на открытие пришли сотни жителей.';
const EN = 'A new school has opened in the city today, and hundreds of residents came to see it.';

describe('language and script of a sentence', () => {
  test.each([
    ['kk', 'Cyrl', KK],
    ['ru', 'Cyrl', RU],
    ['en', 'Latn', EN],
    // names of another language
    ['ru', 'Cyrl', 'Аким области Нұрлыбек Қалиев и Әсел Серікқызы посетили школу в селе Ақкөл.'],
    ['ru', 'Cyrl', 'В совещании участвовали Аскар Калиев, Айгуль Сериккызы, Ерлан Токтаров, Данияр Абенов.'],
    ['en', 'Latn', 'Governor Nurlybek Kaliyev and Assel Serikkyzy visited the school in Aqkol.'],
    ['kk', 'Cyrl', 'Жиынға Иван Петров пен Мария Сидорова қатысты.'],
    // look-alike letters: Latin «a», «o», «e» between Cyrillic ones
    ['ru', 'Cyrl', 'Сегoдня в гoроде oткрыли нoвую школу.'],
    // letters lost: the frequent words tell
    ['kk', 'Cyrl', 'Жа?а мектептер салынды, деп айтты ?ала ?кімі, балалар бірге о?иды.'],
    // Kazakh in Latin letters, five orthographies
    ['kk', 'Latn', 'Búgin qalada jańa mektep ashyldy, dep habarlaıdy ákimdik.'],
    ['kk', 'Latn', "Bu'gin qalada jan'a mektep as'yldy, dep habarlai'dy a'kimdik."],
    ['kk', 'Latn', 'Bügin qalada jaña mektep aşıldı, dep habarlaydı äkimdik.'],
    ['kk', 'Latn', 'Bügin qalada jaŋa mektep aşyldy, dep habarlaidy äkımdık.'],
    ['kk', 'Latn', 'Bugin qalada zhanga mektep ashyldy, dep khabarlaidy qala akimdigi.'],
    // Kazakh in Arabic letters
    ['kk', 'Arab', 'بۇگىن قالادا جاڭا مەكتەپ اشىلدى، دەپ حابارلايدى اكىمدىك.'],
  ])('%s %s: %s', (language, script, text) => {
    expect(detect(text)).toMatchObject({ language, script });
  });
});

describe('neighbours are und', () => {
  test.each([
    ['Kyrgyz', 'Бүгүн шаарда жаңы мектеп ачылды, ага жүздөгөн адамдар катышты.'],
    ['Tatar', 'Бүген шәһәрдә яңа мәктәп ачылды, анда йөзләгән кеше катнашты.'],
    ['Bashkir', 'Бөгөн ҡалала яңы мәктәп асылды, унда йөҙләгән кеше ҡатнашты.'],
    ['Uzbek, Cyrillic', 'Бугун шаҳарда янги мактаб очилди, унда юзлаб одамлар қатнашди.'],
    ['Uzbek, Latin', "Bugun shaharda yangi maktab ochildi, unda yuzlab odamlar qatnashdi, o'quvchilar ham bor edi."],
    ['Mongolian', 'Өнөөдөр хотод шинэ сургууль нээгдэж, олон зуун хүн оролцлоо.'],
    ['Tajik', 'Имрӯз дар шаҳр мактаби нав кушода шуд ва садҳо нафар иштирок карданд.'],
    ['Ukrainian', 'Сьогодні в місті відкрили нову школу, на відкриття прийшли сотні мешканців.'],
    ['Belarusian', 'Сёння ў горадзе адкрылі новую школу, на адкрыццё прыйшлі сотні жыхароў.'],
    ['Bulgarian', 'Днес в града беше открито ново училище, на откриването дойдоха стотици жители.'],
    ['Serbian', 'Данас је у граду отворена нова школа, на отварање су дошле стотине људи.'],
    ['Macedonian', 'Денес во градот беше отворено ново училиште, на отворањето дојдоа стотици луѓе.'],
    ['German', 'Heute wurde in der Stadt eine neue Schule eröffnet, und hunderte Menschen kamen.'],
    ['French', "Une nouvelle école a été ouverte aujourd'hui dans la ville, et des centaines de personnes sont venues."],
    ['Spanish', 'Hoy se ha abierto una nueva escuela en la ciudad y han venido cientos de personas.'],
    ['Italian', 'Oggi in città è stata aperta una nuova scuola e sono venute centinaia di persone.'],
    ['Polish', 'Dziś w mieście otwarto nową szkołę, na otwarcie przyszły setki mieszkańców.'],
    ['Dutch', 'Vandaag is in de stad een nieuwe school geopend en honderden mensen kwamen kijken.'],
    ['Turkish', 'Bugün şehirde yeni bir okul açıldı ve açılışa yüzlerce kişi katıldı.'],
    ['Azerbaijani', 'Bu gün şəhərdə yeni məktəb açıldı və açılışa yüzlərlə insan gəldi.'],
    ['Arabic', 'افتتحت اليوم مدرسة جديدة في المدينة وحضر مئات السكان.'],
    ['Persian', 'امروز مدرسهٔ تازه‌ای در شهر گشایش یافت و صدها نفر آمدند.'],
    ['Uyghur', 'بۈگۈن شەھەردە يېڭى مەكتەپ ئېچىلدى، ئۇنىڭغا يۈزلىگەن كىشى قاتناشتى.'],
    ['Chinese', '今天城里开了一所新学校，数百名居民前来参观。'],
  ])('%s', (_, text) => {
    expect(detect(text).language).toBe('und');
  });
});

describe('articles in more than one language', () => {
  test('by paragraph, with shares of words', () => {
    const found = detect(`${KK}\n${KK}\n${RU}\n`);
    expect(found.language).toBe('kk');
    expect(found.languages).toEqual([
      { language: 'kk', share: 0.621 },
      { language: 'ru', share: 0.379 },
    ]);
    expect([languageOf('мектеп'), languageOf('Сегодня')]).toEqual(['kk', 'ru']);
  });

  test('a mixed paragraph by sentence', () => {
    detect(`${KK} ${RU}`);
    expect([languageOf('мектеп'), languageOf('школу')]).toEqual(['kk', 'ru']);
  });

  test('a short line takes the language of the article', () => {
    detect(`${EN}\nFoto: Asan Kaliyev\n${EN}`);
    expect(languageOf('Asan')).toBe('en');
  });

  test('a long article is not read to its end, its last paragraph still is', () => {
    detect(`${`${RU}\n`.repeat(40)}${KK}\n`);
    expect([languageOf('Сегодня'), languageOf('мектеп')]).toEqual(['ru', 'kk']);
  });
});

test('nothing but figures', () => {
  expect(detect('12 345, 67 %\n')).toEqual({ language: 'und', script: 'Zyyy', languages: [], uncertain: true });
});

test('a forced language is taken as it is', () => {
  expect(detect(RU, 'kk')).toMatchObject({ language: 'kk', languages: [{ language: 'kk', share: 1 }], uncertain: false });
  expect(languageOf('школу')).toBe('kk');
});

test('a word that two languages share is uncertain, a sentence is not', () => {
  expect(detect('частокол').uncertain).toBe(true);
  expect(detect(RU).uncertain).toBe(false);
});
