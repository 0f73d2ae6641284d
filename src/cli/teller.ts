/** What a run says on stderr: failures as they come, progress on a terminal, and a last line about failures. */
import type { Ending } from '../run/run.ts';
import type { Counts, FailedInput } from '../run/types.ts';
import type { IngestOptions } from './ingest-options.ts';
import { escapeControls, formatMessage, wantsColour } from './message.ts';
import { createProgress } from './progress.ts';

export interface Teller {
  tell(message: string): void;
  fail(failed: FailedInput): void;
  show(counts: Counts): void;
  end(ending: Ending, counts: Counts): void;
}

export function createTeller(options: IngestOptions): Teller {
  const colour = wantsColour(options.color, process.stderr, process.env);
  const progress = createProgress(Boolean(options.quiet));
  const print = (line: string): void => {
    progress.clear();
    process.stderr.write(`${line}\n`);
  };
  return {
    tell: (message) => print(`ingest: ${escapeControls(message)}`),
    fail: (failed) => print(formatMessage(failed, colour)),
    show: progress.show,
    end(ending, { articles, failures }) {
      progress.clear();
      if (options.quiet || !process.stderr.isTTY || ending === 'closed') return;
      print(`${articles} articles${failures > 0 ? `, ${failures} inputs failed` : ''}${ending === 'stopped' ? ', stopped' : ''}`);
    },
  };
}
