/**
 * The record, schema 1: one JSON object per article. This comment is the documentation of the format.
 *
 * - Keys come in the order of the interfaces below; every key is always present with one type (empty array or null where there is nothing).
 * - `start`/`end` count Unicode code points into `text`, end excluded: in Python `text[start:end] == mention["text"]`.
 * - `text` is the article exactly as decoded; only a leading ` date YYYY-MM-DD ` header is cut off. It is never normalised.
 * - `name` and `title` are in the article's language, nominative. `key` joins the same thing across languages and articles.
 * - No clock, host, absolute path or random id: the same input gives the same bytes.
 */
export const SCHEMA = 1;

export type Language = 'kk' | 'ru' | 'en' | 'und';
export type Script = 'Cyrl' | 'Latn' | 'Arab' | 'Zyyy';
export type DateSource = 'header' | 'dateline' | 'byline' | 'input';
export type Relation = 'exact' | 'about' | 'over' | 'under' | 'range';
export type RegionKind = 'country' | 'region' | 'district' | 'city' | 'settlement';
export type Gender = 'm' | 'f';
export type PostStatus = 'current' | 'former' | 'acting';

/** What was guessed or repaired in one article, or why an input gave no record. */
export type ProblemCode =
  | 'ENCODING_GUESSED'
  | 'ENCODING_REPLACED'
  | 'BAD_JSON'
  | 'BAD_FIELD'
  | 'BINARY_INPUT'
  | 'EMPTY_INPUT'
  | 'UNREADABLE_INPUT'
  | 'UNKNOWN_FORMAT'
  | 'ARTICLE_TOO_LARGE'
  | 'DATE_CONFLICT'
  | 'DATE_INVALID'
  | 'MIXED_SCRIPT'
  | 'LANGUAGE_UNCERTAIN'
  | 'INTERNAL';

export interface Problem {
  code: ProblemCode;
  message: string;
}

/** Half-open range of code points into `text`, and the text it slices to. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** A span found by a rule; `rule` is the id that `ingest explain` resolves to file and line. */
export interface Mention extends Span {
  rule: string;
}

export interface Person {
  id: string;
  /** Joins spellings of a name across languages; null-free: a lone surname has a key of its own. */
  key: string;
  name: string;
  given: string | null;
  patronymic: string | null;
  family: string | null;
  gender: Gender | null;
  /** Ids of the posts held. */
  posts: string[];
  mentions: Mention[];
}

export interface Post {
  id: string;
  key: string;
  title: string;
  status: PostStatus;
  /** Id of the person who holds it, if the article names one; of a title in the plural («актёры А и Б») the first, `posts` of each person has it. */
  holder: string | null;
  /** Id of the region governed. */
  region: string | null;
  organization: string | null;
  mentions: Mention[];
}

export interface Region {
  id: string;
  /** ISO code, else `kato:…`, else a slug with its country. */
  key: string;
  name: string;
  kind: RegionKind;
  /** ISO 3166-1 alpha-2 of the country it lies in. */
  country: string | null;
  iso: string | null;
  /** ISO 3166-2 code of the first-level unit that contains a place without a code of its own. */
  iso_region: string | null;
  kato: string | null;
  mentions: Mention[];
}

export interface Quantity extends Mention {
  /** The figure, or the lower end of a range. */
  value: number;
  /** The upper end of a range. */
  high: number | null;
  relation: Relation;
}

export interface NumberMention extends Quantity {
  /** Base form of the counted noun or unit of measure, in the article's language. */
  unit: string | null;
  /** ISO 4217. */
  currency: string | null;
}

export interface Percentage extends Quantity {
  unit: 'percent' | 'percentage_point';
}

export interface DateMention extends Mention {
  /** ISO 8601 day, month, year or interval (`2025-01/2025-09`). */
  value: string;
}

export interface Source {
  /** Path below the given root, with `/`; null for stdin and library calls. */
  path: string | null;
  /** 1 for the first article of the file. */
  article: number;
  encoding: string;
  /** SHA-256 of `text` in UTF-8. */
  sha256: string;
}

export interface Dateline {
  place: string | null;
  agency: string | null;
  start: number;
  end: number;
}

export interface Title {
  text: string;
  start: number;
  end: number;
}

export interface DocumentRecord {
  schema: typeof SCHEMA;
  id: string;
  source: Source;
  language: Language;
  script: Script;
  languages: { language: Language; share: number }[];
  /** ISO 8601 day; never guessed. */
  date: string | null;
  date_source: DateSource | null;
  dateline: Dateline | null;
  title: Title | null;
  text: string;
  people: Person[];
  posts: Post[];
  regions: Region[];
  numbers: NumberMention[];
  percentages: Percentage[];
  dates: DateMention[];
  problems: Problem[];
}
