/** Rule files: what loads, and what a broken one is told. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEngine, extract } from '../../src/pipeline.ts';
import { loadRules } from '../../src/rules/load.ts';
import type { RuleError } from '../../src/rules/types.ts';

function folder(files: Record<string, string>): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rules-'));
  onTestFinished(() => fs.rmSync(dir, { recursive: true }));
  for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(dir, name), content);
  return dir;
}

function problemsOf(content: string) {
  try {
    loadRules(folder({ 'own.yaml': content }));
    return [];
  } catch (error) {
    return (error as RuleError).problems;
  }
}

describe('a list of a user', () => {
  const read = (dir: string, text: string) =>
    extract(createEngine({ rules: [dir] }), { id: 'a', path: null, article: 1, encoding: 'utf-8', text });

  it('adds places, found in every case', () => {
    const dir = folder({
      'places.yaml':
        'list: region\nsource: ours\nentries:\n  - { id: xx/zvezdograd, kind: city, country: KZ, ru: [Звездоград], kk: [Жұлдызқала], en: [Zvezdograd] }\n',
    });
    expect(read(dir, 'В Звездограде открыли школу.').regions).toMatchObject([{ key: 'xx/zvezdograd', name: 'Звездоград' }]);
    expect(read(dir, 'Жұлдызқалада жаңа мектеп ашылды, деп хабарлады әкімдік.').regions).toMatchObject([{ key: 'xx/zvezdograd' }]);
  });

  it('overrides an entry of ours that has the same list and id', () => {
    const dir = folder({
      'kz.yaml': 'list: region\nsource: ours\nentries:\n  - { id: KZ-79, kind: city, country: KZ, ru: [Город-герой] }\n',
    });
    expect(read(dir, 'В Шымкенте открыли школу.').regions).toEqual([]);
  });
});

describe('a broken file', () => {
  it.each([
    ['list: region\nsource: x\nentries:\n  - { id: a, kind: [city }\n', 'RULE_SYNTAX', 4],
    ['list: region\nentries: []\n', 'RULE_BAD_ENTRY', 1],
    ['entity: number\nrules:\n  - id: own.rule\n    rejects: [a]\n', 'RULE_NO_EXAMPLE', 3],
    ['just a line\n', 'RULE_SYNTAX', 1],
    ['entity: number\nrules:\n  - examples: [{ text: "[1]" }]\n', 'RULE_BAD_ENTRY', 3],
  ])('%j is told %s at line %i', (content, code, line) => {
    expect(problemsOf(content)).toContainEqual(expect.objectContaining({ code, line, file: 'own.yaml' }));
  });

  it('reports all its problems at once', () => {
    expect(problemsOf('entity: number\nrules:\n  - id: a\n  - id: b\n').map((p) => p.line)).toEqual([3, 4]);
  });
});
