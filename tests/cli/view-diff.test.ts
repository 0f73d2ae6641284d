import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, ingest, records } from './command.ts';

const TEXT = 'Мәтін <script>alert("x")</script> Қазақстанда 25 мың адам. 😀 Қазақстан.\n';

describe('view', () => {
  test('one page, everything escaped, mentions marked, no script and no network', () => {
    const cwd = folder({ 'a.txt': TEXT });
    const input = ingest(['a.txt'], { cwd }).stdout;
    const { stdout, stderr, code } = ingest(['view', '-'], { cwd, input });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/<mark class="region" title="region: Қазақстан = KZ \([^"]+\)">Қазақстанда<\/mark>/);
    expect(stdout).toMatch(/😀 <mark class="region"[^>]*>Қазақстан<\/mark>/);
    expect(stdout).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(stdout).not.toMatch(/<script|https?:|src=/);
  });

  test('a line that is no record is told; the rest is shown', () => {
    const input = `{"a":1}\n${ingest(['filter'], { input: '{"id":"ok","text":"T."}\n' }).stdout}`;
    const { stdout, stderr, code } = ingest(['view', '-'], { input });
    expect(stdout).toContain('<h2>ok</h2>');
    expect(stderr).toBe('-:1: BAD_FIELD: not a record of ingest; give the output of --emit documents --format jsonl\n');
    expect(code).toBe(3);
  });
});

describe('diff', () => {
  const lines = (input: string) => ingest(['filter'], { input }).stdout;

  test('nothing differs: no output, exit 0', () => {
    const cwd = folder({ 'a.jsonl': lines('{"id":"1","text":"A."}\n{"id":"2","text":"B."}\n') });
    expect(ingest(['diff', 'a.jsonl', 'a.jsonl'], { cwd })).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  test('says which articles came, went and changed, and in what; exit 4', () => {
    const before = lines('{"id":"1","text":"Қазақстанда."}\n{"id":"2","text":"B."}\n{"id":"3","text":"C."}\n');
    const [first, , third] = records(before);
    const changed = { ...first!, date: '2026-01-01', regions: [{ ...first!.regions[0]!, key: 'RU' }] };
    const cwd = folder({
      'a.jsonl': before,
      'b.jsonl': [third, changed, { ...third, id: '4' }].map((record) => `${JSON.stringify(record)}\n`).join(''),
    });
    const { stdout, stderr, code } = ingest(['diff', 'a.jsonl', path.join(cwd, 'b.jsonl')], { cwd });
    expect(stdout).toBe('~ 1\n    date: null → "2026-01-01"\n    regions: -KZ +RU\n- 2\n+ 4\n');
    expect([stderr, code]).toEqual(['', 4]);
  });

  test('a missing file is exit 2', () => {
    expect(ingest(['diff', 'no.jsonl', 'no.jsonl'])).toEqual({
      stdout: '',
      stderr: 'ingest: no.jsonl: no such file; check the path\n',
      code: 2,
    });
  });
});

test.each(['bash', 'zsh', 'fish'])('completion %s knows commands and flags', (shell) => {
  const { stdout, code } = ingest(['completion', shell]);
  expect(stdout).toMatch(/filter/);
  expect(stdout).toMatch(/max-article-bytes/);
  expect(code).toBe(0);
});
