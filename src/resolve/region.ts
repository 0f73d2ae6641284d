/**
 * Mentions of places become places: one per key. A place without a code of its own gets a slug under its country.
 */

import type { Lexicon } from '../match/lexicon.ts';
import { canonicalName } from '../match/names.ts';
import type { NameLanguage, Thing } from '../match/types.ts';
import type { FoundPost, FoundRegion } from '../recognize/types.ts';
import type { Language, RegionKind } from '../record/types.ts';
import { romanizeName } from '../text/romanize.ts';

export interface ResolvedRegion {
  key: string;
  name: string;
  kind: RegionKind;
  country: string | null;
  iso: string | null;
  isoRegion: string | null;
  kato: string | null;
  mentions: FoundRegion[];
}

export function resolveRegions(
  lexicon: Lexicon,
  found: readonly FoundRegion[],
  posts: readonly FoundPost[],
  language: Language,
): ResolvedRegion[] {
  const byKey = new Map<string, ResolvedRegion>();
  const home = homeCountry(found, posts, language);
  const seen = new SeenUnits(found);
  for (const mention of found) {
    settleSense(mention, home);
    seen.settle(mention);
    const key = keyOf(mention, home);
    const known = byKey.get(key);
    if (known) known.mentions.push(mention);
    else byKey.set(key, { key, ...describe(lexicon, mention, language, home), mentions: [mention] });
  }
  for (const region of byKey.values()) region.name = printedName(region, language);
  return [...byKey.values()];
}

/** «Беларусь» in an article that never says «Белоруссия»: a country is called as the article calls it, abbreviations apart. */
function printedName(region: ResolvedRegion, language: Language): string {
  if (region.kind !== 'country') return region.name;
  const counts = new Map<string, number>();
  for (const { name, language: own } of region.mentions) {
    if (name === region.name) return name;
    if (own === language && !/^\p{Lu}[\p{Lu}.]+$/u.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let best = region.name;
  let most = 0;
  for (const [name, count] of counts) if (count > most) [best, most] = [name, count];
  return best;
}

/** The country that most of an article's listed places lie in, and offices that only one country has (әкім, мажилисмен); null when no country has more than half. */
export function homeCountry(found: readonly FoundRegion[], posts: readonly FoundPost[], language: Language): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { thing, senses } of found) {
    if (typeof thing?.country !== 'string' || senses?.some((sense) => sense.country !== thing.country)) continue;
    counts.set(thing.country, (counts.get(thing.country) ?? 0) + 1);
    all++;
  }
  for (const { country } of posts) {
    if (country === null) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    all++;
  }
  for (const [country, count] of counts) if (count * 2 > all) return country;
  // The Kazakh press is at home: half is enough.
  return language === 'kk' && (counts.get('KZ') ?? 0) * 2 >= all && all > 0 ? 'KZ' : null;
}

/** Of several places of one name the one in the country that the article is about; else the first that the lists give, which is the largest. */
function settleSense(mention: FoundRegion, home: string | null): void {
  const { senses } = mention;
  if (!senses || home === null || mention.thing?.country === home) return;
  const near = senses.find((thing) => thing.country === home);
  if (!near) return;
  mention.thing = near;
  mention.kind = near.kind as RegionKind;
}

/**
 * The first-level units that an article names, in text order: «Есіл ауданы» after «Астана» is the one of Astana, after «СҚО» the one of the
 * north. Of several the last one named counts; before any is named, any that the article names later.
 */
class SeenUnits {
  private readonly last = new Map<string, number>();
  private readonly all = new Set<string>();
  private count = 0;

  constructor(found: readonly FoundRegion[]) {
    for (const mention of found) {
      const unit = unitOf(mention);
      if (unit !== null) this.all.add(unit);
    }
  }

  settle(mention: FoundRegion): void {
    const unit = unitOf(mention);
    if (unit !== null) this.last.set(unit, ++this.count);
    const { senses, thing } = mention;
    if (!senses || !thing || thing.kind === 'region' || thing.kind === 'country') return;
    const place = (sense: Thing): number =>
      typeof sense.in !== 'string' || sense.kind !== thing.kind ? -1 : (this.last.get(sense.in) ?? (this.all.has(sense.in) ? 0 : -1));
    let best = thing;
    for (const sense of senses) if (place(sense) > place(best)) best = sense;
    mention.thing = best;
  }
}

/** The first-level unit that a mention is, or lies in without doubt. */
function unitOf({ thing, senses }: FoundRegion): string | null {
  if (!thing || senses) return null;
  if (thing.kind === 'region' || (thing.kind === 'city' && thing.iso)) return thing.id;
  return text(thing.in);
}

/** A place that no list has lies in the article's country; a duchy of history lies in none of today. */
const countryOf = (mention: FoundRegion, home: string | null): string | null => (mention.rule === 'region.realm' ? null : home);

/** The listed id; a slug under its country for towns listed by name only and for places that no list has. */
function keyOf(mention: FoundRegion, home: string | null): string {
  const { thing } = mention;
  if (thing?.id) return thing.id;
  const country = thing ? text(thing.country) : countryOf(mention, home);
  return `${country ? `${country.toLowerCase()}/` : ''}${romanizeName(mention.name)}`;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function describe(
  lexicon: Lexicon,
  mention: FoundRegion,
  language: Language,
  home: string | null,
): Omit<ResolvedRegion, 'key' | 'mentions'> {
  const { thing } = mention;
  const shown = (language === 'und' ? mention.language : language) as NameLanguage;
  if (!thing) return { name: mention.name, kind: mention.kind, country: countryOf(mention, home), iso: null, isoRegion: null, kato: null };
  const iso = text(thing.iso);
  return {
    name: thing.id ? canonicalName(lexicon, thing, shown) : mention.name,
    kind: thing.kind as RegionKind,
    country: text(thing.country),
    iso,
    isoRegion: iso === null ? text(thing.in) : null,
    kato: text(thing.kato),
  };
}
