/**
 * Reads folders of rule files (YAML) into a RuleSet. Used when the package is built and for a user's `--rules` folders; never at a plain start.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { YAMLMap } from 'yaml';
import {
  NAME_LANGUAGES,
  type Name,
  type NameLanguage,
  type Rule,
  RuleError,
  type RuleExample,
  type RuleProblem,
  type RuleSet,
  type Thing,
} from './types.ts';

/** The YAML reader costs more than the rest of a start: loaded when there is a file to read. */
const require = createRequire(import.meta.url);
const yaml = (): typeof import('yaml') => require('yaml');

/** The value of a YAML text. Throws on broken syntax, with its place. */
export const parseYaml = (text: string): unknown => yaml().parse(text);

/** All rule files below `root`, in bytewise order; ids and lines are reported relative to it, below `label`. Throws RuleError. */
export function loadRules(root: string, label = ''): RuleSet {
  const set: RuleSet = { things: [], names: [], rules: [] };
  const problems: RuleProblem[] = [];
  for (const file of listFiles(root)) {
    const shown = label + path.relative(root, file).split(path.sep).join('/');
    readFile(fs.readFileSync(file, 'utf8'), shown || path.basename(file), set, problems);
  }
  if (problems.length > 0) throw new RuleError(problems);
  return set;
}

function listFiles(root: string): string[] {
  if (fs.statSync(root).isFile()) return [root];
  return fs
    .readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function readFile(source: string, file: string, set: RuleSet, problems: RuleProblem[]): void {
  const { LineCounter, parseDocument, isMap } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const fail = (code: RuleProblem['code'], line: number, message: string): void => {
    problems.push({ code, file, line, message });
  };
  for (const error of document.errors) fail('RULE_SYNTAX', error.linePos?.[0].line ?? 1, error.message.split('\n')[0]!);
  if (document.errors.length > 0) return;
  const root = document.contents;
  if (!isMap(root)) {
    fail('RULE_SYNTAX', 1, 'a rules file is a map with `list` or `entity`');
    return;
  }
  const lineOf = (node: unknown): number => lines.linePos((node as { range?: [number] }).range?.[0] ?? 0).line;
  const top = root.toJSON() as Record<string, unknown>;
  if (typeof top.list === 'string') {
    if (typeof top.source !== 'string') fail('RULE_BAD_ENTRY', 1, `list «${top.list}» names no source; add a line \`source: …\``);
    readGroups(root, top, file, lineOf, set);
    readEntries(root, top, file, lineOf, set, fail);
  } else if (typeof top.entity === 'string') readRules(root, top, file, lineOf, set, fail);
  else fail('RULE_SYNTAX', 1, 'a rules file has `list: …` with entries or groups, or `entity: …` with rules');
}

type Top = Record<string, unknown>;
type LineOf = (node: unknown) => number;
type Fail = (code: RuleProblem['code'], line: number, message: string) => void;

function sequence(root: YAMLMap, key: string): unknown[] {
  const node = root.get(key, true);
  return yaml().isSeq(node) ? node.items : [];
}

function readGroups(root: YAMLMap, top: Top, file: string, lineOf: LineOf, set: RuleSet): void {
  for (const node of sequence(root, 'groups')) {
    if (!yaml().isMap(node)) continue;
    const { words, ...attributes } = node.toJSON() as { words?: string };
    const language = (attributes as { language?: NameLanguage }).language ?? (top.language as NameLanguage);
    const thing: Thing = { ...attributes, list: top.list as string, id: '', language, file, line: lineOf(node) };
    set.things.push(thing);
    for (const word of (words ?? '').split(/\s+/u)) {
      if (word) set.names.push({ thing: set.things.length - 1, language, text: word.replaceAll('_', ' ') });
    }
  }
}

function readEntries(root: YAMLMap, top: Top, file: string, lineOf: LineOf, set: RuleSet, fail: Fail): void {
  for (const node of sequence(root, 'entries')) {
    const line = lineOf(node);
    if (yaml().isScalar(node) && typeof node.value === 'string' && top.language) {
      set.things.push({ list: top.list as string, id: node.value, language: top.language as NameLanguage, file, line });
      set.names.push({ thing: set.things.length - 1, language: top.language as NameLanguage, text: node.value });
      continue;
    }
    if (!yaml().isMap(node)) {
      fail('RULE_BAD_ENTRY', line, 'an entry is a map with an id and names');
      continue;
    }
    const { kk, ru, en, names, adj, ...attributes } = node.toJSON() as Record<string, unknown>;
    const id = String(attributes.id ?? '');
    const language = (attributes.language ?? top.language) as NameLanguage | undefined;
    const thing: Thing = { ...attributes, list: top.list as string, id, file, line, ...(language ? { language } : {}) };
    const own: NamesByLanguage = { kk, ru, en };
    if (language && names !== undefined) own[language] = names;
    addThing(set, thing, own);
    // What the place lists give as adjectives and demonyms is a list of its own: never a place, but looked up like one.
    if (adj) addThing(set, { list: 'region-adjective', id, file, line }, adj as NamesByLanguage);
  }
}

type NamesByLanguage = Partial<Record<NameLanguage, unknown>>;

function addThing(set: RuleSet, thing: Thing, names: NamesByLanguage): void {
  const index = set.things.push(thing) - 1;
  for (const language of NAME_LANGUAGES) {
    const list = names[language];
    if (list === undefined || list === null) continue;
    for (const text of Array.isArray(list) ? list : [list]) set.names.push({ thing: index, language, text: String(text) });
  }
}

function readRules(root: YAMLMap, top: Top, file: string, lineOf: LineOf, set: RuleSet, fail: Fail): void {
  for (const node of sequence(root, 'rules')) {
    const line = lineOf(node);
    if (!yaml().isMap(node)) {
      fail('RULE_BAD_ENTRY', line, 'a rule is a map with an id, examples and rejects');
      continue;
    }
    const body = node.toJSON() as Record<string, unknown>;
    const id = typeof body.id === 'string' ? body.id : '';
    if (!id) fail('RULE_BAD_ENTRY', line, 'the rule has no id');
    const examples = (Array.isArray(body.examples) ? body.examples : []) as RuleExample[];
    if (examples.length === 0) fail('RULE_NO_EXAMPLE', line, `rule «${id}» has no example; add \`examples: [{ text: "… [mention] …" }]\``);
    if (set.rules.some((rule) => rule.id === id)) fail('RULE_DUPLICATE_ID', line, `rule «${id}» stands twice`);
    const rejects = (Array.isArray(body.rejects) ? body.rejects : []) as string[];
    const language = (body.language ?? top.language ?? 'any') as Rule['language'];
    set.rules.push({ ...body, id, entity: top.entity as string, language, examples, rejects, file, line } as Rule);
  }
}

export type { Name };
