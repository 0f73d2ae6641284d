/**
 * The record of one article from what was read, found and resolved: ids, code-point offsets, the key order of the format.
 */
import { createHash } from 'node:crypto';
import type { ReadArticle } from '../article/types.ts';
import type { Found } from '../recognize/types.ts';
import type { ResolvedArticle } from '../resolve/types.ts';
import { type DocumentRecord, type Mention, type Problem, SCHEMA, type Source } from './types.ts';

export interface BuildInput {
  id: string;
  source: Omit<Source, 'sha256'>;
  article: ReadArticle;
  date: Pick<DocumentRecord, 'date' | 'date_source'>;
  languages: Pick<DocumentRecord, 'language' | 'script' | 'languages'>;
  resolved: ResolvedArticle;
  problems: Problem[];
}

export function buildRecord(input: BuildInput): DocumentRecord {
  const { text, dateline, title } = input.article;
  const point = codePoints(text);
  const mention = (found: Found): Mention => ({
    start: point(found.start),
    end: point(found.end),
    text: text.slice(found.start, found.end),
    rule: found.rule,
  });
  const { resolved } = input;
  return {
    schema: SCHEMA,
    id: input.id,
    source: { ...input.source, sha256: createHash('sha256').update(text).digest('hex') },
    ...input.languages,
    ...input.date,
    dateline: dateline && { place: dateline.place, agency: dateline.agency, start: point(dateline.start), end: point(dateline.end) },
    title: title && { text: title.text, start: point(title.start), end: point(title.end) },
    text,
    people: resolved.people.map((p, i) => ({
      id: `p${i + 1}`,
      key: p.key,
      name: p.name,
      given: p.given,
      patronymic: p.patronymic,
      family: p.family,
      gender: p.gender,
      posts: p.posts.map((t) => `t${t + 1}`),
      mentions: p.mentions.map(mention),
    })),
    posts: resolved.posts.map((t, i) => ({
      id: `t${i + 1}`,
      key: t.key,
      title: t.title,
      status: t.status,
      holder: t.holder === null ? null : `p${t.holder + 1}`,
      region: t.region === null ? null : `r${t.region + 1}`,
      organization: t.organization,
      mentions: t.mentions.map(mention),
    })),
    regions: resolved.regions.map((r, i) => ({
      id: `r${i + 1}`,
      key: r.key,
      name: r.name,
      kind: r.kind,
      country: r.country,
      iso: r.iso,
      iso_region: r.isoRegion,
      kato: r.kato,
      mentions: r.mentions.map(mention),
    })),
    numbers: resolved.numbers.map((n) => {
      const m = mention(n);
      return { value: n.value, high: n.high, relation: n.relation, unit: n.unit, currency: n.currency, ...m };
    }),
    percentages: resolved.percentages.map((n) => {
      const m = mention(n);
      return { value: n.value, high: n.high, relation: n.relation, unit: n.unit, ...m };
    }),
    dates: resolved.dates.map((d) => ({ value: d.value, ...mention(d) })),
    problems: input.problems,
  };
}

/** UTF-16 offset → code points. The same number unless the text has characters beyond the first plane. */
function codePoints(text: string): (offset: number) => number {
  let high = text.search(SURROGATES);
  if (high < 0) return (offset) => offset;
  const pairs: number[] = [];
  for (; high < text.length; high++) {
    const code = text.charCodeAt(high);
    if (code >= 0xd800 && code <= 0xdbff && (text.charCodeAt(high + 1) & 0xfc00) === 0xdc00) pairs.push(high++);
  }
  return (offset) => offset - countBelow(pairs, offset);
}

const SURROGATES = /[\u{10000}-\u{10ffff}]/u;

function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
