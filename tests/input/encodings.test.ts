import path from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readArticles } from '../../src/input/read-articles.ts';
import type { ReadItem, ReadOptions, Splitter } from '../../src/input/types.ts';
import { walk } from '../../src/input/walk.ts';
import { folder } from '../cli/command.ts';

const KAZAKH = 'Қазақстанның өңірлерінде жүздеген мектеп пен аурухана салынып, мыңдаған адам жұмысқа тұрды, деді Әсел Һамитова.\n';
const RUSSIAN = 'Правительство рассмотрело ход строительства школ: к концу года откроют ещё двадцать пять объектов.\n';
const UKRAINIAN = 'Сьогодні в Києві відбулася зустріч, на якій ішлося про її перебіг.\n';

/** A splitter that never splits. */
function createWhole(): Splitter {
  const lines: string[] = [];
  return {
    push(line) {
      lines.push(line);
      return [];
    },
    end: () => [{ text: lines.join(''), line: 1 }],
  };
}

const OPTIONS: ReadOptions = {
  maxArticleBytes: 1 << 24,
  createSplitter: createWhole,
};

async function read(name: string, bytes: Buffer, options: Partial<ReadOptions> = {}): Promise<ReadItem[]> {
  const root = folder({ [name]: bytes });
  const walked = await walk([path.join(root, name)]);
  if ('error' in walked) throw new Error(walked.error);
  const items: ReadItem[] = [];
  for await (const item of readArticles(walked.files[0]!, { ...OPTIONS, ...options })) items.push(item);
  return items;
}

describe('an encoding that the bytes themselves prove is not a guess', () => {
  test.each([
    ['utf-8', 'utf8', {}],
    ['utf-8', 'utf8', { addBOM: true }],
    ['utf-16le', 'utf16le', { addBOM: true }],
    ['utf-16be', 'utf16be', { addBOM: true }],
  ])('%s %j', async (encoding, codec, options) => {
    expect(await read('a.txt', iconv.encode(KAZAKH, codec, options))).toMatchObject([{ text: KAZAKH, encoding, problems: [] }]);
  });
});

describe('an encoding told by its letters is noted as a problem', () => {
  test.each([
    ['kz-1048', 'rk1048', KAZAKH],
    ['windows-1251', 'win1251', RUSSIAN],
    ['koi8-r', 'koi8-r', RUSSIAN.replaceAll('—', '-')],
    ['ibm866', 'cp866', RUSSIAN],
    ['windows-1251', 'win1251', UKRAINIAN],
    ['utf-16le', 'utf16le', RUSSIAN],
    ['utf-16be', 'utf16be', KAZAKH],
  ])('%s', async (encoding, codec, text) => {
    const items = await read('a.txt', iconv.encode(text, codec, { addBOM: false }));
    expect(items).toMatchObject([{ text, encoding, problems: [{ code: 'ENCODING_GUESSED' }] }]);
  });

  test.each(['rk1048', 'win1251', 'koi8-r', 'cp866'])('one short sentence is enough: %s', async (codec) => {
    const text = codec === 'rk1048' ? 'Қала әкімі келді.' : 'Аким города прибыл в Алматы.';
    expect(await read('a.txt', iconv.encode(text, codec))).toMatchObject([{ text }]);
  });

  test('Kazakh in KZ-1048 does not come out as «Ќ»', async () => {
    const [item] = await read('a.txt', iconv.encode('ҚАЗАҚСТАН. Әнұран Һ ҰҮӨҢҒ ұүөңғһ', 'rk1048'));
    expect(item).toMatchObject({ text: 'ҚАЗАҚСТАН. Әнұран Һ ҰҮӨҢҒ ұүөңғһ' });
  });

  test('--encoding forces, and then nothing is guessed', async () => {
    const items = await read('a.txt', iconv.encode('Ќ', 'win1251'), { encoding: 'cp1251' });
    expect(items).toMatchObject([{ text: 'Ќ', encoding: 'windows-1251', problems: [] }]);
  });

  test('a megabyte of ASCII before the first Cyrillic letter does not decide', async () => {
    const text = `${'Plain words only.\n'.repeat(80_000)}${RUSSIAN}`;
    const [item] = await read('a.txt', iconv.encode(text, 'win1251'));
    expect(item).toMatchObject({ encoding: 'windows-1251' });
    expect((item as { text: string }).text === text).toBe(true);
  });
});

describe('damage', () => {
  test('lone bad bytes in UTF-8 become U+FFFD and a problem', async () => {
    const bytes = Buffer.concat([Buffer.from(KAZAKH), Buffer.from([0xff]), Buffer.from(RUSSIAN)]);
    const items = await read('a.txt', bytes);
    expect(items).toMatchObject([{ text: `${KAZAKH}\uFFFD${RUSSIAN}`, encoding: 'utf-8', problems: [{ code: 'ENCODING_REPLACED' }] }]);
  });

  test('a cut-off gzip file gives what it holds, and a failure', async () => {
    const whole = gzipSync(Array.from({ length: 20_000 }, (_, i) => `{"id":"${i}","text":"${Math.sin(i)} мәтін"}\n`).join(''));
    const items = await read('n.jsonl.gz', whole.subarray(0, whole.length / 2));
    expect(items.length).toBeGreaterThan(1000);
    expect(items.at(-1)).toMatchObject({ kind: 'failure', code: 'UNREADABLE_INPUT', message: expect.stringContaining('gzip') });
  });

  test.each([
    ['a PDF called .txt', Buffer.from('%PDF-1.7 ...')],
    ['zero bytes', Buffer.from('ab\0cd\0\0\0x')],
  ])('%s is binary', async (_, bytes) => {
    expect(await read('a.txt', bytes)).toMatchObject([{ kind: 'failure', code: 'BINARY_INPUT' }]);
  });
});

test('CRLF stays in the text, and a line of JSON may end with it', async () => {
  expect(await read('a.txt', Buffer.from('Бір.\r\nЕкі.\r\n'))).toMatchObject([{ text: 'Бір.\r\nЕкі.\r\n' }]);
  expect(await read('a.jsonl', Buffer.from('{"text":"A"}\r\n{"text":"B"}\r\n'))).toMatchObject([{ text: 'A' }, { text: 'B', line: 2 }]);
});

test('UTF-16 and windows-1251 JSON lines are read', async () => {
  const lines = '{"id":"a","text":"Қала"}\n{"id":"b","text":"Ауыл"}\n';
  expect(await read('a.jsonl', iconv.encode(lines, 'utf16le', { addBOM: true }))).toMatchObject([{ text: 'Қала' }, { text: 'Ауыл' }]);
  expect(await read('a.jsonl', iconv.encode(lines, 'rk1048'))).toMatchObject([{ text: 'Қала', encoding: 'kz-1048' }, { text: 'Ауыл' }]);
});
