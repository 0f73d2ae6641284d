/**
 * A record to its finished lines, in the format that was asked for. Pure: the same record gives the same bytes in any worker.
 *
 * A new format is one file and one line in `FORMATS`.
 */
import type { DocumentRecord } from '../record/types.ts';
import { csvHeader, csvLine } from './csv.ts';
import { writeLine } from './jsonl.ts';
import { DOCUMENT_COLUMNS, documentRow, ENTITY_COLUMNS, entityRows, MENTION_COLUMNS, mentionRows, type Row } from './rows.ts';

export const EMITS = ['documents', 'mentions', 'entities'] as const;
export const OUTPUT_FORMATS = ['jsonl', 'csv', 'parquet'] as const;
export type Emit = (typeof EMITS)[number];
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export interface WriteOptions {
  emit: Emit;
  format: OutputFormat;
  /** False empties `text`: offsets and hashes without the article. */
  text: boolean;
  ascii: boolean;
}

export interface Writer {
  /** Comes before all records; empty for most formats. */
  header: string;
  /** All lines of one record, each with its line end. */
  write(record: DocumentRecord): string;
}

export function columnsOf(emit: Emit): readonly string[] {
  return { documents: DOCUMENT_COLUMNS, mentions: MENTION_COLUMNS, entities: ENTITY_COLUMNS }[emit];
}

const ROWS: Record<Emit, (record: DocumentRecord) => Row[]> = {
  documents: (record) => [documentRow(record)],
  mentions: mentionRows,
  entities: entityRows,
};

type Create = (options: WriteOptions) => Writer;

const FORMATS: Record<OutputFormat, Create> = { jsonl: createJsonl, csv: createCsv, parquet: createRowLines };

export function createWriter(options: WriteOptions): Writer {
  const writer = FORMATS[options.format](options);
  return options.text ? writer : { ...writer, write: (record) => writer.write({ ...record, text: '' }) };
}

function createJsonl(options: WriteOptions): Writer {
  if (options.emit !== 'documents') return createRowLines(options);
  return { header: '', write: (record) => `${writeLine(record, options.ascii)}\n` };
}

function createCsv({ emit }: WriteOptions): Writer {
  const columns = columnsOf(emit);
  const write = (record: DocumentRecord) => ROWS[emit](record).reduce((lines, row) => `${lines}${csvLine(row, columns)}\n`, '');
  return { header: `${csvHeader(columns)}\n`, write };
}

/** Flat rows as JSON lines; Parquet is made of them at the end, in one place. */
function createRowLines({ emit, ascii }: WriteOptions): Writer {
  return { header: '', write: (record) => ROWS[emit](record).reduce((lines, row) => `${lines}${writeLine(row, ascii)}\n`, '') };
}
