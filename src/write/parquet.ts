/**
 * Rows as a Parquet file, in row groups: memory holds one group, whatever the size of the file.
 *
 * Columns are text or DOUBLE, all nullable; nested fields of documents are JSON text.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { NUMERIC, type Row } from './rows.ts';

const GROUP_ROWS = 20_000;
const GROUP_CHARS = 32_000_000;

export interface ParquetFile {
  /** Takes JSON lines of rows; gives back the bytes that are ready. */
  add(lines: string): Uint8Array;
  finish(): Uint8Array;
}

export function createParquet(columns: readonly string[]): ParquetFile {
  const bytes = new ByteWriter();
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(schemaOf)];
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'habarshy' });
  let rows: Row[] = [];
  let chars = 0;
  const take = (): Uint8Array => {
    const ready = bytes.getBytes().slice();
    bytes.index = 0;
    return ready;
  };
  const writeGroup = (): void => {
    if (rows.length > 0)
      writer.write({
        columnData: columns.map((name) => ({ name, data: rows.map((row) => row[name] ?? null) })),
        rowGroupSize: rows.length,
      });
    [rows, chars] = [[], 0];
  };
  return {
    add(lines) {
      for (const line of lines.split('\n')) if (line !== '') rows.push(JSON.parse(line));
      chars += lines.length;
      if (rows.length >= GROUP_ROWS || chars >= GROUP_CHARS) writeGroup();
      return take();
    },
    finish() {
      writeGroup();
      writer.finish();
      return take();
    },
  };
}

function schemaOf(name: string) {
  return NUMERIC.has(name)
    ? { name, type: 'DOUBLE' as const, repetition_type: 'OPTIONAL' as const }
    : { name, type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const, repetition_type: 'OPTIONAL' as const };
}
