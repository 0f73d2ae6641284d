/**
 * Run when the package is built: the command and its worker as one script, `dist/bin/ingest.cjs`, and beside it the byte code that V8 made of
 * it while the command read `seeds/`. A start reads two files instead of two hundred and compiles nothing.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { SCRIPT } from './script.ts';

const here = path.dirname(fileURLToPath(import.meta.url));

await build({
  entryPoints: [path.join(here, 'entry.js')],
  outfile: SCRIPT,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  // A script of its own cannot `import()`; `require` loads ES modules too from Node 20.19 on.
  supported: { 'dynamic-import': false },
  // What a module asks of its own place, a script knows by its file name.
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'moduleUrl' },
  logLevel: 'warning',
});
execFileSync(process.execPath, [path.join(here, 'write-cache.js'), path.join(here, '../../seeds')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
