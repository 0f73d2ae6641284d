/** The work behind `ingest [paths…]`: finds the inputs, opens the output, runs, and says how it went. */
import fs from 'node:fs';
import { countCores } from '../run/cores.ts';
import { runJobs } from '../run/jobs.ts';
import { buildManifest } from '../run/manifest.ts';
import type { Output } from '../run/output.ts';
import { planTasks } from '../run/plan.ts';
import { type Ending, run } from '../run/run.ts';
import type { Counts, InputHash, Position } from '../run/types.ts';
import { createWork } from '../run/work.ts';
import { createWriter } from '../write/writer.ts';
import type { Command } from './commander.ts';
import { EXIT, UsageError } from './exit.ts';
import { findInputs } from './find-inputs.ts';
import { type IngestOptions, toWorkOptions } from './ingest-options.ts';
import { openOutput } from './open-output.ts';
import { openResume, type Resume } from './resume.ts';
import { listenForStop, type Stop } from './stop.ts';
import { createTeller, type Teller } from './teller.ts';

export async function runIngest(paths: readonly string[], options: IngestOptions, command: Command): Promise<void> {
  if (paths.length === 0 && !options.filesFrom) {
    command.outputHelp({ error: true });
    throw new UsageError('no input; name a file or a folder, or - for stdin');
  }
  const files = await findInputs(paths, options, command);
  const resume = openResume(options, files);
  const work = createWork(toWorkOptions(options));
  const stop = listenForStop();
  stop.onSignal = () => void process.stdin.destroy();
  const output = await openOutput(options, files, resume.offset);
  const teller = createTeller(options);
  const hashes = new Map<string | null, InputHash>();
  try {
    if (!resume.offset) await output.write(Buffer.from(createWriter(work.options.write).header));
    const tasks = planTasks(files, work, resume.from);
    const batches = runJobs(tasks, { jobs: options.jobs ?? countCores(), work, onCrash: teller.tell });
    const ending = await runBatches(batches, output, options, { stop, resume, teller, hashes });
    await close(output, ending, resume);
    if (options.manifest)
      writeManifest(options.manifest, await buildManifest(options.version, ending === 'done', resume.counts, files, hashes));
    process.exitCode = exitCode(ending, resume.counts, options, stop);
  } catch (error) {
    output.abandon();
    throw error;
  }
}

interface Surroundings {
  stop: Stop;
  resume: Resume;
  teller: Teller;
  hashes: Map<string | null, InputHash>;
}

async function runBatches(
  batches: Parameters<typeof run>[0],
  output: Output,
  options: IngestOptions,
  { stop, resume, teller, hashes }: Surroundings,
): Promise<Ending> {
  let reached: Position = resume.from;
  const ending = await run(batches, output, {
    limit: options.limit ?? Number.POSITIVE_INFINITY,
    failFast: Boolean(options.failFast),
    counts: resume.counts,
    isStopped: () => stop.signal !== null,
    onFailure: teller.fail,
    onBatch: teller.show,
    onHash: (hash) => hashes.set(hash.path, hash),
    async onWritten(next) {
      reached = next;
      await resume.save(output, next);
    },
  });
  if (ending === 'stopped') await resume.save(output, reached, true);
  teller.end(ending, resume.counts);
  return ending;
}

/** A run that was stopped, or gave up at a failure, leaves no file that looks whole. */
async function close(output: Output, ending: Ending, resume: Resume): Promise<void> {
  if (ending === 'stopped' || ending === 'failed') {
    await output.flush();
    output.abandon();
    return;
  }
  await output.finish();
  resume.remove();
}

function writeManifest(file: string, manifest: object): void {
  try {
    fs.writeFileSync(file, `${JSON.stringify(manifest, null, 1)}\n`);
  } catch (error) {
    throw new UsageError(`--manifest ${file}: ${(error as Error).message}; name a file that can be written`);
  }
}

function exitCode(ending: Ending, counts: Counts, options: IngestOptions, stop: Stop): number {
  if (stop.signal) return Number(process.exitCode);
  if (ending === 'closed') return EXIT.done;
  return counts.failures > 0 || (options.failOnError && counts.noted > 0) ? EXIT.partial : EXIT.done;
}
