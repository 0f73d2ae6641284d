/**
 * The rules in the form the pipeline works with, loaded once per process: the compiled file of the package, and a user's own sets over it.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document } from '../match/document.ts';
import { Lexicon, listsOf } from '../match/lexicon.ts';
import { KazakhSuffixes, type SuffixEntry } from '../text/inflect-kk.ts';
import { type ParadigmEntry, readParadigms } from '../text/inflect-ru.ts';
import { KazakhScripts, type ScriptEntry } from '../text/kazakh-scripts.ts';
import { layerRules } from './layer.ts';
import { openStored, readShared } from './store.ts';
import type { Rule, RuleSet } from './types.ts';

export interface Engine {
  readonly lexicon: Lexicon;
  /** The working memory for the article being read. */
  readonly document: Document;
  /** All rules, for `check` and `explain`. */
  readonly rules: () => readonly Rule[];
  /** Readings of Kazakh in Latin and Arabic letters. */
  readonly scripts: KazakhScripts;
}

const here = path.dirname(fileURLToPath(import.meta.url));
/** In `dist/rules`, seen from `dist/rules` and from the bundle in `dist/bin`; tests run the sources and read what the last build compiled. */
const COMPILED = path.join(here, import.meta.url.endsWith('.ts') ? '../../dist' : '..', 'rules/compiled.bin');

let compiled: SharedArrayBuffer | undefined;

/** The compiled rules of the package, to be handed to other threads. */
export function compiledRules(): SharedArrayBuffer {
  compiled ??= readShared(COMPILED);
  return compiled;
}

/** Before an engine is made: what another thread has read need not be read again. */
export function useCompiledRules(shared: SharedArrayBuffer): void {
  compiled = shared;
}

/** `extra` are rule sets that add to or override ours (same list and id, or same rule id). */
export function loadEngine(extra: readonly RuleSet[] = []): Engine {
  let stored = openStored(compiledRules());
  for (const set of extra) stored = layerRules(stored, set);
  const lists = listsOf(stored.texts);
  const of = <T>(list: string): T[] => (lists.get(list) ?? []).map((i) => stored.texts.thing(i)) as unknown as T[];
  const lexicon = new Lexicon(
    stored.columns,
    stored.texts,
    lists,
    readParadigms(of<ParadigmEntry>('paradigm')),
    new KazakhSuffixes(of<SuffixEntry>('suffix')),
  );
  const scripts = new KazakhScripts(of<ScriptEntry>('script-letter'));
  return { lexicon, document: new Document(lexicon), rules: stored.rules, scripts };
}
