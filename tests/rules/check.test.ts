/** `ingest check`: the examples of a user's own rules, and what a failing one is told. */
import { describe, expect, it } from 'vitest';
import { folder, ingest } from '../cli/command.ts';

const LIST = `list: region
source: ours
entries:
  - id: xx/zvezdograd
    kind: city
    country: KZ
    ru: [Звездоград]
    examples: ["Дорога в [Звездоград] закрыта."]
    rejects: ["Журнал «Звездоград» вышел."]
`;

describe('ingest check', () => {
  it('passes examples that hold', () => {
    const dir = folder({ 'own.yaml': LIST });
    expect(ingest(['check', 'own.yaml'], { cwd: dir })).toEqual({ stdout: '2 passed, 0 failed\n', stderr: '', code: 0 });
  });

  it('names file, line and what was found when one does not hold, and ends with 4', () => {
    const dir = folder({ 'own.yaml': LIST.replace('[Звездоград] закрыта', 'Звездоград [закрыта]') });
    const { stdout, code } = ingest(['check', 'own.yaml'], { cwd: dir });
    expect(stdout).toContain('1 passed, 1 failed\n');
    expect(code).toBe(4);
  });

  it('ends with 2 when a rule file is broken, and says where', () => {
    const dir = folder({ 'own.yaml': 'entity: number\nrules:\n  - id: own.rule\n' });
    const { stdout, stderr, code } = ingest(['check', 'own.yaml'], { cwd: dir });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('own.yaml:3: RULE_NO_EXAMPLE');
  });
});
