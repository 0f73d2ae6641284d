import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRules } from '../../src/rules/load.ts';
import { KazakhScripts, type ScriptEntry } from '../../src/text/kazakh-scripts.ts';

const { things } = loadRules(path.join(import.meta.dirname, '../../src/rules/kk/scripts.yaml'));
const scripts = new KazakhScripts(things as unknown as ScriptEntry[]);

const LATIN: Record<string, Record<string, string>> = {
  'acutes, 2018': {
    ákimi: 'әкімі',
    úshin: 'үшін',
    bolǵan: 'болған',
    oblysynyń: 'облысының',
    jınaý: 'жинау',
    aıaqtaldy: 'аяқталды',
    respýblıkasy: 'республикасы',
    mıllıard: 'миллиард',
  },
  'apostrophes, 2017': { "A'kimdik": 'әкімдік', "bo'lim": 'бөлім', "s'yg'ys": 'шығыс', 'u’kimet': 'үкімет' },
  'Common Turkic': { äkimi: 'әкімі', bolğan: 'болған', jañalıq: 'жаңалық', aşıldı: 'ашылды', wäkil: 'уәкіл', tw: 'ту' },
  '2021': { qūrylys: 'құрылыс', ükımet: 'үкімет', jaŋa: 'жаңа', özgerıs: 'өзгеріс', şyǧys: 'шығыс', baǧdarlamasy: 'бағдарламасы' },
  digraphs: { gharysh: 'ғарыш', bolghan: 'болған', zhyly: 'жылы', Qaragandy: 'қарағанды', omir: 'өмір', ministri: 'министрі' },
  'endings without diacritics': { oblysynyn: 'облысының', ukimet: 'үкімет' },
  'no special letters': { Qazaqstan: 'қазақстан', Memleket: 'мемлекет', turaly: 'туралы' },
  'Cyrillic look-alikes typed between Latin letters': { Мemlekеt: 'мемлекет', аuyl: 'ауыл' },
};

describe('Kazakh in Latin letters', () => {
  for (const [orthography, words] of Object.entries(LATIN)) {
    test.each(Object.entries(words))(`${orthography}: %s → %s`, (printed, cyrillic) => {
      expect(scripts.toCyrillic(printed, 'Latn')).toContain(cyrillic);
    });
  }

  test.each(['straße', 'świat', 'naïf’ø'])('no Kazakh orthography writes %s', (word) => {
    expect(scripts.toCyrillic(word, 'Latn')).toEqual([]);
  });

  test('an unambiguous orthography gives one reading', () => {
    expect(scripts.toCyrillic('bolǵan', 'Latn')[0]).toBe('болған');
    expect(scripts.toCyrillic('respýblıkasy', 'Latn')).toEqual(['республикасы']);
  });
});

describe('the spelling rules of Cyrillic Kazakh', () => {
  test.each([
    ['Tokayev', 'токаев'],
    ['Baibazarov', 'байбазаров'],
    ['Qaliev', 'қалиев'],
  ])('%s → %s', (printed, cyrillic) => {
    expect(scripts.toCyrillic(printed, 'Latn')[0]).toBe(cyrillic);
  });
});

test('the orthography of the article comes first', () => {
  scripts.settle('Bügin oblısta jaña mektep aşıldı');
  expect(scripts.toCyrillic('Sadırbekovtı', 'Latn')[0]).toBe('садырбековты');
  scripts.settle('Búgin oblysta jańa mektep ashyldy');
  expect(scripts.toCyrillic('Maıhanov', 'Latn')[0]).toBe('майханов');
});

describe('Kazakh in Arabic letters', () => {
  test.each([
    ['قازاقستان', 'қазақстан', 'back vowels'],
    ['ۇكىمەت', 'үкімет', 'ك and ە make the word front'],
    ['ءبىلىم', 'білім', 'hamza makes it front'],
    ['ءۇشىن', 'үшін', 'hamza before the vowel'],
    ['كىتاپ', 'кітап', 'ا stays back in a loan word'],
    ['مادەنيەت', 'мәдениет', ''],
    ['قىركۇيەك', 'қыркүйек', 'back after ق in a front word'],
    ['اياقتالدى', 'аяқталды', 'يا is one letter'],
    ['تۋرالى', 'туралы', ''],
    ['ەكونوميكا', 'экономика', ''],
    ['جاڭا', 'жаңа', ''],
  ])('%s → %s %s', (printed, cyrillic) => {
    expect(scripts.toCyrillic(printed, 'Arab')).toContain(cyrillic);
  });

  test('letters that Kazakh has not', () => {
    expect(scripts.toCyrillic('ضرورة', 'Arab')).toEqual([]);
  });
});
