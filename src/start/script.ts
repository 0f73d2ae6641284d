/**
 * Loads the bundled script with the byte code kept beside it. V8 refuses byte code of another version or of other flags: then the script is
 * compiled as any other is.
 */
import fs from 'node:fs';
import { createRequire, Module } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';
import type * as entry from './entry.ts';

export const SCRIPT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../bin/ingest.cjs');
export const CACHE = `${SCRIPT}.cache`;

export interface Loaded {
  script: vm.Script;
  entry: typeof entry;
}

export function loadScript(): Loaded {
  // Little outlives an article: without this the heap grows to twice what is alive before it is cleaned. Flags are part of what byte code
  // must fit, so it is set before the code is loaded, when the code is made as well as when it is run.
  v8.setFlagsFromString('--heap-growing-percent=40');
  const script = new vm.Script(Module.wrap(fs.readFileSync(SCRIPT, 'utf8')), {
    filename: SCRIPT,
    cachedData: fs.existsSync(CACHE) ? fs.readFileSync(CACHE) : undefined,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(SCRIPT), module, SCRIPT, path.dirname(SCRIPT));
  return { script, entry: module.exports as typeof entry };
}
