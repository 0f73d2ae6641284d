/** A worker thread: tasks come in, one joined batch goes out for each, its bytes handed over without a copy. */
import { parentPort, workerData } from 'node:worker_threads';
import { useCompiledRules } from '../rules/engine.ts';
import { endTask, joinBatches, runTask, type Task } from './task.ts';
import type { Batch, WorkOptions } from './types.ts';
import { createWork } from './work.ts';

const { options, rules } = workerData as { options: WorkOptions; rules: SharedArrayBuffer };
useCompiledRules(rules);
const work = createWork(options);
let queue = Promise.resolve();

parentPort!.on('message', (task: Task) => {
  queue = queue.then(() => answer(task));
});

async function answer(task: Task): Promise<void> {
  const batches: Batch[] = [];
  for await (const batch of runTask(task, work)) batches.push(batch);
  const reply = joinBatches(batches) ?? endTask(task);
  parentPort!.postMessage(reply, [reply.lines.buffer as ArrayBuffer]);
}
