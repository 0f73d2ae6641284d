/** The sample articles: `seeds/` and every folder of `fixtures/`, and what the built command makes of them. */
import fs from 'node:fs';
import type { DocumentRecord } from '../src/record/types.ts';
import { ingest, records } from './cli/command.ts';

export interface Sample {
  name: string;
  /** What the command is given. */
  paths: string[];
  /** The exact bytes it must print. */
  expected: string;
}

const FIXTURES = 'fixtures';
const EXPECTED = 'expected.jsonl';

/** A fixture is a folder with `input.*`; `fixtures/seeds` holds what `ingest seeds/` prints. */
export const samples: Sample[] = fs
  .readdirSync(FIXTURES)
  .sort()
  .map((name) => ({ name, paths: inputsOf(name), expected: `${FIXTURES}/${name}/${EXPECTED}` }));

function inputsOf(name: string): string[] {
  if (name === 'seeds') return ['seeds/'];
  const inputs = fs.readdirSync(`${FIXTURES}/${name}`).filter((file) => file.startsWith('input.'));
  return inputs.map((file) => `${FIXTURES}/${name}/${file}`);
}

/** The records of all samples, from one run of the command each. */
export function sampleRecords(): DocumentRecord[] {
  const runs = [ingest(['seeds/']), ingest([FIXTURES, '--exclude', `**/${EXPECTED}`])];
  const failed = runs.find(({ code }) => code !== 0);
  if (failed) throw new Error(failed.stderr);
  return runs.flatMap(({ stdout }) => records(stdout));
}

/** Names a record in test titles and messages. */
export const nameOf = ({ id }: DocumentRecord): string => id;
