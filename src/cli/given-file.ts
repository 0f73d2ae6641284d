/** A file that a command was given by name: it must be there. */
import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from './exit.ts';

/** The path to open; `-` stays stdin. */
export function givenFile(given: string): string {
  if (given === '-') return given;
  const stat = fs.statSync(given, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`${given}: no such file; check the path`);
  if (stat.isDirectory()) throw new UsageError(`${given}: this is a folder; name a file in it`);
  return path.resolve(given);
}

/** A file or a folder that must be there. */
export function givenPath(given: string): string {
  if (!fs.existsSync(given)) throw new UsageError(`${given}: no such file or folder; check the path`);
  return path.resolve(given);
}
