/** `--manifest`: what a run read and gave, for the record of a pipeline. No clock and no host: the same run, the same file. */
import { readBytes } from '../input/bytes.ts';
import type { InputFile } from '../input/types.ts';
import { SCHEMA } from '../record/types.ts';
import { createHasher } from './hash.ts';
import type { Counts, InputHash } from './types.ts';

export interface Manifest {
  tool: string;
  version: string;
  schema: number;
  complete: boolean;
  articles: number;
  failures: number;
  noted: number;
  inputs: InputHash[];
}

/** `hashes` were taken while reading; an input that an earlier run had read is hashed now, one that cannot be read is left out. */
export async function buildManifest(
  version: string,
  complete: boolean,
  counts: Counts,
  files: readonly InputFile[],
  hashes: ReadonlyMap<string | null, InputHash>,
): Promise<Manifest> {
  const inputs: InputHash[] = [];
  for (const file of files) {
    const hash = hashes.get(file.path) ?? (complete ? await hashFile(file) : null);
    if (hash) inputs.push(hash);
  }
  const { articles, failures, noted } = counts;
  return { tool: 'habarshy', version, schema: SCHEMA, complete, articles, failures, noted, inputs };
}

async function hashFile(file: InputFile): Promise<InputHash | null> {
  const hasher = createHasher(file);
  try {
    for await (const _ of readBytes(file.file, hasher.update));
    return hasher.digest();
  } catch {
    return null;
  }
}
