/** The loop of `ingest filter`: answers all whole lines at hand, sends them, and only then waits for more. */
import { splitBlocks, splitLines } from '../input/lines.ts';
import { createEngine } from '../pipeline.ts';
import { type AnswerOptions, answerLine, answerLongLine } from '../run/answer.ts';
import { createStdout } from '../run/output.ts';
import { givenPath } from './given-file.ts';
import { listenForStop } from './stop.ts';

export async function runFilter(options: AnswerOptions, rules: readonly string[]): Promise<void> {
  const stop = listenForStop();
  stop.onSignal = () => void process.stdin.destroy();
  const engine = createEngine({ rules: rules.map(givenPath) });
  const output = createStdout();
  try {
    for await (const block of splitBlocks(process.stdin, options.maxArticleBytes)) {
      if ('head' in block) await output.write(Buffer.from(`${answerLongLine(block.head, options)}\n`));
      else for (const line of splitLines(block.bytes)) await output.write(Buffer.from(`${answerLine(engine, line, options)}\n`));
      await output.flush();
      if (stop.signal || output.isClosed()) break;
    }
    await output.finish();
  } catch (error) {
    // Stdin destroyed by the signal handler ends the loop with an error of its own.
    if (!stop.signal) throw error;
  }
  process.stdin.destroy();
}
