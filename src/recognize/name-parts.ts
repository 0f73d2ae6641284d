/**
 * What part of a person's name a word form can be: from the lists of given and family names, and from endings (-ов, -қызы, -швили …)
 * in every case of Russian and with every Kazakh suffix chain. Computed once a form and kept with it.
 */
import type { Document } from '../match/document.ts';
import type { Lexicon } from '../match/lexicon.ts';
import type { NameLanguage, Thing } from '../match/types.ts';
import { fold } from '../text/fold.ts';
import { ACC, ATTR, CASES, DERIVED, GEN, KAZAKH_ENDING, LIKE, NOM, PLURAL, POSS, POSS3 } from '../text/grammar.ts';
import { decline } from '../text/inflect-ru.ts';

export type Part = 'given' | 'family' | 'patronymic';

export interface NamePart {
  part: Part;
  gender: 'm' | 'f' | null;
  /** Cases (of `text/grammar`) that the form may stand for. */
  cases: number;
  /** Letters to cut from the printed form and letters to append to get the nominative; for listed names `base` says it. */
  cut: number;
  add: string;
  base: string | null;
  /** 3 listed, 2 by a sure ending, 1 by an ending that other words share. */
  strength: number;
  /** Also a common word, a place or another thing. */
  ambiguous: boolean;
  /** Family name comes first (East Asian). */
  familyFirst: boolean;
  language: NameLanguage;
  /** Language of the ending that the form carries beyond its nominative; null for none. */
  ending: 'kk' | 'ru' | null;
}

interface Ending {
  part: Part;
  gender: 'm' | 'f' | null;
  cases: number;
  cut: number;
  add: string;
  strength: number;
  min: number;
  not: ReadonlySet<string>;
  language: NameLanguage;
}

const NONE: readonly NamePart[] = [];
const TOPIC = 'nameParts';
/** The same without the endings of other languages, by LANGUAGE_CODE. */
const TOPICS = ['nameParts:und', 'nameParts:kk', 'nameParts:ru', 'nameParts:en'];

export function namePartsOf(doc: Document, token: number): readonly NamePart[] {
  const form = doc.tokens.form[token]!;
  if (form === 0) return NONE;
  const notes = (doc.forms.notes[form] ??= {});
  const topic = TOPICS[doc.languages[token]!]!;
  const known = notes[topic] as readonly NamePart[] | undefined;
  if (known) return known;
  const parts = (notes[TOPIC] ??= analyse(doc, form)) as readonly NamePart[];
  const language = doc.languageAt(token);
  const foreign = (part: NamePart): boolean =>
    part.ending === 'kk' ? language === 'ru' || language === 'en' : part.ending === 'ru' && language === 'kk';
  const own = parts.some(foreign) ? parts.filter((part) => !foreign(part)) : parts;
  notes[topic] = own;
  return own;
}

function analyse(doc: Document, form: number): readonly NamePart[] {
  const parts: NamePart[] = [];
  listed(doc, form, parts);
  const folded = doc.forms.folded[form]!;
  const table = endingsOf(doc.lexicon);
  russian(table, folded, parts);
  kazakh(doc.lexicon, table, folded, parts);
  return parts.length > 0 ? parts : NONE;
}

function listed(doc: Document, form: number, out: NamePart[]): void {
  const { columns } = doc.lexicon;
  const folded = doc.forms.folded[form]!;
  for (const reading of doc.forms.readings[form]!) {
    // «Марин» is no genitive of many Марины, «сондықтан» nothing of a Сон.
    if ((reading.feats & NO_PERSON) !== 0 || isOwned(reading.feats)) continue;
    const root = columns.wordRoot[reading.word]!;
    for (let n = columns.nodeFirst[root]!; root > 0 && n > 0; n = columns.nodeNames[(n - 1) * 2 + 1]!) {
      const name = columns.nodeNames[(n - 1) * 2]!;
      const list = doc.lexicon.texts.listOf(columns.nameThing[name]!);
      const part = list === 'given-name' ? 'given' : list === 'family-name' ? 'family' : null;
      if (!part) continue;
      const thing = doc.lexicon.thing(columns.nameThing[name]!);
      const base = doc.lexicon.textOf(name);
      // «Виктора» has the ending of a nominative plural too (учителя); of one man it is none.
      const inflected = doc.lexicon.languageOf(name) === 'ru' && (reading.feats & KAZAKH_ENDING) === 0 && fold(base) !== folded;
      // «С Асель Нурлановой»: a woman's name in -ь stays as it is, whatever the grammar says of Любовь.
      const unchanging = part === 'given' && thing.gender === 'f' && !inflected && base.endsWith('ь');
      const read: NamePart = {
        part,
        gender: thing.gender === 'm' || thing.gender === 'f' ? thing.gender : null,
        cases: unchanging ? CASES : animate(reading.feats & CASES & (inflected ? ~NOM : CASES)),
        cut: 0,
        add: '',
        base,
        strength: thing.rare === true ? 1 : 3,
        ambiguous: thing.ambiguous === true,
        familyFirst: thing.origin === 'east-asia',
        language: doc.lexicon.languageOf(name),
        ending: (reading.feats & KAZAKH_ENDING) !== 0 ? 'kk' : inflected ? 'ru' : null,
      };
      out.push(read);
      // Томас, Спенсер, Соломон: a surname as well, of women too.
      if (thing.surname === true) out.push({ ...read, part: 'family', gender: null, strength: 1 });
    }
  }
}

/** «Кенжесі», «Өмірі»: what belongs to somebody is a common noun. */
const isOwned = (feats: number): boolean => (feats & KAZAKH_ENDING) !== 0 && (feats & (POSS3 | POSS)) !== 0;

/** Several of them, or a word made from them. */
const NO_PERSON = PLURAL | DERIVED | ATTR | LIKE;

/** A person's accusative is the genitive, or has a form of its own: a nominative is no accusative unless the name has one form for all cases. */
const animate = (cases: number): number => (cases === CASES || (cases & GEN) !== 0 || (cases & NOM) === 0 ? cases : cases & ~ACC);

/** Surface endings of all languages: as they stand in the text → what they say. */
interface EndingTable {
  russian: Map<string, Ending[]>;
  /** Kazakh and English: base forms only. */
  plain: Map<string, Ending[]>;
  longest: number;
}

const tables = new WeakMap<Lexicon, EndingTable>();

function endingsOf(lexicon: Lexicon): EndingTable {
  let table = tables.get(lexicon);
  if (!table) {
    table = { russian: new Map(), plain: new Map(), longest: 0 };
    for (const thing of lexicon.thingsOf('name-ending')) addEnding(lexicon, table, thing);
    tables.set(lexicon, table);
  }
  return table;
}

function addEnding(lexicon: Lexicon, table: EndingTable, thing: Thing): void {
  const text = String(thing.ending).toLowerCase().replaceAll('ё', 'е');
  const language = thing.language as NameLanguage;
  const gender = thing.gender === 'm' || thing.gender === 'f' ? thing.gender : null;
  const base: Omit<Ending, 'cases' | 'cut' | 'add'> = {
    part: thing.part as Part,
    gender,
    strength: thing.strength === 'strong' ? 2 : 1,
    min: typeof thing.min === 'number' ? thing.min : 2,
    not: new Set(((thing.not as string[] | undefined) ?? []).map((word) => word.toLowerCase().replaceAll('ё', 'е'))),
    language,
  };
  const put = (map: Map<string, Ending[]>, surface: string, ending: Ending): void => {
    map.set(surface, [...(map.get(surface) ?? []), ending]);
    table.longest = Math.max(table.longest, surface.length);
  };
  if (language !== 'ru') {
    put(table.plain, text, { ...base, cases: NOM, cut: 0, add: '' });
    return;
  }
  // Kazakh endings go on Russian surnames too: Савкиннің.
  put(table.plain, text, { ...base, cases: NOM, cut: 0, add: '' });
  const stem = decline(text, '', gender ?? 'm', base.part === 'family');
  const endings = lexicon.paradigms.get(stem.paradigm)!.base;
  for (const [ending, feats] of endings) {
    if ((feats & PLURAL) !== 0) continue;
    if (stem.paradigm === 'adj' && !(gender === 'f' ? FEMININE : MASCULINE).test(ending)) continue;
    const surface = stem.stem + ending;
    const nominative = surface === text;
    put(table.russian, surface, {
      ...base,
      cases: nominative ? animate(NOM | (feats & CASES)) : feats & CASES & ~NOM,
      cut: ending.length,
      add: text.slice(stem.stem.length),
    });
  }
}

const FEMININE = /^(?:ая|яя|ой|ей|ую|юю)$/u;
const MASCULINE = /^(?:ий|ый|ой|ого|его|ому|ему|им|ым|ом|ем|их|ых|ими|ыми)$/u;

function russian(table: EndingTable, folded: string, out: NamePart[]): void {
  for (let length = Math.min(table.longest, folded.length - 1); length >= 2; length--) {
    for (const ending of table.russian.get(folded.slice(-length)) ?? []) {
      if (folded.length - length < ending.min || ending.not.has(folded)) continue;
      if (ending.cases !== 0) out.push(partOf(ending, ending.cases, ending.cut, ending.add, (ending.cases & NOM) === 0 ? 'ru' : null));
    }
  }
}

function kazakh(lexicon: Lexicon, table: EndingTable, folded: string, out: NamePart[]): void {
  const max = Math.min(9, folded.length - 3);
  for (let cut = 0; cut <= max; cut++) {
    const feats = cut === 0 ? NOM : lexicon.suffixes.feats(folded.slice(-cut));
    if (feats === 0 || (feats & (DERIVED | ATTR)) !== 0) continue;
    const several = (feats & NO_PERSON) !== 0;
    const stem = cut === 0 ? folded : folded.slice(0, -cut).replace(/-$/u, '');
    for (let length = Math.min(table.longest, stem.length - 1); length >= 2; length--) {
      for (const ending of table.plain.get(stem.slice(-length)) ?? []) {
        if (stem.length - length < ending.min || ending.not.has(stem) || (cut > 0 && ending.language === 'en')) continue;
        if (cut === 0 && ending.language === 'ru') continue;
        // «Асан Қалиевтер», «Қалиевтей»: behind a given name still a surname, alone none.
        if (several && ending.strength < 2) continue;
        const part = partOf(ending, feats & CASES, folded.length - stem.length, '', cut > 0 ? 'kk' : null);
        out.push(several ? { ...part, strength: 1 } : part);
      }
    }
  }
}

const partOf = (ending: Ending, cases: number, cut: number, add: string, carried: 'kk' | 'ru' | null): NamePart => ({
  part: ending.part,
  gender: ending.gender,
  cases,
  cut,
  add,
  base: null,
  strength: ending.strength,
  ambiguous: false,
  familyFirst: false,
  language: ending.language,
  ending: carried,
});

/** The nominative of a printed form, in title case where all of it was printed in capitals. */
export function nominative(printed: string, part: NamePart | null): string {
  const capitals = printed.length > 2 && printed === printed.toUpperCase();
  const title = capitals ? printed.replace(/\p{L}+/gu, (word) => word[0]! + word.slice(1).toLowerCase()) : printed;
  if (!part) return title;
  // A listed name keeps the printed letters where it is uninflected (ё or е, Kazakh or Russian spelling).
  if (part.base !== null) return fold(part.base) === fold(title) ? title : part.base;
  if (part.cut === 0) return title;
  const hyphen = part.add.indexOf('-');
  const add = hyphen < 0 ? part.add : part.add.slice(0, hyphen) + title.slice(title.lastIndexOf('-'));
  return title.slice(0, title.length - part.cut) + add;
}
