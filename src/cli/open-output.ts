/** Where `-o` leads, and what it must not do: write over an input, or replace a device by a file. */
import fs from 'node:fs';
import path from 'node:path';
import type { InputFile } from '../input/types.ts';
import { createFileOutput, createStdout, type Output } from '../run/output.ts';
import { createParquetOutput } from '../run/parquet-output.ts';
import { columnsOf } from '../write/writer.ts';
import { UsageError } from './exit.ts';
import type { IngestOptions } from './ingest-options.ts';

/** `offset` is where a resumed output goes on; null for a plain one. */
export async function openOutput(options: IngestOptions, files: readonly InputFile[], offset: number | null): Promise<Output> {
  const { output: target, format, emit } = options;
  if (format === 'parquet' && target === undefined && process.stdout.isTTY)
    throw new UsageError('a Parquet file is not for a terminal; add -o FILE');
  const output = openPlain(target, files, offset);
  if (format !== 'parquet') return output;
  const { createParquet } = await import('../write/parquet.ts');
  return createParquetOutput(output, createParquet(columnsOf(emit)));
}

/** The bytes as they come. */
function openPlain(output: string | undefined, files: readonly InputFile[], offset: number | null): Output {
  if (output === undefined || output === '-') return createStdout();
  const stat = fs.statSync(output, { throwIfNoEntry: false });
  if (stat?.isDirectory()) throw new UsageError(`-o ${output}: this is a folder; name a file in it`);
  if (stat && !stat.isFile()) return createStdout(fs.createWriteStream(output));
  const target = stat ? fs.realpathSync(output) : path.resolve(output);
  if (files.some(({ file }) => file === target)) throw new UsageError(`-o ${output}: this file is also an input; write to another`);
  try {
    return createFileOutput(target, offset === null ? null : { offset });
  } catch (error) {
    throw new UsageError(`-o ${output}: ${(error as Error).message}; name a file in a folder that exists and can be written`);
  }
}
