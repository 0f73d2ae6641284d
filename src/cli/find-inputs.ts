/** The paths of the command line and of `--files-from` as a list of files; wrong ones end the command with what to do. */
import fs from 'node:fs';
import { EXTENSIONS } from '../input/formats.ts';
import type { InputFile } from '../input/types.ts';
import { walk } from '../input/walk.ts';
import type { Command } from './commander.ts';
import { UsageError } from './exit.ts';
import type { IngestOptions } from './ingest-options.ts';
import { suggest } from './suggest.ts';

export async function findInputs(paths: readonly string[], options: IngestOptions, command: Command): Promise<InputFile[]> {
  const all = [...paths, ...readList(options)];
  const { include, exclude, inputFormat } = options;
  const walked = await walk(all, { include, exclude, format: inputFormat });
  if ('error' in walked) throw new UsageError(walked.error + cure(all, walked.error, command));
  if (walked.files.length > 0) return walked.files;
  const wanted = include.length > 0 ? `files that match ${include.join(' or ')}` : `files with .${EXTENSIONS.join(' .')}`;
  throw new UsageError(`nothing to read in ${all.join(', ') || options.filesFrom}: looked for ${wanted}; name a file, or use --include`);
}

/** `ingest fliter` asks for a file of that name; the likelier wish is the command. */
function cure(paths: readonly string[], error: string, command: Command): string {
  if (!error.endsWith('no such file or folder')) return '';
  const first = paths[0]!;
  const near = error.startsWith(first)
    ? suggest(
        first,
        command.commands.map((candidate) => candidate.name()),
      )
    : null;
  return near ? `; did you mean the command "ingest ${near}"?` : '; check the path';
}

function readList({ filesFrom, null: isNull }: IngestOptions): string[] {
  if (filesFrom === undefined) return [];
  let text: string;
  try {
    text = fs.readFileSync(filesFrom === '-' ? 0 : filesFrom, 'utf8');
  } catch (error) {
    throw new UsageError(`--files-from ${filesFrom}: ${(error as Error).message}; check the path`);
  }
  return text.split(isNull ? '\0' : /\r?\n/).filter((line) => line !== '');
}
