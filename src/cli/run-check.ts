/** The work behind `ingest check`: a line for each example that fails, and a last line with the counts. */
import path from 'node:path';
import { createEngine, extract } from '../pipeline.ts';
import { casesOf, type RuleCase } from '../rules/check.ts';
import { loadRules } from '../rules/load.ts';
import { createStdout } from '../run/output.ts';
import { EXIT } from './exit.ts';
import { givenPath } from './given-file.ts';
import { escapeControls } from './message.ts';

/** With `paths` only the rules of those files are checked, over the built-in ones. */
export async function runCheck(paths: readonly string[], folders: readonly string[]): Promise<void> {
  const own = paths.map(givenPath);
  const engine = createEngine({ rules: [...folders.map(givenPath), ...own] });
  const cases = own.length > 0 ? own.flatMap((file) => casesOfFile(file)) : casesOf(engine.rules(), engine.lexicon.allThings());
  const output = createStdout();
  let failed = 0;
  for (const example of cases) {
    const failure = example.run((text) => extract(engine, { id: 'example', path: null, article: 1, encoding: 'utf-8', text }));
    if (!failure) continue;
    failed++;
    const line = `${example.file}:${example.line}: ${example.id}: ${failure.message}\n    ${example.written}`;
    await output.write(Buffer.from(`${line.split('\n').map(escapeControls).join('\n')}\n`));
  }
  await output.write(Buffer.from(`${cases.length - failed} passed, ${failed} failed\n`));
  await output.finish();
  if (failed > 0) process.exitCode = EXIT.failedCheck;
}

function casesOfFile(file: string): RuleCase[] {
  const set = loadRules(file, '');
  const shown = (name: string): string => (name === path.basename(file) ? path.basename(file) : name);
  return casesOf(set.rules, set.things).map((example) => ({ ...example, file: shown(example.file) }));
}
