/**
 * Paths, folders and globs to the list of files to read, in bytewise order of their relative paths.
 *
 * Symlinks: one given by name is followed; inside a folder a link to a file is read and a link to a folder is not entered,
 * so nothing is read twice and no cycle can hang the walk. Names that begin with a dot are left out. A file named directly has
 * its own base name as path.
 */
import fs from 'node:fs';
import path from 'node:path';
import { EXTENSIONS, formatOf, withoutExtension } from './formats.ts';
import { compareBytes } from './order.ts';
import type { Format, InputFile } from './types.ts';

export interface WalkOptions {
  include?: readonly string[];
  exclude?: readonly string[];
  format?: Format | undefined;
}

/** What was found, or why the question was wrong (a missing path, two files under one name). */
export type Walked = { files: InputFile[] } | { error: string };

export async function walk(paths: readonly string[], options: WalkOptions = {}): Promise<Walked> {
  const found: InputFile[] = [];
  for (const given of paths) {
    const files = await expand(given, options);
    if (typeof files === 'string') return { error: files };
    for (const file of files) found.push(file);
  }
  const files = withoutRepeats(found);
  files.sort((a, b) => compareBytes(a.path ?? '', b.path ?? '') || compareBytes(a.shown, b.shown));
  const clash = findClash(files);
  if (clash) return { error: clash };
  nameTwins(files);
  return { files };
}

async function expand(given: string, options: WalkOptions): Promise<InputFile[] | string> {
  if (given === '-') return [stdin(options.format)];
  const stat = fs.statSync(given, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return listFolder(given, options);
  if (stat) return [named(path.basename(given), given, given, options.format)];
  if (/[*?[\]{}!]/.test(given)) return listGlob(given, options);
  return `${given}: no such file or folder`;
}

function stdin(format: Format | undefined): InputFile {
  return { path: null, id: 'stdin', shown: '<stdin>', file: '-', format: format ?? null };
}

function named(relative: string, shown: string, file: string, format: Format | undefined): InputFile {
  return { path: relative, id: withoutExtension(relative), shown, file: path.resolve(file), format: format ?? formatOf(relative) };
}

async function listFolder(root: string, options: WalkOptions): Promise<InputFile[]> {
  const { include = [], exclude = [] } = options;
  // The usual case needs no patterns, and fast-glob costs more to load than a small run takes.
  const plain = include.length === 0 && exclude.length === 0;
  const entries = plain
    ? listArticles(root, '')
    : await search(include.length > 0 ? include : [`**/*.{${EXTENSIONS.join(',')}}{,.gz}`], root, exclude);
  return entries.map((relative) => named(relative, path.join(root, relative), path.join(root, relative), options.format));
}

/** A glob's root is its part before the first wildcard: `news/2026/*.txt` lies below `news/2026`. */
async function listGlob(pattern: string, options: WalkOptions): Promise<InputFile[]> {
  const steps = pattern.split('/');
  const wild = steps.findIndex((step) => /[*?[\]{}!]/.test(step));
  const root = steps.slice(0, wild).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const entries = await search([steps.slice(wild).join('/')], root, options.exclude ?? []);
  return entries.map((relative) => named(relative, path.join(root, relative), path.join(root, relative), options.format));
}

/** Files below `folder` that have an extension of ours, by the same terms as `search`. */
function listArticles(root: string, folder: string): string[] {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch {
    return [folder || '.'];
  }
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const at = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) for (const file of listArticles(root, at)) files.push(file);
    else if (hasArticles(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && !isFolder(path.join(root, at))))) files.push(at);
  }
  return files;
}

function hasArticles(name: string): boolean {
  const plain = name.toLowerCase().replace(/\.gz$/, '');
  return EXTENSIONS.some((extension) => plain.endsWith(`.${extension}`));
}

async function search(include: readonly string[], root: string, exclude: readonly string[]): Promise<string[]> {
  const { default: glob } = await import('fast-glob');
  const unreadable: string[] = [];
  const entries = await glob([...include], {
    cwd: root,
    ignore: [...exclude],
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    caseSensitiveMatch: false,
    fs: { readdir: createReaddir((folder) => unreadable.push(path.relative(root, folder))) as typeof fs.readdir },
  });
  const files = entries.filter(({ dirent, path: at }) => dirent.isFile() || (dirent.isSymbolicLink() && !isFolder(path.join(root, at))));
  return [...files.map((entry) => entry.path), ...unreadable];
}

/** A folder that cannot be listed must neither end the walk nor be passed over: it stays in the list, and reading it fails with a message. */
function createReaddir(onError: (folder: string) => void) {
  return (folder: string, options: { withFileTypes: true }, done: (error: Error | null, entries: fs.Dirent[]) => void): void => {
    fs.readdir(folder, options, (error, entries) => {
      if (error) onError(folder);
      done(null, error ? [] : entries);
    });
  };
}

/** A broken link is no folder: it stays in the list and fails with a message when it is read. */
function isFolder(file: string): boolean {
  try {
    return fs.statSync(file).isDirectory();
  } catch {
    return false;
  }
}

/** `ingest seeds seeds/a.txt` names a.txt twice; the first naming decides its path. */
function withoutRepeats(files: InputFile[]): InputFile[] {
  const seen = new Set<string>();
  return files.filter(({ file }) => !seen.has(file) && seen.add(file));
}

function findClash(sorted: InputFile[]): string | null {
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1]!, sorted[i]!];
    if (a.path !== null && a.path === b.path) {
      return `${a.shown} and ${b.shown} would both be called ${a.path}, and so have one id; name the folder above both, or run them apart`;
    }
  }
  return null;
}

/** `a.txt` beside `a.html` would share the id `a`: such twins keep their extension. */
function nameTwins(files: InputFile[]): void {
  const counts = new Map<string, number>();
  for (const { id } of files) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const file of files) {
    if (file.path !== null && counts.get(file.id)! > 1) file.id = file.path;
  }
}
