/** Every example and reject that our rules and ambiguous list entries carry, through the whole pipeline: one test each, named by file and line. */
import { describe, expect, it } from 'vitest';
import { createEngine, extract } from '../../src/pipeline.ts';
import { casesOf } from '../../src/rules/check.ts';

const engine = createEngine();
const cases = casesOf(engine.rules(), engine.lexicon.allThings());

describe('rules', () => {
  it('carry examples', () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  it.each(cases.map((example) => [`${example.file}:${example.line} ${example.written}`, example] as const))('%s', (_, example) => {
    const failure = example.run((text) => extract(engine, { id: 'example', path: null, article: 1, encoding: 'utf-8', text }));
    expect(failure?.message).toBeUndefined();
  });
});
