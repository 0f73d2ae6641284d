/** Runs the built command in a folder of its own, as a user does. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { DocumentRecord } from '../../src/record/types.ts';

export const BIN = path.resolve('bin/ingest.js');

export interface Result {
  stdout: string;
  stderr: string;
  code: number | null;
}

export interface RunOptions {
  cwd?: string;
  input?: string | Buffer;
  env?: Record<string, string>;
}

export function ingest(args: readonly string[], options: RunOptions = {}): Result {
  const { cwd, input = '', env = {} } = options;
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...args], { cwd, input, env: cleanEnv(env), maxBuffer: 1 << 28 });
  return { stdout: stdout.toString(), stderr: stderr.toString(), code: status };
}

export function start(args: readonly string[], { cwd, env = {} }: RunOptions = {}) {
  return spawn(process.execPath, [BIN, ...args], { cwd, env: cleanEnv(env) });
}

/** What the developer has set must not change what a test sees. */
function cleanEnv(env: Record<string, string>): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(INGEST_|NO_COLOR|FORCE_COLOR|CI$)/.test(name));
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...env };
}

/** A folder with these files, gone after the test. */
export function folder(files: Record<string, string | Buffer> = {}): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'habarshy-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), content);
  }
  return root;
}

/** Every line must parse: that is the first promise of the output. */
export function records(stdout: string): DocumentRecord[] {
  if (stdout !== '' && !stdout.endsWith('\n')) throw new Error('the last line has no end');
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
