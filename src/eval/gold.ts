/**
 * Gold files as gold documents: our own JSON Lines, brat standoff (text and annotation), CoNLL columns.
 * Text in, documents out; what a line cannot say is an error with its line number.
 */
import { ENTITY_TYPES, type EntityType, type GoldDocument, type GoldSpan } from './types.ts';

export class GoldError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** Label of a scheme → entity type; labels that are none of ours are left out. */
export type Labels = ReadonlyMap<string, EntityType>;

/** One document a line: {"id","text","lang","types","recall_types","spans":[{"type","start","end","optional","alts","value","high"}]}. */
export function parseGoldLine(line: string, number: number): GoldDocument {
  let parsed: Record<string, unknown>;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    throw new GoldError(number, `not JSON: ${(error as Error).message}; one gold document a line`);
  }
  if (typeof parsed.text !== 'string' || !Array.isArray(parsed.spans ?? [])) {
    throw new GoldError(number, 'no "text" or no "spans" list; see `ingest eval --help`');
  }
  const spans = (parsed.spans ?? []) as GoldSpan[];
  const present = ENTITY_TYPES.filter((type) => spans.some((s) => s.type === type));
  const types = Array.isArray(parsed.types) ? (parsed.types as EntityType[]) : present;
  const recall = ((parsed.recall_types as EntityType[] | undefined) ?? []).filter((type) => !types.includes(type));
  return {
    id: String(parsed.id ?? number),
    text: parsed.text,
    ...(typeof parsed.lang === 'string' ? { lang: parsed.lang } : {}),
    types,
    recallTypes: recall,
    spans,
  };
}

/** brat (offsets are code points, as ours): `T1⇥Person 0 12⇥Text`; the pieces of a discontinuous span make one span from the first to the last. */
export function parseBrat(id: string, text: string, annotation: string, labels: Labels): GoldDocument {
  const spans: GoldSpan[] = [];
  annotation.split(/\r?\n/u).forEach((line, i) => {
    if (!line.startsWith('T')) return;
    const [, label, ranges] = /^T\d+\t(\S+) ([\d ;]+)\t/u.exec(line) ?? [];
    if (!label || !ranges) throw new GoldError(i + 1, 'not a brat annotation: expected T1⇥Label start end⇥text');
    const type = labels.get(label.toUpperCase());
    const offsets = ranges.split(/[ ;]/u).map(Number);
    if (type) spans.push({ type, start: Math.min(...offsets), end: Math.max(...offsets) });
  });
  return { id, text, types: typesOf(labels), recallTypes: [], spans };
}

/** CoNLL: a token a line, its tag in the last column (B-PER, I-PER, O), a blank line between sentences; the text is the tokens with blanks. */
export function parseConll(id: string, content: string, labels: Labels): GoldDocument {
  let text = '';
  let length = 0;
  let separator = '';
  const spans: GoldSpan[] = [];
  let open: GoldSpan | null = null;
  for (const line of content.split(/\r?\n/u)) {
    const columns = line.trim().split(/[\t ]+/u);
    if (columns.length < 2 || columns[0] === '-DOCSTART-') {
      open = null;
      separator = text === '' ? '' : '\n';
      continue;
    }
    const start = length + separator.length;
    const end = start + [...columns[0]!].length;
    open = readTag(columns[columns.length - 1]!, start, end, open, spans, labels);
    text += separator + columns[0]!;
    length = end;
    separator = ' ';
  }
  return { id, text, types: typesOf(labels), recallTypes: [], spans };
}

function readTag(tag: string, start: number, end: number, open: GoldSpan | null, spans: GoldSpan[], labels: Labels): GoldSpan | null {
  if (tag === 'O' || tag === '_') return null;
  const type = labels.get(tag.replace(/^[BIESUL]-/u, '').toUpperCase());
  if (!type) return null;
  if (/^[IE]-/u.test(tag) && open?.type === type) {
    open.end = end;
    return open;
  }
  const span: GoldSpan = { type, start, end };
  spans.push(span);
  return span;
}

const typesOf = (labels: Labels): EntityType[] => ENTITY_TYPES.filter((type) => [...labels.values()].includes(type));
