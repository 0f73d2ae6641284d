/** SHA-256 of an input's bytes, taken while they are read; null for one that gave none. */
import { createHash } from 'node:crypto';
import type { InputFile } from '../input/types.ts';
import type { InputHash } from './types.ts';

export function createHasher(file: InputFile): { update: (chunk: Uint8Array) => void; digest: () => InputHash | null } {
  const hash = createHash('sha256');
  let bytes = 0;
  const update = (chunk: Uint8Array) => {
    bytes += chunk.length;
    hash.update(chunk);
  };
  return { update, digest: () => (bytes > 0 ? { path: file.path, bytes, sha256: hash.digest('hex') } : null) };
}
