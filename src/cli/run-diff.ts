/**
 * The work behind `ingest diff`: both files are read in step. Records are matched by id; one that has no partner yet waits, so memory
 * holds only what is out of step.
 */
import { type ReadRecord, readRecords } from '../input/read-records.ts';
import { compareRecords } from '../record/compare.ts';
import { createStdout } from '../run/output.ts';
import { EXIT, UsageError } from './exit.ts';
import { givenFile } from './given-file.ts';
import { escapeControls, formatMessage } from './message.ts';

export async function runDiff(before: string, after: string): Promise<void> {
  if (before === '-' && after === '-') throw new UsageError('only one of the two can be stdin; name a file');
  const output = createStdout();
  let differences = 0;
  for await (const lines of compareFiles(before, after)) {
    differences++;
    await output.write(Buffer.from(`${lines.map(escapeControls).join('\n')}\n`));
    if (output.isClosed()) return;
  }
  await output.finish();
  if (differences > 0 && process.exitCode === undefined) process.exitCode = EXIT.failedCheck;
}

/** Each article that differs, as the lines to print. */
async function* compareFiles(before: string, after: string): AsyncGenerator<string[]> {
  const sides = [before, after].map((given) => ({ records: tellFailures(given), waiting: new Map<string, ReadRecord>() }));
  const [old, now] = sides as [Side, Side];
  for (;;) {
    const [a, b] = await Promise.all([old.records.next(), now.records.next()]);
    if (a.done && b.done) break;
    if (!a.done) old.waiting.set(a.value.record.id, a.value);
    if (!b.done) now.waiting.set(b.value.record.id, b.value);
    for (const id of new Set([a, b].flatMap((read) => (read.done ? [] : [read.value.record.id])))) {
      const [x, y] = [old.waiting.get(id), now.waiting.get(id)];
      if (!x || !y) continue;
      old.waiting.delete(id);
      now.waiting.delete(id);
      const lines = x.json === y.json ? [] : compareRecords(x.record, y.record);
      if (lines.length > 0) yield [`~ ${id}`, ...lines.map((line) => `    ${line}`)];
    }
  }
  for (const id of old.waiting.keys()) yield [`- ${id}`];
  for (const id of now.waiting.keys()) yield [`+ ${id}`];
}

interface Side {
  records: AsyncGenerator<ReadRecord>;
  waiting: Map<string, ReadRecord>;
}

async function* tellFailures(given: string): AsyncGenerator<ReadRecord> {
  for await (const read of readRecords(givenFile(given))) {
    if ('record' in read) yield read;
    else {
      process.stderr.write(`${formatMessage({ shown: given, ...read }, false)}\n`);
      process.exitCode = EXIT.partial;
    }
  }
}
