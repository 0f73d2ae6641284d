import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { folder, ingest, type RunOptions, start } from './command.ts';

const answers = (input: string | Buffer, args: string[] = [], options: RunOptions = {}) => {
  const { stdout, stderr, code } = ingest(['filter', ...args], { input, ...options });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
};

describe('one line in, one line out', () => {
  test('in order, with the same id', () => {
    const lines = Array.from({ length: 300 }, (_, i) => `{"id":"${300 - i}","text":"Текст ${i}."}`);
    expect(answers(`${lines.join('\n')}\n`).map(({ id }) => id)).toEqual(lines.map((_, i) => String(300 - i)));
  });

  test('also for blank, broken, wrong and oversized lines', () => {
    const input = [
      '{"id":"a","text":"A."}',
      '',
      '{"id":"b","text":',
      'no json',
      '[1]',
      '{"id":"c"}',
      '{"id":"d","text":5,"k":1}',
      `{"id":"e","text":"${'x'.repeat(300)}"}`,
      '{"id":"f","text":""}\r',
      '{"id":{},"text":"G."}',
    ].join('\n');
    const given = answers(input, ['--max-article-bytes', '200']).map(({ id, error }) => [id, error?.code ?? null]);
    expect(given).toEqual([
      ['a', null],
      [null, 'EMPTY_INPUT'],
      ['b', 'BAD_JSON'],
      [null, 'BAD_JSON'],
      [null, 'BAD_FIELD'],
      ['c', 'BAD_FIELD'],
      ['d', 'BAD_FIELD'],
      ['e', 'ARTICLE_TOO_LARGE'],
      ['f', null],
      [null, 'BAD_FIELD'],
    ]);
  });

  test('a line longer than memory should hold costs that line only', () => {
    const long = `{"id":"long","text":"${'ұзақ '.repeat(1 << 20)}"}`;
    const [first, second] = answers(`${long}\n{"id":"short","text":"A."}\n`, ['--max-article-bytes', '1MiB']);
    expect(first).toEqual({ id: 'long', error: { code: 'ARTICLE_TOO_LARGE', message: expect.stringContaining('--max-article-bytes') } });
    expect(second.id).toBe('short');
  });

  test('a 5 MB article is answered', () => {
    const [record] = answers(`${JSON.stringify({ id: 'big', text: 'Бұл жай ғана мәтін болып тұр. '.repeat(90_000) })}\n`);
    expect(record.error).toBeUndefined();
  });

  test('an article is never split', () => {
    const text = ' date 2026-01-02 Бір.\n date 2026-01-03 Екі.\n';
    expect(answers(`${JSON.stringify({ id: 'a', text })}\n`)).toHaveLength(1);
  });
});

describe('the fields of a line', () => {
  test('unknown ones come back under meta, at the end; without any there is no meta', () => {
    const [with_, without] = answers('{"url":"u","id":"a","text":"A.","offset":7,"title":"T"}\n{"id":"b","text":"B."}\n');
    expect(with_.meta).toEqual({ url: 'u', offset: 7, title: 'T' });
    expect(Object.keys(with_).at(-1)).toBe('meta');
    expect(with_.text).toBe('A.');
    expect('meta' in without).toBe(false);
  });

  test('they come back digit for digit, whatever they hold', () => {
    const rest = String.raw`"n":12527600481719091,"f":1.10,"s":"a\"}{\\","o":{"k":[1,{"x":"]"}]},"e":[]`;
    const { stdout } = ingest(['filter'], { input: `{ "id" : "a" , ${rest} , "text" : "A." , "z" : null }\n` });
    expect(stdout.trimEnd().endsWith(`,"meta":{${rest},"z":null}}`)).toBe(true);
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  test('numbers as ids become strings, digit for digit', () => {
    expect(answers('{"id":7,"text":"A."}\n{"id":12527600481719091,"text":"A."}\n').map(({ id }) => id)).toEqual(['7', '12527600481719091']);
  });

  test('without an id the text names the line, so that a retry gives the same answer', () => {
    const [first, again] = answers('{"text":"A."}\n{"text":"A."}\n');
    expect(first.id).toMatch(/^[0-9a-f]{16}$/);
    expect(again).toEqual(first);
  });

  test('date and language are taken from the input', () => {
    const [record] = answers('{"id":"a","text":"Text.","date":"2026-01-02T23:00:00-10:00","language":"kk-KZ"}\n');
    expect(record).toMatchObject({ date: '2026-01-02', date_source: 'input', language: 'kk' });
    const [bad] = answers('{"id":"a","text":"Text.","date":"31.12.2025"}\n');
    expect(bad.problems[0]).toEqual({ code: 'DATE_INVALID', message: 'the input\'s date "31.12.2025" is no ISO day and was ignored' });
  });
});

describe('for engines', () => {
  test('answers at once, before the next line is sent', async () => {
    const child = start(['filter']);
    child.stdout.setEncoding('utf8');
    for (const id of ['1', '2', '3']) {
      child.stdin.write(`{"id":"${id}","text":"Мәтін."}\n`);
      const [chunk] = await once(child.stdout, 'data');
      expect(JSON.parse(chunk).id).toBe(id);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('SIGTERM: what was read is answered, then it ends by 143', async () => {
    const child = start(['filter']);
    child.stdin.write('{"id":"1","text":"Мәтін."}\n');
    await once(child.stdout, 'data');
    const sent = performance.now();
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([143, null]);
    expect(performance.now() - sent).toBeLessThan(2000);
  });

  test('a closed pipe ends it quietly', async () => {
    const child = start(['filter']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdout.destroy();
    child.stdin.write('{"id":"1","text":"A."}\n'.repeat(2000));
    child.stdin.end();
    expect([await once(child, 'close'), stderr]).toEqual([[0, null], '']);
  });

  test('line separators of Unicode are escaped; --ascii escapes everything', () => {
    const input = `${JSON.stringify({ id: 'a', text: 'a\u2028b\u2029c\u0085d Қ😀' })}\n`;
    const plain = ingest(['filter'], { input }).stdout;
    expect(plain).toContain('a\\u2028b\\u2029c\\u0085d Қ😀');
    const ascii = ingest(['filter', '--ascii'], { input }).stdout;
    expect(ascii).toMatch(/^[\x20-\x7e]+\n$/);
    expect(JSON.parse(ascii)).toEqual(JSON.parse(plain));
  });

  test('everything can come from the environment', () => {
    const cwd = folder();
    expect(
      answers('{"id":"a","text":"Қ"}\n', [], { cwd, env: { INGEST_NO_TEXT: '1', INGEST_ASCII: '0', INGEST_LANGUAGE: 'ru' } })[0],
    ).toMatchObject({ language: 'ru', text: '' });
    const { stderr, code } = ingest(['filter'], { cwd, env: { INGEST_LANGUAGE: 'de' } });
    expect(stderr).toMatch(/INGEST_LANGUAGE.*invalid.*kk, ru, en/);
    expect(code).toBe(2);
  });

  test('gives the records that ingest gives for the same lines', () => {
    const cwd = folder({ 'n.jsonl': '{"id":"a","text":"Астана. Рост составил 5,2 %."}\n' });
    const [answer] = answers('{"id":"a","text":"Астана. Рост составил 5,2 %."}\n');
    const record = JSON.parse(ingest(['n.jsonl'], { cwd }).stdout);
    expect(answer).toEqual({ ...record, source: { ...record.source, path: null } });
  });
});
