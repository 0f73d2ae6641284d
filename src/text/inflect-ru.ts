/**
 * Russian declension: which paradigm a base form takes, and which forms an ending may stand for.
 * The endings are data (`rules/ru/paradigms.yaml`). Closed lists only: surnames nobody listed are `recognize/surname`'s.
 */
import { ACC, DAT, GEN, INS, LOC, NOM, PLURAL } from './grammar.ts';

export interface ParadigmEntry {
  id: string;
  /** Endings of the base form, separated by blanks; `_` is none. */
  nom?: string;
  /** The oblique cases attach to a second stem. */
  x?: boolean;
  forms: Record<string, string>;
}

const CASES: Record<string, number> = {
  nom: NOM,
  gen: GEN,
  dat: DAT,
  acc: ACC,
  ins: INS,
  loc: LOC,
  any: NOM | GEN | DAT | ACC | INS | LOC,
};

/** Ending → features of one paradigm; `base` are the endings that the first stem takes, `oblique` those of the second. */
export interface Paradigm {
  base: Map<string, number>;
  oblique: Map<string, number>;
}

export function readParadigms(entries: readonly ParadigmEntry[]): Map<string, Paradigm> {
  const paradigms = new Map<string, Paradigm>();
  for (const entry of entries) {
    const base = new Map<string, number>();
    const oblique = new Map<string, number>();
    // An ending that is also one of the singular says nothing of the number.
    const add = (map: Map<string, number>, endings: string, feats: number): void => {
      for (const e of endings.split(' ')) {
        const ending = e === '_' ? '' : e.replaceAll('ё', 'е');
        const known = map.get(ending);
        map.set(ending, known === undefined ? feats : ((known | feats) & ~PLURAL) | (known & feats & PLURAL));
      }
    };
    if (entry.nom) add(base, entry.nom, NOM | ACC);
    for (const [name, endings] of Object.entries(entry.forms)) {
      const plural = name.startsWith('pl-');
      const feats = CASES[plural ? name.slice(3) : name]! | (plural || entry.id.startsWith('pl-') ? PLURAL : 0);
      add(base, endings, feats);
      add(oblique, endings, feats);
    }
    paradigms.set(entry.id, { base, oblique });
  }
  return paradigms;
}

export interface Stem {
  paradigm: string;
  stem: string;
  /** Stem of the oblique cases where it differs. */
  oblique?: string;
}

const NEUTER = /(?:ово|ево|ино|ыно|ье|ие|ище|ство|цо)$/u;
const ADJECTIVE = /(?:[кгхнвлтрмсдбпш][ыи]й|[кгхнвлтрмсдбпзжшщ]ой|ая|яя|ое|ее|ые|ский|цкий)$/u;
const SURNAME_M = /(?:[оеё]в|[иы]н)$/u;
const SURNAME_F = /(?:[оеё]ва|[иы]на)$/u;

/** A proper name keeps its gender: Золотой is not named by «Золотая лихорадка». */
const adjectiveOf = (word: string): string =>
  /[ыио]й$/u.test(word) ? 'adj-m' : /[ая]я$/u.test(word) ? 'adj-f' : /[ое]е$/u.test(word) ? 'adj-n' : 'adj-pl';

/** Plural names: Афины, Боровичи, Сланцы; the genitive without ending may bring a vowel back (Химки – Химок, Люберцы – Люберец). */
function declinePlural(word: string): Stem {
  const stem = word.slice(0, -1);
  if (word.endsWith('а')) return { paradigm: 'pl-neut', stem };
  if (/[чшщж]и$/u.test(word)) return { paradigm: 'pl-hush', stem };
  if (/я$|[лнрт]и$/u.test(word)) return { paradigm: 'pl-soft', stem };
  const fleeting = /^(.*[бвгджзйклмнпрстфхчшщ])ь?([кц])$/u.exec(stem);
  if (!fleeting) return { paradigm: 'pl-hard', stem };
  const [, front, last] = fleeting as unknown as [string, string, string];
  const vowel = last === 'ц' || /[чшщжй]$/u.test(front) || stem.at(-2) === 'ь' ? 'е' : 'о';
  return { paradigm: 'pl-hard', stem, oblique: front.replace(/й$/u, '') + vowel + last };
}

/**
 * Paradigm and stem of a base form in folded letters.
 *
 * `hint` is what follows `|` in the list (`f`, `pl`, `pl-ов`, `0`, `adj`, `n`, `*стем`); `person` is the gender of a name, which decides
 * what declines at all: Айгүл, Акмарал stay as they are. A `common` noun in -о or -е is neuter; a name in -о or -е mostly stays as it is.
 */
export function decline(word: string, hint: string, person: 'm' | 'f' | 'u' | '', surname = false, common = false): Stem {
  const cut = (n: number): string => word.slice(0, word.length - n);
  if (hint === '0') return { paradigm: 'fixed', stem: word };
  if (hint === 'pl-ов') return { paradigm: word.endsWith('йи') ? 'pl-ev' : 'pl-ov', stem: cut(1) };
  if (hint === 'pl-й') return { paradigm: 'pl-j', stem: cut(1) };
  if (hint === 'pl') return declinePlural(word);
  if (surname && SURNAME_M.test(word)) return { paradigm: 'sur-m', stem: word };
  if (surname && SURNAME_F.test(word)) return { paradigm: 'sur-f', stem: cut(1) };
  if (hint === 'adj' || (hint !== 'n' && ADJECTIVE.test(word) && (person === '' || surname)))
    return { paradigm: surname || common ? 'adj' : adjectiveOf(word), stem: cut(2) };
  const last = word[word.length - 1]!;
  if (last === 'а') return { paradigm: 'f-hard', stem: cut(1) };
  if (last === 'я') return { paradigm: 'f-soft', stem: cut(1) };
  if (last === 'ь') {
    if (hint === 'f' || person === 'f')
      return { paradigm: person === 'f' && hint !== 'f' ? 'fixed' : 'f-third', stem: person === 'f' && hint !== 'f' ? word : cut(1) };
    return { paradigm: 'm-soft', stem: cut(1), ...(hint.startsWith('*') ? { oblique: hint.slice(1) } : {}) };
  }
  if (/[оеиуыюэ]$/u.test(word)) {
    if (person === '' && (NEUTER.test(word) || (common && /[ое]$/u.test(word))))
      return last === 'о' ? { paradigm: 'n-hard', stem: cut(1) } : { paradigm: 'n-soft', stem: cut(1) };
    return { paradigm: 'fixed', stem: word };
  }
  if (person === 'f') return { paradigm: 'fixed', stem: word };
  if (last === 'й') return { paradigm: 'm-j', stem: cut(1), ...(hint.startsWith('*') ? { oblique: hint.slice(1) } : {}) };
  if (hint.startsWith('*')) return { paradigm: 'm-hard', stem: word, oblique: hint.slice(1) };
  if (/[бвгджзклмнпрстфхцчшщ]ец$/u.test(word))
    return { paradigm: 'm-hard', stem: word, oblique: `${cut(2)}${/л$/u.test(cut(2)) ? 'ьц' : 'ц'}` };
  return { paradigm: 'm-hard', stem: word };
}
