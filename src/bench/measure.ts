/** Runs a command as its user would and says how long it took and how much memory it had at most. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const BENCH = path.dirname(fileURLToPath(import.meta.url));
export const ROOT = path.resolve(BENCH, '../..');
export const BIN = path.join(ROOT, 'bin/ingest.js');

export interface Run {
  seconds: number;
  /** Peak of the process, in bytes. */
  rss: number;
  stdout: string;
}

export interface RunOptions {
  /** File for stdin. */
  input?: string;
  /** Thrown away otherwise. */
  keepOutput?: boolean;
  cwd?: string;
}

/** Throws when the command does not end well. */
export async function runNode(args: readonly string[], { input, keepOutput = false, cwd = ROOT }: RunOptions = {}): Promise<Run> {
  const peak = path.join(os.tmpdir(), `habarshy-peak-${process.pid}-${Math.random().toString(36).slice(2)}`);
  const stdin = input ? fs.openSync(input, 'r') : 'ignore';
  const env = { ...process.env, HABARSHY_PEAK: peak };
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', PROBE, ...args], { cwd, env, stdio: [stdin, keepOutput ? 'pipe' : 'ignore', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  if (typeof stdin === 'number') fs.closeSync(stdin);
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}: ${stderr.trim()}`);
  const rss = Number(fs.readFileSync(peak, 'utf8')) * 1024;
  fs.rmSync(peak);
  return { seconds, rss, stdout };
}

/** Writes what `resourceUsage` says when the process ends. */
const PROBE = `data:text/javascript,${encodeURIComponent(
  "import fs from 'node:fs';process.on('exit',()=>fs.writeFileSync(process.env.HABARSHY_PEAK,String(process.resourceUsage().maxRSS)))",
)}`;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
