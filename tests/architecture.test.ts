/**
 * Imports point one way. Each layer may import those above it in this list, never those below:
 *
 *   record/types, text → match → rules → the steps of the way → pipeline → run → cli, index, bench → start
 *
 * The steps do not know each other but for the types in each other's `types.ts`.
 */
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const STEPS = ['input', 'article', 'language', 'recognize', 'resolve', 'record', 'write', 'eval'];
const LAYERS: string[][] = [
  ['record/types', 'text'],
  ['match'],
  ['rules'],
  STEPS,
  ['pipeline'],
  ['run'],
  ['cli', 'index', 'bench'],
  ['start'],
];

/** Whoever may touch the system: files, threads, hashes. `node:module` loads the packages that are not ES modules. */
const NODE_IS_FOR = [
  ...['input/', 'run/', 'cli/', 'write/', 'bench/', 'start/'],
  ...['rules/load.ts', 'rules/store.ts', 'rules/engine.ts', 'rules/build.ts', 'record/build.ts'],
  ...['language/franc.ts', 'recognize/noun-base.ts'],
];

/** A package has one importer, so that it can be replaced in one place; of `natural`, whose whole takes half a second, two leaf files. */
const IMPORTERS: Record<string, string> = {
  commander: 'cli/commander.ts',
  compromise: 'rules/english-words.ts',
  esbuild: 'start/bundle.ts',
  'csv-parse': 'input/read-csv.ts',
  'fast-glob': 'input/walk.ts',
  franc: 'language/franc.ts',
  htmlparser2: 'input/markup.ts',
  'hyparquet-writer': 'write/parquet.ts',
  'natural/lib/natural/distance/jaro-winkler_distance.js': 'cli/suggest.ts',
  'natural/lib/natural/stemmers/porter_stemmer_ru.js': 'recognize/noun-base.ts',
  yaml: 'rules/load.ts',
};

interface Import {
  /** Both without `src/`: `recognize/number.ts`. */
  from: string;
  /** A file of ours, or the name of a module as written. */
  to: string;
}

const files = fs
  .readdirSync('src', { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort();
const read = (file: string): string => fs.readFileSync(`src/${file}`, 'utf8');
const importsOf = (from: string, source: string): Import[] => specifiersOf(source).map((to) => ({ from, to: resolve(from, to) }));
const imports = files.flatMap((file) => importsOf(file, read(file)));
const loaded = files.flatMap((file) => importsOf(file, withoutTypes(read(file))));
const isOurs = ({ to }: Import): boolean => to.endsWith('.ts');
const isNode = ({ to }: Import): boolean => to.startsWith('node:') || builtinModules.includes(to);

/** Every way to name a module: `from '…'`, `import '…'`, `import('…')`, `require('…')`, `createRequire(…)('…')`. */
function specifiersOf(source: string): string[] {
  const code = withoutComments(source);
  const named = /(?:\bfrom|\bimport|\bimport\(|\brequire\(|\bimport\.meta\.url\)\()\s*'([\w@./:-]+)'/gu;
  return [...new Set([...code.matchAll(named)].map((match) => match[1]!))];
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
}

/** What is left when the types are gone: what Node loads. */
function withoutTypes(source: string): string {
  return source.replace(/^(?:import|export) type [^;]*;|\btypeof import\('[^']+'\)/gmu, '');
}

function resolve(from: string, to: string): string {
  return to.startsWith('.') ? path.posix.join(path.posix.dirname(from), to) : to;
}

/** The layer of a file, and its own name in it: `recognize/number.ts` is of layer 3, `recognize`. */
function placeOf(file: string): { layer: number; name: string } {
  const bare = file.replace(/\.ts$/u, '');
  for (const name of [bare, bare.split('/')[0]!]) {
    const layer = LAYERS.findIndex((names) => names.includes(name));
    if (layer >= 0) return { layer, name };
  }
  return { layer: -1, name: bare };
}

const shown = ({ from, to }: Import): string => `src/${from} imports ${isOurs({ from, to }) ? `src/${to}` : to}`;

describe('imports', () => {
  test('the sources are read: all files have a layer, all our imports exist', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(files.filter((file) => placeOf(file).layer < 0)).toEqual([]);
    expect(
      imports
        .filter(isOurs)
        .filter(({ to }) => !files.includes(to))
        .map(shown),
    ).toEqual([]);
  });

  test('point from higher to lower layers', () => {
    const upward = imports.filter(isOurs).filter(({ from, to }) => placeOf(to).layer > placeOf(from).layer);
    expect(upward.map(shown)).toEqual([]);
  });

  test('between the steps are of types.ts only', () => {
    const across = imports.filter(isOurs).filter(({ from, to }) => {
      const [a, b] = [placeOf(from), placeOf(to)];
      return a.layer === b.layer && STEPS.includes(a.name) && a.name !== b.name && !to.endsWith('/types.ts');
    });
    expect(across.map(shown)).toEqual([]);
  });

  test('go in no circle', () => {
    expect(circles()).toEqual([]);
  });

  test('of node: modules are only where the system is touched', () => {
    const touching = imports.filter(isNode).filter(({ from }) => !NODE_IS_FOR.some((place) => from.startsWith(place)));
    expect(touching.map(shown)).toEqual([]);
  });

  test('of a package are in one file', () => {
    // The bench measures other packages; it is no part of a run.
    const packages = imports.filter((one) => !isOurs(one) && !isNode(one) && !one.from.startsWith('bench/'));
    const expected = Object.entries(IMPORTERS).map(([to, from]) => shown({ from, to }));
    expect(packages.map(shown).sort()).toEqual(expected.sort());
  });
});

describe('packages', () => {
  const { dependencies, devDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'));

  test('that a run needs are dependencies, and no other is', () => {
    const needed = Object.keys(IMPORTERS).map((name) => name.split('/')[0]!);
    const atBuild = ['compromise', 'esbuild'];
    expect(Object.keys(dependencies)).toEqual([...new Set(needed)].filter((name) => !atBuild.includes(name)).sort());
    expect(Object.keys(devDependencies)).toEqual(expect.arrayContaining(atBuild));
  });

  test('have exact versions', () => {
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(String(version)))).toEqual([]);
  });
});

/** Files that load themselves through others. */
function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: string[]): void => {
    const seen = way.indexOf(file);
    if (seen >= 0) found.push([...way.slice(seen), file].join(' → '));
    if (seen >= 0 || done.has(file)) return;
    for (const { to } of loaded.filter((one) => one.from === file && isOurs(one))) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}
