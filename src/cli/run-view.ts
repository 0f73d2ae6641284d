/** The work behind `ingest view`: record by record, so a file of any size can be shown. */
import { readRecords } from '../input/read-records.ts';
import { createStdout } from '../run/output.ts';
import { PAGE_END, PAGE_START, writeArticle } from '../write/html.ts';
import { EXIT } from './exit.ts';
import { givenFile } from './given-file.ts';
import { formatMessage } from './message.ts';

export async function runView(given: string): Promise<void> {
  const file = givenFile(given);
  const output = createStdout();
  await output.write(Buffer.from(PAGE_START));
  for await (const read of readRecords(file)) {
    if ('record' in read) await output.write(Buffer.from(writeArticle(read.record)));
    else {
      process.stderr.write(`${formatMessage({ shown: given, ...read }, false)}\n`);
      process.exitCode = EXIT.partial;
    }
    if (output.isClosed()) return;
  }
  await output.write(Buffer.from(PAGE_END));
  await output.finish();
}
