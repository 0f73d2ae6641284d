import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const node = (...args: string[]): string => execFileSync(process.execPath, args, { encoding: 'utf8' }).trim();

/** Loads the bundled script in a process of its own: whether V8 refused the byte code. */
const isRefused = (...flags: string[]): string =>
  node(
    ...flags,
    '--input-type=module',
    '--eval',
    "console.log((await import('./dist/start/script.js')).loadScript().script.cachedDataRejected)",
  );

describe('the byte code beside the script', () => {
  test('is taken by the Node that built it', () => {
    expect(isRefused()).toBe('false');
  });

  test('that V8 refuses costs time only: flags that it was not made with', () => {
    const flag = '--always-sparkplug';
    expect(isRefused(flag)).toBe('true');
    expect(node(flag, 'bin/ingest.js', 'seeds/01-akim-report.kk.txt')).toBe(node('bin/ingest.js', 'seeds/01-akim-report.kk.txt'));
  });
});
