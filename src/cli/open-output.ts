/** Where `-o` leads, and what it must not do: write over an input, or replace a device by a file. */
import fs from 'node:fs';
import path from 'node:path';
import type { InputFile } from '../input/types.ts';
import { createFileOutput, createStdout, type Output } from '../run/output.ts';
import { UsageError } from './exit.ts';
import type { IngestOptions } from './ingest-options.ts';

export async function openOutput({ output }: IngestOptions, files: readonly InputFile[]): Promise<Output> {
  if (output === undefined || output === '-') return createStdout();
  const stat = fs.statSync(output, { throwIfNoEntry: false });
  if (stat?.isDirectory()) throw new UsageError(`-o ${output}: this is a folder; name a file in it`);
  if (stat && !stat.isFile()) return createStdout(fs.createWriteStream(output));
  const target = stat ? fs.realpathSync(output) : path.resolve(output);
  if (files.some(({ file }) => file === target)) throw new UsageError(`-o ${output}: this file is also an input; write to another`);
  try {
    return createFileOutput(target, null);
  } catch (error) {
    throw new UsageError(`-o ${output}: ${(error as Error).message}; name a file in a folder that exists and can be written`);
  }
}
