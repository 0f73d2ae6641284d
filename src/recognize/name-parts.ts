/**
 * What part of a person's name a word form can be: from the lists of given and family names, and from endings (-ов, -қызы, -швили …)
 * in every case of Russian and with every Kazakh suffix chain. Computed once a form and kept with it.
 */
import { type Document, LANGUAGES } from '../match/document.ts';
import { FormNote } from '../match/forms.ts';
import type { Lexicon } from '../match/lexicon.ts';
import type { NameLanguage, Thing } from '../match/types.ts';
import { EndingTrie } from '../text/ending-trie.ts';
import { fold, foldLetters } from '../text/fold.ts';
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
  /** Letters of the surface. */
  length: number;
}

const NONE: readonly NamePart[] = [];
const PARTS = new FormNote<readonly NamePart[]>();
/** The same without the endings of other languages, by LANGUAGE_CODE. */
const OWN_PARTS = LANGUAGES.map(() => new FormNote<readonly NamePart[]>());

export function namePartsOf(doc: Document, token: number): readonly NamePart[] {
  const form = doc.tokens.form[token]!;
  if (form === 0) return NONE;
  const note = OWN_PARTS[doc.languages[token]!]!;
  const known = doc.forms.noted(note, form);
  if (known) return known;
  const parts = doc.forms.noted(PARTS, form) ?? doc.forms.keep(PARTS, form, analyse(doc, form));
  const language = doc.languageAt(token);
  const foreign = (part: NamePart): boolean =>
    part.ending === 'kk' ? language === 'ru' || language === 'en' : part.ending === 'ru' && language === 'kk';
  return doc.forms.keep(note, form, parts.some(foreign) ? parts.filter((part) => !foreign(part)) : parts);
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
  russian: EndingTrie<Ending>;
  /** Base forms only, which Kazakh suffixes may follow. */
  plain: EndingTrie<Ending>;
}

type Endings = Map<string, Ending[]>;

const tables = new WeakMap<Lexicon, EndingTable>();

function endingsOf(lexicon: Lexicon): EndingTable {
  let table = tables.get(lexicon);
  if (!table) {
    const [russian, plain]: Endings[] = [new Map(), new Map()];
    for (const thing of lexicon.thingsOf('name-ending')) addEnding(lexicon, russian!, plain!, thing);
    table = { russian: new EndingTrie(russian!), plain: new EndingTrie(plain!) };
    tables.set(lexicon, table);
  }
  return table;
}

function addEnding(lexicon: Lexicon, russian: Endings, plain: Endings, thing: Thing): void {
  const text = foldLetters(String(thing.ending));
  const language = thing.language as NameLanguage;
  const gender = thing.gender === 'm' || thing.gender === 'f' ? thing.gender : null;
  const part = thing.part as Part;
  const strength = thing.strength === 'strong' ? 2 : 1;
  const min = typeof thing.min === 'number' ? thing.min : 2;
  const not = new Set(((thing.not as string[] | undefined) ?? []).map(foldLetters));
  const put = (endings: Endings, surface: string, cases: number, cut: number, add: string): void => {
    const { length } = surface;
    // One letter is no ending of a name.
    if (length < 2) return;
    endings.set(surface, [...(endings.get(surface) ?? []), { part, gender, cases, cut, add, strength, min, not, language, length }]);
  };
  // Kazakh endings go on Russian surnames too: Савкиннің.
  put(plain, text, NOM, 0, '');
  if (language !== 'ru') return;
  const stem = decline(text, '', gender ?? 'm', part === 'family');
  const endings = lexicon.paradigms.get(stem.paradigm)!.base;
  for (const [ending, feats] of endings) {
    if ((feats & PLURAL) !== 0) continue;
    if (stem.paradigm === 'adj' && !(gender === 'f' ? FEMININE : MASCULINE).test(ending)) continue;
    const surface = stem.stem + ending;
    const nominative = surface === text;
    const cases = nominative ? animate(NOM | (feats & CASES)) : feats & CASES & ~NOM;
    put(russian, surface, cases, ending.length, text.slice(stem.stem.length));
  }
}

const FEMININE = /^(?:ая|яя|ой|ей|ую|юю)$/u;
const MASCULINE = /^(?:ий|ый|ой|ого|его|ому|ему|им|ым|ом|ем|их|ых|ими|ыми)$/u;

function russian(table: EndingTable, folded: string, out: NamePart[]): void {
  for (const ending of table.russian.of(folded)) {
    if (folded.length - ending.length < ending.min || ending.not.has(folded)) continue;
    if (ending.cases !== 0) out.push(partOf(ending, ending.cases, ending.cut, ending.add, (ending.cases & NOM) === 0 ? 'ru' : null));
  }
}

function kazakh(lexicon: Lexicon, table: EndingTable, folded: string, out: NamePart[]): void {
  const max = Math.min(9, folded.length - 3);
  for (let cut = 0; cut <= max; cut++) {
    const feats = lexicon.suffixes.feats(folded, folded.length - cut);
    if (feats === 0 || (feats & (DERIVED | ATTR)) !== 0) continue;
    const several = (feats & NO_PERSON) !== 0;
    const end = folded.length - cut - (cut > 0 && folded[folded.length - cut - 1] === '-' ? 1 : 0);
    for (const ending of table.plain.of(folded, end)) {
      if (end - ending.length < ending.min || ending.language === (cut > 0 ? 'en' : 'ru') || ending.not.has(folded.slice(0, end))) continue;
      // «Асан Қалиевтер», «Қалиевтей»: behind a given name still a surname, alone none.
      if (several && ending.strength < 2) continue;
      const part = partOf(ending, feats & CASES, folded.length - end, '', cut > 0 ? 'kk' : null);
      out.push(several ? { ...part, strength: 1 } : part);
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
