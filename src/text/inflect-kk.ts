/**
 * Kazakh suffix chains: all parses of what follows a known stem. The surface forms are data (`rules/kk/suffixes.yaml`).
 * The stem itself is looked up by whoever asks, so greedy cutting (Қазақстанда → «қазақста») cannot happen.
 */
import { ABL, ACC, ATTR, DAT, DERIVED, GEN, INS, LIKE, LOC, NOM, PLURAL, POSS, POSS3 } from './grammar.ts';

export interface SuffixEntry {
  id: string;
  forms: string;
}

const FEATS: Record<string, number> = {
  plural: PLURAL,
  poss3: POSS3,
  poss: POSS,
  gen: GEN,
  dat: DAT,
  acc: ACC,
  loc: LOC,
  abl: ABL,
  ins: INS,
  attr: ATTR,
  own: GEN,
  like: LIKE,
  derived: DERIVED,
};
/** Position in the chain: a later slot never stands before an earlier one. */
const SLOT: Record<string, number> = {
  derived: 0,
  plural: 1,
  poss3: 2,
  poss: 2,
  gen: 3,
  dat: 3,
  acc: 3,
  loc: 3,
  abl: 3,
  ins: 3,
  attr: 3,
  own: 3,
  like: 3,
};

interface Suffix {
  form: string;
  slot: number;
  feats: number;
}

const HYPHEN = 0x2d;
/** Codes of letters that Kazakh is written in are below. */
const LETTERS = 0x600;

export class KazakhSuffixes {
  private readonly byFirst = new Map<string, Suffix[]>();
  /** First and last letters of suffixes, by their code: what most chains of other words fail at. */
  private readonly firsts = new Uint8Array(LETTERS);
  private readonly lasts = new Uint8Array(LETTERS);
  private readonly known = new Map<string, number>();
  /** The same behind a stem that shows its possessive (облыс-ы) or is not given. */
  private readonly knownOwned = new Map<string, number>();

  constructor(entries: readonly SuffixEntry[]) {
    for (const entry of entries) {
      for (const form of entry.forms.split(' ')) {
        const list = this.byFirst.get(form[0]!) ?? [];
        list.push({ form, slot: SLOT[entry.id]!, feats: FEATS[entry.id]! });
        this.byFirst.set(form[0]!, list);
        this.firsts[form.charCodeAt(0)] = 1;
        this.lasts[form.charCodeAt(form.length - 1)] = 1;
      }
    }
  }

  /**
   * Features of the suffix chain that `word` has from `at` on, all parses united; NOM for none, 0 where it is no chain. A hyphen may stand
   * first (ҚР-ның, БҚО-да).
   */
  feats(word: string, at: number = 0): number {
    const { length } = word;
    if (at === length) return NOM;
    const first = word.charCodeAt(at);
    if ((this.firsts[first] !== 1 && first !== HYPHEN) || this.lasts[word.charCodeAt(length - 1)] !== 1) return 0;
    const chain = word.slice(at);
    const owned = at === 0 || isPossessiveEnd(word.charCodeAt(at - 1));
    const known = owned ? this.knownOwned : this.known;
    let feats = known.get(chain);
    if (feats === undefined) {
      if (known.size > 20_000) known.clear();
      const plain = first === HYPHEN ? chain.slice(1) : chain;
      const bare = !owned && first !== HYPHEN && BEHIND_POSSESSIVE.test(plain);
      feats = plain === '' || bare || !isHarmonic(plain) ? 0 : this.parse(plain, 0, 0, false);
      known.set(chain, feats);
    }
    return feats;
  }

  private parse(rest: string, slot: number, feats: number, second: boolean): number {
    if (rest === '') return feats & (GEN | DAT | ACC | LOC | ABL | INS | ATTR | LIKE) ? feats : feats | NOM;
    let all = 0;
    for (const suffix of this.byFirst.get(rest[0]!) ?? []) {
      if (suffix.slot < slot || !rest.startsWith(suffix.form)) continue;
      // «Ахметовтікі» is of Ахметов: behind a vowel -тік would soften (-тігі).
      if ((suffix.feats & DERIVED) !== 0 && /^[ыі]/u.test(rest.slice(suffix.form.length))) continue;
      const attr = (suffix.feats & (ATTR | GEN)) !== 0;
      if (attr && !second) all |= this.parse(rest.slice(suffix.form.length), 1, feats | suffix.feats, true);
      else all |= this.parse(rest.slice(suffix.form.length), suffix.slot + 1, feats | suffix.feats, second);
    }
    return all;
  }
}

const isPossessiveEnd = (code: number): boolean => code === 0x44b || code === 0x456;

/** Cases that only a possessive takes: облысы-н, облысы-нда, әкем-е; «Думан» is no case of Дума, «Жорже» none of Жорж. */
const BEHIND_POSSESSIVE = /^(?:н|[ае]|нд[ае](?:[ғг][ыі].*)?)$/u;

/** Front and back vowels do not meet in one chain; -мен/-бен/-пен and -нікі stand outside harmony. */
function isHarmonic(chain: string): boolean {
  const core = chain.replace(/(?:[мбп]ен(?:ен)?|[нтд]ікі)$/u, '');
  return !(/[аыұо]/u.test(core) && /[еіүө]/u.test(core));
}
