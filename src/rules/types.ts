/**
 * What a rules file says, once read. Lists give things and their names; rules give patterns or name the code that judges, with examples.
 */
import type { NameLanguage, Thing } from '../match/types.ts';

export { NAME_LANGUAGES, type NameLanguage, type Thing } from '../match/types.ts';

/** A spelling of a thing in one language. */
export interface Name {
  thing: number;
  language: NameLanguage;
  text: string;
}

export interface RuleExample {
  /** Text with the expected mentions in square brackets. */
  text: string;
  [expected: string]: unknown;
}

export interface Rule {
  id: string;
  entity: string;
  language: NameLanguage | 'any';
  /** Token pattern; absent where the rule is a function of `recognize`. */
  pattern?: string;
  examples: RuleExample[];
  rejects: string[];
  file: string;
  line: number;
  [attribute: string]: unknown;
}

export interface RuleSet {
  things: Thing[];
  names: Name[];
  rules: Rule[];
}

/** What is wrong with a rules file, where, and what to do. */
export interface RuleProblem {
  code: 'RULE_SYNTAX' | 'RULE_NO_EXAMPLE' | 'RULE_UNKNOWN_LIST' | 'RULE_BAD_ENTRY' | 'RULE_DUPLICATE_ID';
  file: string;
  line: number;
  message: string;
}

export class RuleError extends Error {
  constructor(readonly problems: RuleProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line}: ${p.code}: ${p.message}`).join('\n'));
    this.name = 'RuleError';
  }
}
