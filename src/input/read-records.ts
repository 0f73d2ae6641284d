/** A file of records, as `ingest` writes it, line by line. Throws what the file system throws. */
import type { DocumentRecord } from '../record/types.ts';
import { readBytes } from './bytes.ts';
import { splitBlocks, splitLines } from './lines.ts';
import { type Failure, failure } from './types.ts';

export interface ReadRecord {
  line: number;
  json: string;
  record: DocumentRecord;
}

/** Records are longer than their articles; this is far above any. */
const MAX_LINE = 1 << 28;

/** `file` is a path, or `-` for stdin; error answers of `ingest filter` are passed over. */
export async function* readRecords(file: string): AsyncGenerator<ReadRecord | Failure> {
  for await (const block of splitBlocks(readBytes(file), MAX_LINE)) {
    if ('head' in block) {
      yield failure('ARTICLE_TOO_LARGE', block.firstLine, 'the line is too long for a record');
      continue;
    }
    let line = block.firstLine;
    for (const bytes of splitLines(block.bytes)) yield* readRecord(bytes.toString('utf8'), line++);
  }
}

function* readRecord(json: string, line: number): Generator<ReadRecord | Failure> {
  if (json.trim() === '') return;
  let value: Partial<DocumentRecord> & { error?: unknown };
  try {
    value = JSON.parse(json);
  } catch (error) {
    yield failure('BAD_JSON', line, `${(error as Error).message}; write the records anew`);
    return;
  }
  if (value?.error) return;
  if (typeof value?.id !== 'string' || typeof value.text !== 'string' || !Array.isArray(value.people)) {
    yield failure('BAD_FIELD', line, 'not a record of ingest; give the output of --emit documents --format jsonl');
    return;
  }
  yield { line, json, record: value as DocumentRecord };
}
