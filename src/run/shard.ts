/** Which part of a split run an article belongs to: by a hash of its id alone, so that parts agree on every machine. */
import type { Shard } from './types.ts';

export function isInShard(id: string, shard: Shard): boolean {
  return hash(id) % shard.count === shard.index - 1;
}

/** FNV-1a, 32 bits, over the UTF-8 bytes. */
function hash(id: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(id)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
