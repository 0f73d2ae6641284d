/**
 * What recognizers see of an article: its tokens with their word forms, languages and lists, and the look-up of listed names.
 * One object is reused for all articles of a process.
 */
import type { Language } from '../record/types.ts';
import { unmixPrinted } from '../text/fold.ts';
import { DERIVED, KAZAKH_ENDING, RUSSIAN_ENDING } from '../text/grammar.ts';
import type { KazakhScripts } from '../text/kazakh-scripts.ts';
import { ALL_CAPITALS, ARAB, BREAK, CAPITAL, CYRL, LATN, MIXED, PUNCTUATION, SPACED, Tokens, tokenize, WORD } from '../text/tokens.ts';
import { BIT, bitOf } from './classes.ts';
import { FormNote, Forms } from './forms.ts';
import { type Lexicon, NAME_ALL_PROPER, NAME_CAPITALS, NAME_NEEDS_GENERIC, NAME_PROPER, type Reading } from './lexicon.ts';
import { Surnames } from './surnames.ts';
import type { NameLanguage, Thing } from './types.ts';

/** A listed name in the text: tokens `from` … `to` (excluded). */
export interface NameMatch {
  thing: Thing;
  name: number;
  /** As the list writes it, hints removed. */
  text: string;
  language: NameLanguage;
  from: number;
  to: number;
  /** Features of the first and of the last word, all parses united. */
  first: number;
  last: number;
  /** The generic word it must stand beside (область …), if any. */
  generic: Thing | null;
}

export const LANGUAGE_CODE: Record<Language, number> = { und: 0, kk: 1, ru: 2, en: 3 };
export const LANGUAGES: readonly Language[] = ['und', 'kk', 'ru', 'en'];

export class Document {
  readonly tokens = new Tokens();
  readonly forms: Forms;
  /** Language of each token's paragraph, as LANGUAGE_CODE. */
  languages = new Uint8Array(1024);
  /** Language of the article. */
  language: Language = 'und';
  private readonly bitOfList = new Map<string, number>();

  constructor(readonly lexicon: Lexicon) {
    this.forms = new Forms(lexicon);
    this.surnames = new Surnames(lexicon);
  }

  /** Cyrillic forms of Kazakh words in other scripts, by the form id of what is printed and whether names are likelier there. */
  private readonly cyrillic = new Map<number, number>();
  private respelled = false;
  private readonly surnames: Surnames;

  read(text: string): void {
    if (this.forms.trim()) {
      this.cyrillic.clear();
      this.roles.clear();
    }
    this.respelled = false;
    tokenize(text, this.tokens, this.forms);
    if (this.languages.length < this.tokens.kind.length) this.languages = new Uint8Array(this.tokens.kind.length);
  }

  /**
   * Kazakh in Latin or Arabic letters is looked up in Cyrillic: words of Kazakh paragraphs get the form of their likeliest reading that a list
   * knows. `text` and offsets stay as printed; Arabic letters have no capitals, so a word that is a listed name counts as capitalised.
   */
  respell(scripts: KazakhScripts): void {
    const { tokens } = this;
    if (scripts.settle(tokens.text)) this.cyrillic.clear();
    for (let i = 0; i < tokens.count; i++) {
      const script = this.foreignScript(i);
      if (tokens.kind[i] !== WORD || script === 0 || this.languages[i] !== LANGUAGE_CODE.kk) continue;
      const printed = tokens.form[i]!;
      // «Mádenıet …» at the head of a sentence is culture before it is a village.
      const preferred = script === ARAB || (tokens.has(i, CAPITAL) && !this.isSentenceStart(i)) ? NAMES : 0;
      const key = printed * 2 + (preferred === 0 ? 0 : 1);
      let form = this.cyrillic.get(key);
      if (form === undefined) {
        form = this.forms.likeliest(scripts.toCyrillic(tokens.slice(i), script === ARAB ? 'Arab' : 'Latn'), preferred) || printed;
        this.cyrillic.set(key, form);
      }
      if (form === printed) continue;
      tokens.form[i] = form;
      this.respelled = true;
      if (script === ARAB && this.isName(form)) this.capitalise(i);
    }
  }

  /** A word in Arabic letters that is a name; the one before a surname is a name too, if no list knows it. */
  private capitalise(i: number): void {
    const { tokens } = this;
    tokens.flags[i] = tokens.flags[i]! | CAPITAL;
    const before = i - 1;
    if (this.readings(i).length > 0 || !tokens.has(before, ARAB) || this.readings(before).length > 0) return;
    tokens.flags[before] = tokens.flags[before]! | CAPITAL;
  }

  /** Script bit of a word in other letters than Cyrillic; «Іshki» with one look-alike is Latin, «Қaла» is not. */
  private foreignScript(i: number): number {
    const flags = this.tokens.flags[i]!;
    if ((flags & MIXED) !== 0) return /^[a-z]/u.test(this.folded(i)) ? LATN : 0;
    return (flags & CYRL) !== 0 ? 0 : flags & (LATN | ARAB);
  }

  /** A listed name, or a word with the ending of a surname. */
  private isName(form: number): boolean {
    if ((this.forms.bits[form]! & NAMES) !== 0) return true;
    if (this.forms.readings[form]!.length > 0) return false;
    return this.forms.noted(SURNAME, form) ?? this.forms.keep(SURNAME, form, this.surnames.isSurname(this.forms.folded[form]!));
  }

  /** A word as names are built from it: as printed, or in Cyrillic where Kazakh is printed in another script. */
  wordAt(i: number): string {
    const printed = this.tokens.slice(i);
    if ((this.tokens.flags[i]! & MIXED) !== 0 && this.foreignScript(i) === 0) return unmixPrinted(printed);
    if (!this.respelled || this.foreignScript(i) === 0 || this.languages[i] !== LANGUAGE_CODE.kk) return printed;
    const folded = this.folded(i);
    return this.isCapital(i) ? folded.replace(/(?<![^-])\p{L}/gu, (letter) => letter.toUpperCase()) : folded;
  }

  get text(): string {
    return this.tokens.text;
  }

  get count(): number {
    return this.tokens.count;
  }

  /** Which lists token `i`, or a name beginning with it, may belong to. */
  bits(i: number): number {
    return i >= 0 && i < this.tokens.count ? this.forms.bits[this.tokens.form[i]!]! : 0;
  }

  readings(i: number): readonly Reading[] {
    return this.forms.readings[this.tokens.form[i]!]!;
  }

  folded(i: number): string {
    return i >= 0 && i < this.tokens.count ? this.forms.folded[this.tokens.form[i]!]! : '';
  }

  isWord(i: number): boolean {
    return this.tokens.isKind(i, WORD);
  }

  isCapital(i: number): boolean {
    return this.tokens.has(i, CAPITAL);
  }

  languageAt(i: number): Language {
    return LANGUAGES[this.languages[i]!]!;
  }

  /** A function word of the given role (conjunction, place-preposition …). */
  hasRole(i: number, role: string): boolean {
    if ((this.bits(i) & BIT['function-word']) === 0) return false;
    // The same few words again and again: known by form and language.
    const key = this.tokens.form[i]! * 4 + this.languages[i]!;
    let roles = this.roles.get(key);
    if (!roles) {
      roles = new Set(this.namesAt(i, 'function-word').flatMap((name) => (name.to === i + 1 ? [name.thing.role] : [])));
      this.roles.set(key, roles);
    }
    return roles.has(role);
  }

  private readonly roles = new Map<number, ReadonlySet<unknown>>();

  /** A sentence begins at token `i`: text start, line start, or after a full stop and the like. */
  isSentenceStart(i: number): boolean {
    let before = i - 1;
    while (before >= 0 && OPENING.has(this.tokens.code(before)) && this.tokens.kind[before] === PUNCTUATION) before--;
    if (before < 0 || this.tokens.kind[before] === BREAK) return true;
    return this.tokens.kind[before] === PUNCTUATION && ENDING.has(this.tokens.code(before));
  }

  /**
   * Names of `list` that begin at token `i`, longest first. Names that must be capitalised or all capitals are checked against the text;
   * the generic word that a name needs is the caller's to check.
   */
  namesAt(i: number, list: string): NameMatch[] {
    let bit = this.bitOfList.get(list);
    if (bit === undefined) {
      bit = bitOf(list);
      this.bitOfList.set(list, bit);
    }
    if ((this.bits(i) & bit) === 0) return NONE;
    const found: NameMatch[] = [];
    const { wordBits, wordRoot } = this.lexicon.columns;
    for (const reading of this.readings(i)) {
      if ((wordBits[reading.word]! & bit) === 0) continue;
      if ((reading.feats & DERIVED) !== 0 && !COUNTING.has(list)) continue;
      if (!this.isEndingOf(reading.feats, i)) continue;
      this.follow(wordRoot[reading.word]!, i, i + 1, reading.feats, reading.feats, list, found);
    }
    return found.length > 1 ? found.sort((a, b) => b.to - a.to || a.name - b.name) : found;
  }

  private follow(node: number, from: number, to: number, first: number, last: number, list: string, out: NameMatch[]): void {
    const { columns } = this.lexicon;
    for (let n = columns.nodeFirst[node]!; n > 0; n = columns.nodeNames[(n - 1) * 2 + 1]!) {
      const name = columns.nodeNames[(n - 1) * 2]!;
      const thing = columns.nameThing[name]!;
      if (this.lexicon.texts.listOf(thing) === list && this.isPrintedSo(name, from, to)) {
        out.push(this.nameMatch(name, this.lexicon.thing(thing), from, to, first, last));
      }
    }
    if (columns.nodeOpen[node] === 0) return;
    const next = this.nextWord(to);
    if (next < 0) return;
    for (const reading of this.readings(next)) {
      if (!this.isEndingOf(reading.feats, next)) continue;
      const child = this.lexicon.child(node, reading.word);
      if (child > 0) this.follow(child, from, next + 1, first, reading.feats, list, out);
    }
  }

  /** A Kazakh chain has no place in a Russian sentence, nor a Russian case ending in a Kazakh one. */
  isEndingOf(feats: number, i: number): boolean {
    if ((feats & (KAZAKH_ENDING | RUSSIAN_ENDING)) === 0) return true;
    const language = this.languages[i]!;
    return (feats & KAZAKH_ENDING) !== 0 ? language < 2 : language !== LANGUAGE_CODE.kk;
  }

  private nameMatch(name: number, thing: Thing, from: number, to: number, first: number, last: number): NameMatch {
    const { columns } = this.lexicon;
    const needs = (columns.nameFlags[name]! & NAME_NEEDS_GENERIC) !== 0;
    return {
      thing,
      name,
      from,
      to,
      first,
      last,
      text: this.lexicon.textOf(name),
      language: this.lexicon.languageOf(name),
      generic: needs ? this.lexicon.thing(columns.nameGeneric[name]!) : null,
    };
  }

  /** The word that continues a name: the next token, over the full stop of an abbreviation (U.S., St. Louis). */
  private nextWord(i: number): number {
    const { tokens } = this;
    if (tokens.kind[i] === WORD && i < tokens.count) return i;
    const dot =
      i < tokens.count &&
      tokens.kind[i] === PUNCTUATION &&
      tokens.code(i) === 0x2e &&
      tokens.isGlued(i) &&
      tokens.end[i - 1]! - tokens.start[i - 1]! <= 2;
    if (dot && tokens.isKind(i + 1, WORD)) return i + 1;
    if (!tokens.isKind(i, PUNCTUATION) || !tokens.isKind(i + 1, WORD)) return -1;
    const code = tokens.code(i);
    // “Johnson & Johnson”; “Macy’s”.
    if (code === 0x26) return i + 1;
    return (code === 0x27 || code === 0x2019) && tokens.isGlued(i) && tokens.isGlued(i + 1) && this.folded(i + 1) === 's' ? i + 1 : -1;
  }

  private isPrintedSo(name: number, from: number, to: number): boolean {
    const flags = this.lexicon.columns.nameFlags[name]!;
    if (flags === 0) return true;
    const { tokens } = this;
    if ((flags & NAME_CAPITALS) !== 0) {
      const printed = this.lexicon.lettersOf(name);
      if (tokens.text.startsWith(printed, tokens.start[from]!) || (tokens.flags[from]! & ALL_CAPITALS) !== 0) return true;
      return this.respelled && DIGRAPH_CAPITALS.test(tokens.slice(from));
    }
    if ((flags & NAME_PROPER) !== 0) {
      if (!tokens.has(from, CAPITAL)) return false;
      // «Северный Кавказ» needs both capitals unless the name's own word is small (Ростов-на-Дону, Бремен и Гамбург).
      if (to - from > 1 && (flags & NAME_ALL_PROPER) !== 0 && !tokens.has(to - 1, CAPITAL)) return false;
    }
    return true;
  }

  /** Words with letters of two scripts that were brought to one for matching, as printed. */
  mixedWords(): string[] {
    const words: string[] = [];
    for (let i = 0; i < this.tokens.count; i++) if ((this.tokens.flags[i]! & MIXED) !== 0) words.push(this.tokens.slice(i));
    return words;
  }

  /** White space before token `i`. */
  isSpaced(i: number): boolean {
    return this.tokens.has(i, SPACED);
  }
}

const SURNAME = new FormNote<boolean>();
/** «AQSh-taghy»: capitals of Kazakh in Latin digraphs. */
const DIGRAPH_CAPITALS = /^(?:\p{Lu}h?){2,}(?:-|$)/u;

/** Shared by all look-ups that find nothing; nobody writes to an answer. */
const NONE: NameMatch[] = [];
const NAMES = BIT.region | BIT['given-name'] | BIT['family-name'] | BIT.organisation;
/** Lists whose words stay themselves under -лық/-лік; elsewhere it makes another word (министрлік is no министр). */
const COUNTING: ReadonlySet<string> = new Set(['number-word', 'magnitude', 'unit', 'date-word', 'currency']);
const OPENING = new Set([...'«»"“”„‘’\'([—–-*•#'].map((c) => c.charCodeAt(0)));
const ENDING = new Set([...'.!?…:;'].map((c) => c.charCodeAt(0)));
