/** Before all tests: builds `dist` if a source is newer, since tests of the command run it as a user does. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const STAMP = 'dist/.built';

export default function build(): void {
  const built = fs.statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built > newest('src')) return;
  const started = new Date();
  execute('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
  execute('dist/rules/build.js');
  execute('dist/start/bundle.js');
  fs.writeFileSync(STAMP, '');
  fs.utimesSync(STAMP, started, started);
}

function newest(folder: string): number {
  return fs
    .readdirSync(folder, { recursive: true })
    .map((name) => fs.statSync(path.join(folder, String(name))).mtimeMs)
    .reduce((latest, time) => Math.max(latest, time), 0);
}

function execute(...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
