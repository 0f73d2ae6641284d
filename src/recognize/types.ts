/**
 * What recognizers hand on. `from`/`to` are token indexes (end excluded), `start`/`end` UTF-16 offsets of the article's text;
 * the record builder turns them into code points.
 */
import type { NameLanguage, Thing } from '../match/types.ts';
import type { Gender, PostStatus, RegionKind, Relation } from '../record/types.ts';

export interface Found {
  from: number;
  to: number;
  start: number;
  end: number;
  /** Id of the rule that found it. */
  rule: string;
}

export interface FoundQuantity extends Found {
  value: number;
  high: number | null;
  relation: Relation;
  unit: string | null;
  currency: string | null;
}

export interface FoundPercent extends Found {
  value: number;
  high: number | null;
  relation: Relation;
  unit: 'percent' | 'percentage_point';
}

export interface FoundDate extends Found {
  value: string;
}

export interface FoundRegion extends Found {
  /** The listed place; null for one that only its generic word makes known. */
  thing: Thing | null;
  kind: RegionKind;
  /** All listed places of that name where there are several; `resolve` may prefer another than `thing`. */
  senses?: readonly Thing[];
  /** The listed name, or the word as printed. */
  name: string;
  language: NameLanguage;
}

export interface FoundPerson extends Found {
  given: string | null;
  /** Middle names and the first of a double surname: Анибал Каваку Силва. */
  middle: string | null;
  patronymic: string | null;
  family: string | null;
  /** The same words under the other gender where nothing decides: Александра Белова as «she» or as the genitive of Александр Белов. */
  other: { given: string | null; middle: string | null; family: string | null; gender: Gender } | null;
  /** Stands in brackets right behind the same name in another script: Марк Хорн (Mark Horn). */
  alias: boolean;
  gender: Gender | null;
  /** A lone surname whose form or verb shows the gender. */
  sureGender?: boolean;
  /** Initials in the place of the given name. */
  initials: string | null;
}

export interface FoundPost extends Found {
  key: string;
  /** Id of the listed head noun. */
  head: string;
  /** Id of what the head is in Kazakhstan: the mayor of Almaty is its akim. */
  local: string | null;
  /** Ids of heads that the bare title is short for: депутат of a мажилисмен, a senator. */
  shortOf: readonly string[];
  title: string;
  status: PostStatus;
  /** Index into the article's regions of the place governed. */
  region: number | null;
  /** Index of the place where an envoy serves: «посол Японии в Чехии». */
  seat: number | null;
  /** Key of the country whose adjective stands at the title, '' for an area that is no country; null for none. */
  nation: string | null;
  organization: string | null;
  /** The one country that has such an office (әкім), null for most. */
  country: string | null;
  /** «Аким области»: the kind of place that the title names only by its generic word. */
  placeKind: RegionKind | null;
  /** An office, not a profession. */
  official: boolean;
  /** Reported without a holder. */
  alone: boolean;
  /** Several offices of the kind: nobody of them is named. */
  plural: boolean;
  /** Token where the holder's name may begin: `to`, or behind a phrase that is no part of the title. */
  reach: number;
  /** Cases (of `text/grammar`) that a Russian head may stand in; 0 where nothing says. */
  cases: number;
}

/** All mentions of an article, each list in text order. */
export interface FoundAll {
  numbers: FoundQuantity[];
  percentages: FoundPercent[];
  dates: FoundDate[];
  regions: FoundRegion[];
  posts: FoundPost[];
  people: FoundPerson[];
}
