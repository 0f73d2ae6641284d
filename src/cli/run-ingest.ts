/** The work behind `ingest [paths…]`: finds the inputs, opens the output, runs, and says how it went. */
import type { Command } from 'commander';
import type { InputFile } from '../input/types.ts';
import { countCores } from '../run/cores.ts';
import { runJobs } from '../run/jobs.ts';
import type { Output } from '../run/output.ts';
import { planTasks } from '../run/plan.ts';
import { type Ending, run } from '../run/run.ts';
import type { Counts } from '../run/types.ts';
import { createWork } from '../run/work.ts';
import { createWriter } from '../write/writer.ts';
import { EXIT, UsageError } from './exit.ts';
import { findInputs } from './find-inputs.ts';
import type { IngestOptions } from './ingest-options.ts';
import { toWorkOptions } from './ingest-options.ts';
import { escapeControls, formatMessage, wantsColour } from './message.ts';
import { openOutput } from './open-output.ts';
import { createProgress } from './progress.ts';
import { listenForStop, type Stop } from './stop.ts';

export async function runIngest(paths: readonly string[], options: IngestOptions, command: Command): Promise<void> {
  if (paths.length === 0 && !options.filesFrom) {
    command.outputHelp({ error: true });
    throw new UsageError('no input; name a file or a folder, or - for stdin');
  }
  const files = await findInputs(paths, options, command);
  const stop = listenForStop();
  stop.onSignal = () => void process.stdin.destroy();
  const output = await openOutput(options, files);
  const counts: Counts = { articles: 0, failures: 0, noted: 0, bytes: 0 };
  try {
    const ending = await runAll(files, options, output, counts, stop);
    await close(output, ending);
    process.exitCode = exitCode(ending, counts, options, stop);
  } catch (error) {
    output.abandon();
    throw error;
  }
}

async function runAll(files: readonly InputFile[], options: IngestOptions, output: Output, counts: Counts, stop: Stop): Promise<Ending> {
  const work = createWork(toWorkOptions(options));
  const colour = wantsColour(options.color, process.stderr, process.env);
  const progress = createProgress(Boolean(options.quiet));
  await output.write(Buffer.from(createWriter(work.options.write).header));
  const tell = (line: string): void => {
    progress.clear();
    process.stderr.write(`${line}\n`);
  };
  const tasks = planTasks(files, work, { file: 0, items: 0 });
  const batches = runJobs(tasks, { jobs: options.jobs ?? countCores(), work, onCrash: (line) => tell(`ingest: ${escapeControls(line)}`) });
  const ending = await run(batches, output, {
    limit: options.limit ?? Number.POSITIVE_INFINITY,
    failFast: Boolean(options.failFast),
    counts,
    isStopped: () => stop.signal !== null,
    onFailure: (failed) => tell(formatMessage(failed, colour)),
    onBatch: progress.show,
    onHash: () => {},
    onWritten: async () => {},
  });
  progress.clear();
  return ending;
}

/** A stopped run leaves no file that looks whole. */
async function close(output: Output, ending: Ending): Promise<void> {
  if (ending !== 'stopped') return output.finish();
  await output.flush();
  output.abandon();
}

function exitCode(ending: Ending, counts: Counts, options: IngestOptions, stop: Stop): number {
  if (stop.signal) return Number(process.exitCode);
  if (ending === 'closed') return EXIT.done;
  return counts.failures > 0 || (options.failOnError && counts.noted > 0) ? EXIT.partial : EXIT.done;
}
