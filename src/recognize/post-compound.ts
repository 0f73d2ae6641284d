/**
 * Heads inside a hyphenated word: «экс-президент», «женщина-генпрокурор», «боксёр-тяжеловес», ex-minister. The part that is a listed head
 * decides. Its title is the whole word («врач-реаниматолог», «блог-менеджер») without what only describes the person: former, женщина, демократ.
 */
import { BIT } from '../match/classes.ts';
import type { Document, NameMatch } from '../match/document.ts';
import { notesByLanguage } from '../match/forms.ts';
import { hasPostRole } from '../match/post-words.ts';
import type { Thing } from '../match/types.ts';
import type { Language } from '../record/types.ts';
import { HYPHENATED } from '../text/tokens.ts';

/** What is kept of a form: «экс-президент» is read by the Russian and by the Kazakh list. */
const COMPOUNDS = notesByLanguage<Compound | null>();
const NAMES = BIT['given-name'] | BIT['family-name'];

interface Compound {
  thing: Thing;
  name: number;
  text: string;
  feats: number;
  /** Letters before and behind the title, hyphen included. */
  trim: Trim;
}

export interface Trim {
  front: number;
  back: number;
}

const WHOLE: Trim = { front: 0, back: 0 };

/** The head that the hyphenated word at `i` holds, or null. Computed once a form and language. */
export function compoundHead(doc: Document, i: number): NameMatch | null {
  const found = compoundAt(doc, i);
  if (found === null) return null;
  const { thing, name, text, feats } = found;
  return { thing, name, text, language: doc.lexicon.languageOf(name), from: i, to: i + 1, first: feats, last: feats, generic: null };
}

/** What of the word at `i` is outside the title. */
export const trimOf = (doc: Document, i: number): Trim => compoundAt(doc, i)?.trim ?? WHOLE;

function compoundAt(doc: Document, i: number): Compound | null {
  // Қасым-Жомарт is a name, whatever its second part means.
  if (!doc.tokens.has(i, HYPHENATED) || !doc.isWord(i) || (doc.bits(i) & NAMES) !== 0) return null;
  const form = doc.tokens.form[i]!;
  const language = doc.languageAt(i);
  const note = COMPOUNDS[language];
  let found = doc.forms.noted(note, form);
  if (found === undefined) found = doc.forms.keep(note, form, analyse(doc, doc.folded(i), language));
  return found;
}

function analyse(doc: Document, folded: string, language: Language): Compound | null {
  const cut = folded.lastIndexOf('-');
  const [front, back] = [folded.slice(0, cut), folded.slice(cut + 1)];
  const last = headOf(doc, back, language);
  const first = headOf(doc, front, language);
  if (last) {
    const described = hasPostRole(doc.lexicon, 'person-noun', front);
    const former = folded.indexOf('-') + 1;
    const before = described ? cut + 1 : hasPostRole(doc.lexicon, 'former-prefix', folded.slice(0, former - 1)) ? former : 0;
    return {
      ...last,
      thing: changedBy(doc, front, last.thing),
      text: `${first?.text ?? front}-${last.text}`,
      trim: { front: before, back: 0 },
    };
  }
  if (!first || front.length <= 4 || back.length <= 4) return null;
  return language === 'ru' ? { ...first, trim: { front: 0, back: folded.length - cut } } : { ...first, text: folded };
}

/** Former and deputy change who is meant; any other first part only describes. */
function changedBy(doc: Document, front: string, thing: Thing): Thing {
  if (hasPostRole(doc.lexicon, 'former-prefix', front)) return { ...thing, status: 'former' };
  return hasPostRole(doc.lexicon, 'deputy-prefix', front) ? { ...thing, key: `deputy-${thing.key ?? thing.id}` } : thing;
}

/** A head of one word, of the text's language. */
function headOf(doc: Document, word: string, language: Language): Compound | null {
  const { columns } = doc.lexicon;
  for (const { word: id, feats } of doc.lexicon.read(word)) {
    if ((columns.wordBits[id]! & BIT['post-head']) === 0) continue;
    for (let n = columns.nodeFirst[columns.wordRoot[id]!]!; n > 0; n = columns.nodeNames[(n - 1) * 2 + 1]!) {
      const name = columns.nodeNames[(n - 1) * 2]!;
      const thing = columns.nameThing[name]!;
      if (doc.lexicon.texts.listOf(thing) === 'post-head' && (language === 'und' || doc.lexicon.languageOf(name) === language))
        return { thing: doc.lexicon.thing(thing), name, text: doc.lexicon.textOf(name), feats, trim: WHOLE };
    }
  }
  return null;
}
