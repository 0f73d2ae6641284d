/**
 * Where an option's value comes from: flag, then `INGEST_…`, then `ingest.config.yaml` in this folder or one above it.
 *
 * Keys of the file are the long option names (`max-article-bytes: 32MiB`). Its relative paths are meant from its own folder.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Command, Option } from './commander.ts';
import { UsageError } from './exit.ts';
import { suggest } from './suggest.ts';

export const CONFIG_FILE = 'ingest.config.yaml';

/** Options whose values are paths. */
const PATHS = new Set(['rules', 'output', 'files-from', 'manifest', 'resume']);

/** Fills in what neither a flag nor the environment has set. Keys that belong to another command are left to it. */
export async function applyConfig(command: Command, everyOption: readonly string[]): Promise<void> {
  const file = findConfig(process.cwd());
  if (file === null) return;
  for (const [key, value] of Object.entries(await readConfig(file))) {
    const name = key.replaceAll('_', '-');
    if (!everyOption.includes(name)) throw unknownKey(file, key, everyOption);
    const option = command.options.find(({ long }) => long === `--${name}`);
    if (option) setOption(command, option, value, file);
  }
}

function setOption(command: Command, option: Option, value: unknown, file: string): void {
  const key = option.attributeName();
  const source = command.getOptionValueSource(key);
  if (source !== undefined && source !== 'default') return;
  const isFlag = !option.required && !option.optional;
  if (isFlag) {
    if (typeof value !== 'boolean') throw new UsageError(`${file}: ${option.long?.slice(2)} must be true or false`);
    command.setOptionValueWithSource(key, option.negate ? !value : value, 'config');
    return;
  }
  for (const one of Array.isArray(value) ? value : [value]) {
    const text = PATHS.has(option.long!.slice(2)) ? path.resolve(path.dirname(file), String(one)) : String(one);
    try {
      const previous = option.variadic || Array.isArray(value) ? command.getOptionValue(key) : undefined;
      command.setOptionValueWithSource(key, option.parseArg ? option.parseArg(text, previous) : text, 'config');
    } catch (error) {
      throw new UsageError(`${file}: ${option.long?.slice(2)}: ${(error as Error).message}`);
    }
  }
}

function findConfig(folder: string): string | null {
  const file = path.join(folder, CONFIG_FILE);
  if (fs.existsSync(file)) return file;
  const above = path.dirname(folder);
  return above === folder ? null : findConfig(above);
}

async function readConfig(file: string): Promise<Record<string, unknown>> {
  const { parseYaml } = await import('../rules/load.ts');
  let value: unknown;
  try {
    value = parseYaml(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new UsageError(`${file}: expected lines like "jobs: 4"`);
  return value as Record<string, unknown>;
}

function unknownKey(file: string, key: string, known: readonly string[]): UsageError {
  const near = suggest(key, known);
  return new UsageError(`${file}: unknown key "${key}"${near ? `; did you mean "${near}"?` : `; see ingest --help`}`);
}
