import { describe, expect, test } from 'vitest';
import { type LineBlock, splitBlocks, splitLines } from '../../src/input/lines.ts';
import { compareBytes } from '../../src/input/order.ts';
import { readMembers } from '../../src/run/members.ts';

const TEXT = 'бір\r\n\nекі — "үш"\nx\n\n\nсоңғы';

async function split(bytes: Buffer, size: number, maxLine = 1000): Promise<string[]> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
  const lines: string[] = [];
  async function* feed() {
    yield* chunks;
  }
  for await (const block of splitBlocks(feed(), maxLine)) {
    expect(block.firstLine).toBe(lines.length + 1);
    if ('head' in block) lines.push(`(long) ${block.head.subarray(0, 4)}`);
    else lines.push(...listLines(block));
  }
  return lines;
}

function listLines(block: LineBlock): string[] {
  const lines = [...splitLines(block.bytes)].map(String);
  expect(lines).toHaveLength(block.lines);
  return lines;
}

describe('lines', () => {
  test.each([1, 2, 3, 5, 7, 64])('are the same however the bytes are cut: %i at a time', async (size) => {
    expect(await split(Buffer.from(TEXT), size)).toEqual(['бір', '', 'екі — "үш"', 'x', '', '', 'соңғы']);
  });

  test('a last line end opens no further line', async () => {
    expect(await split(Buffer.from('a\nb\n'), 2)).toEqual(['a', 'b']);
    expect(await split(Buffer.from(''), 2)).toEqual([]);
  });

  test.each([3, 10])('one above the limit is known by its beginning, in chunks of %i', async (size) => {
    const lines = await split(Buffer.from(`ab\n${'long'.repeat(20)}\ncd\n${'last'.repeat(20)}`), size, 30);
    expect(lines).toEqual(['ab', '(long) long', 'cd', '(long) last']);
  });
});

test('order is that of UTF-8 bytes: an emoji after U+FF5E, capitals before small letters', () => {
  expect(['😀', 'a', '～', 'Z', 'ә', 'a/b', 'a.b'].sort(compareBytes)).toEqual(['Z', 'a', 'a.b', 'a/b', 'ә', '～', '😀']);
});

test('members of an object come out as they are written', () => {
  const members = readMembers(' { "a" : 1.0 , "b\\"":"x\\\\","c":[1,{"d":"]}"}] ,"e":{},"a":2e400, "f" : null } ');
  expect([...members]).toEqual([
    ['a', '2e400'],
    ['b"', '"x\\\\"'],
    ['c', '[1,{"d":"]}"}]'],
    ['e', '{}'],
    ['f', 'null'],
  ]);
  expect([...readMembers('{}')]).toEqual([]);
});
