/**
 * Worker threads that do tasks; results come back in the order of the tasks. At most two tasks a worker are under way, so memory is
 * bounded whatever the input.
 *
 * A worker that dies costs one article: its batch is repeated one by one in a fresh worker, and what dies again is a failure.
 */
import { Worker } from 'node:worker_threads';
import { failure } from '../input/types.ts';
import { compiledRules } from '../rules/engine.ts';
import type { JobsOptions } from './jobs.ts';
import { endTask, joinBatches, readTask, type Task } from './task.ts';
import type { Batch } from './types.ts';

export interface PoolOptions extends JobsOptions {
  /** Tests put one here that dies when told to. */
  script?: URL;
}

interface Member {
  worker: Worker;
  waiting: { task: Task; resolve: (outcome: Outcome) => void }[];
}

/** `crash` is why the worker died. */
type Outcome = { batch: Batch } | { crash: string };

export async function* runPool(tasks: AsyncIterable<Task>, options: PoolOptions): AsyncGenerator<Batch> {
  const members: Member[] = [];
  const window: Promise<Batch>[] = [];
  try {
    for await (const task of tasks) {
      window.push(doTask(task, members, options));
      if (window.length >= options.jobs * 2) yield await window.shift()!;
    }
    while (window.length > 0) yield await window.shift()!;
  } finally {
    for (const batch of window) batch.catch(() => {});
    await Promise.all(members.map(({ worker }) => worker.removeAllListeners('exit').terminate()));
  }
}

async function doTask(task: Task, members: Member[], options: PoolOptions): Promise<Batch> {
  const outcome = await send(task, pickMember(members, options));
  if ('batch' in outcome) return outcome.batch;
  options.onCrash(`a worker died (${outcome.crash}) in ${nameOf(task)}; its articles are tried one by one`);
  return repeatOneByOne(task, options);
}

/** The least busy, or a new one while there may be more. */
function pickMember(members: Member[], options: PoolOptions): Member {
  const idle = members.find(({ waiting }) => waiting.length === 0);
  if (idle) return idle;
  if (members.length < options.jobs) return startMember(members, options);
  return members.reduce((best, member) => (member.waiting.length < best.waiting.length ? member : best));
}

function startMember(members: Member[], options: PoolOptions): Member {
  const script = options.script ?? new URL('../start/worker.js', import.meta.url);
  const member: Member = {
    worker: new Worker(script, { workerData: { options: options.work.options, rules: compiledRules() } }),
    waiting: [],
  };
  let cause = 'no reason given';
  member.worker.on('message', (batch: Batch) => member.waiting.shift()?.resolve({ batch }));
  member.worker.on('error', (error) => {
    cause = error.message;
  });
  member.worker.on('exit', () => {
    members.splice(members.indexOf(member), 1);
    const [first, ...others] = member.waiting.splice(0);
    first?.resolve({ crash: cause });
    // Only the task at work can be to blame; the one behind it goes to another worker.
    for (const { task, resolve } of others) void send(task, pickMember(members, options)).then(resolve);
  });
  members.push(member);
  return member;
}

function send(task: Task, member: Member): Promise<Outcome> {
  return new Promise((resolve) => {
    member.waiting.push({ task, resolve });
    member.worker.postMessage(task);
  });
}

async function repeatOneByOne(task: Task, options: PoolOptions): Promise<Batch> {
  const members: Member[] = [];
  const batches: Batch[] = [];
  for await (const one of readTask(task, options.work)) {
    const outcome = await send(one, members[0] ?? startMember(members, options));
    if ('batch' in outcome) batches.push(outcome.batch);
    else batches.push(failedBatch(one, outcome.crash));
  }
  for (const { worker } of members) await worker.removeAllListeners('exit').terminate();
  return joinBatches([...batches, endTask(task)])!;
}

function failedBatch({ input, items, file }: Extract<Task, { kind: 'items' }>, cause: string): Batch {
  const { line, article } = items[0]!;
  const message = `article ${article} brought a worker down (${cause}); leave it out, and please report it`;
  const failures = [{ ...failure('INTERNAL', line, message, article), shown: input.shown, after: 0 }];
  return { lines: new Uint8Array(0), ends: [], noted: 0, hashes: [], failures, next: { file, items: article } };
}

function nameOf(task: Task): string {
  if (task.kind !== 'files') return task.input.shown;
  const [first, last] = [task.files[0]!, task.files.at(-1)!];
  return first === last ? first.shown : `${first.shown} … ${last.shown}`;
}
