/**
 * The rules in the form the pipeline works with, loaded once per process: the compiled file of the package, or, with a user's own
 * folders, everything compiled anew with theirs over ours.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document } from '../match/document.ts';
import { Lexicon } from '../match/lexicon.ts';
import type { Thing } from '../match/types.ts';
import { KazakhSuffixes, type SuffixEntry } from '../text/inflect-kk.ts';
import { type ParadigmEntry, readParadigms } from '../text/inflect-ru.ts';
import { KazakhScripts, type ScriptEntry } from '../text/kazakh-scripts.ts';
import { compileRules } from './compile.ts';
import { readStored, type Stored } from './store.ts';
import type { Rule, RuleSet } from './types.ts';

export interface Engine {
  readonly lexicon: Lexicon;
  /** The working memory for the article being read. */
  readonly document: Document;
  readonly rules: readonly Rule[];
  /** Readings of Kazakh in Latin and Arabic letters. */
  readonly scripts: KazakhScripts;
}

const here = path.dirname(fileURLToPath(import.meta.url));
/** Beside the built module; tests run the sources and read what the last build compiled. */
const COMPILED = path.join(import.meta.url.endsWith('.ts') ? path.join(here, '../../dist/rules') : here, 'compiled.bin');

/** `extra` are rule sets that add to or override ours (same list and id, or same rule id). */
export function loadEngine(extra: readonly RuleSet[] = []): Engine {
  let stored = readStored(COMPILED);
  if (extra.length > 0) stored = layer(stored, extra);
  const of = <T>(list: string): T[] => stored.things.filter((thing) => thing.list === list) as unknown as T[];
  const paradigms = readParadigms(of<ParadigmEntry>('paradigm'));
  const lexicon = new Lexicon(stored.columns, stored.things, stored.nameTexts, paradigms, new KazakhSuffixes(of<SuffixEntry>('suffix')));
  return { lexicon, document: new Document(lexicon), rules: stored.rules, scripts: new KazakhScripts(of<ScriptEntry>('script-letter')) };
}

function layer(base: Stored, extra: readonly RuleSet[]): Stored {
  const all = ['kk', 'ru', 'en'] as const;
  const { nameThing, nameLanguage } = base.columns;
  let set: RuleSet = {
    things: base.things,
    names: base.nameTexts.map((text, i) => ({ thing: nameThing[i]!, language: all[nameLanguage[i]!]!, text })),
    rules: base.rules,
  };
  for (const over of extra) set = merge(set, over);
  return { ...compileRules(set), rules: set.rules };
}

const identity = (thing: Thing): string => (thing.id ? `${thing.list}:${thing.id}` : '');

function merge(base: RuleSet, over: RuleSet): RuleSet {
  const replaced = new Set(over.things.map(identity).filter(Boolean));
  const ruleIds = new Set(over.rules.map((rule) => rule.id));
  return {
    things: [...base.things, ...over.things],
    names: [
      ...base.names.filter((name) => !replaced.has(identity(base.things[name.thing]!))),
      ...over.names.map((name) => ({ ...name, thing: name.thing + base.things.length })),
    ],
    rules: [...base.rules.filter((rule) => !ruleIds.has(rule.id)), ...over.rules],
  };
}
