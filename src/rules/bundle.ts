/**
 * Run when the package is built: the command and its worker as a few files in `dist/bin`. A start reads a few files instead of two hundred;
 * what a run may not need stays in chunks of its own.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

await build({
  entryPoints: { main: path.join(dist, 'cli/main.js'), worker: path.join(dist, 'run/worker.js') },
  outdir: path.join(dist, 'bin'),
  chunkNames: 'chunk-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
