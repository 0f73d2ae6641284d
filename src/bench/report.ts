/** The figures as a table for people, which is docs/performance.md too, and as JSON to compare runs by. */
import os from 'node:os';
import type { CommandRun } from './all-cores.ts';
import type { Written } from './files.ts';
import type { Growth } from './growth.ts';
import type { OneCore } from './one-core.ts';
import type { Peer } from './peers.ts';
import type { Start } from './start.ts';

export interface Figures {
  machine: { cpu: string; cores: number; memoryGiB: number; node: string; load: number };
  oneCore: OneCore[];
  file: Omit<Written, 'file'>;
  jobs: CommandRun[];
  peers: Peer[];
  starts: Start[];
  growth: Growth[];
  notes: string[];
}

export function machineHere(): Figures['machine'] {
  const cores = os.availableParallelism();
  const memoryGiB = Math.round(os.totalmem() / 2 ** 30);
  return { cpu: os.cpus()[0]?.model.trim() ?? 'unknown', cores, memoryGiB, node: process.version, load: os.loadavg()[0]! };
}

export function writeReport(figures: Figures): string {
  const { machine, notes } = figures;
  return [
    '# Performance',
    '',
    'Written by `npm run bench` (the tables of growth by `npm run bench -- --full`); do not edit by hand.',
    '',
    `Machine: ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}; load when it began: ${machine.load.toFixed(1)}.`,
    'Texts: generated from `seeds/` with other names, places, figures and words, about 3 KB an article, new ones in every round. MB are',
    'millions of bytes of UTF-8 text; times of single processes are CPU seconds, those of the command are by the clock.',
    '',
    ...section('One core, text in to records out', oneCoreRows(figures.oneCore)),
    ...section('The command, one core and all', jobRows(figures)),
    ...section('Other packages on the same texts, one core', peerRows(figures)),
    ...section('Cold start', startRows(figures.starts)),
    ...section('How cost grows', growthRows(figures.growth)),
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
}

type Rows = string[][];

function oneCoreRows(runs: readonly OneCore[]): Rows {
  const rows = runs.map(({ language, bytes, articles, seconds, floorSeconds, hitRate, rss }) => [
    language,
    rate(bytes, seconds),
    Math.round(articles / seconds).toString(),
    rate(bytes, floorSeconds),
    `1/${(seconds / floorSeconds).toFixed(1)}`,
    `${(100 * hitRate).toFixed(1)} %`,
    megabytes(rss),
  ]);
  return [['language', 'MB/s', 'articles/s', 'floor MB/s', 'of the floor', 'forms known', 'peak MB'], ...rows];
}

function jobRows({ jobs, file }: Figures): Rows {
  const rows = jobs.map(({ jobs: n, seconds, rss }) => [
    String(n),
    rate(file.bytes, seconds),
    Math.round(file.articles / seconds).toString(),
    `${(jobs[0]!.seconds / seconds).toFixed(2)}`,
    megabytes(rss),
  ]);
  return [['jobs', 'MB/s', 'articles/s', 'times one', 'peak MB'], ...rows];
}

function peerRows({ peers, oneCore }: Figures): Rows {
  const rows = peers.map(({ name, finds, language, bytes, seconds, rss }) => {
    const own = oneCore.find((run) => run.language === language)!;
    const ratio = own.bytes / own.seconds / (bytes / seconds);
    return [name, finds, language, rate(bytes, seconds), ratio.toFixed(ratio < 10 ? 1 : 0), megabytes(rss)];
  });
  return [['package', 'finds', 'language', 'MB/s', 'we are times as fast', 'peak MB'], ...rows];
}

function startRows(starts: readonly Start[]): Rows {
  const rows = starts.map(({ command, milliseconds, over }) => [command, milliseconds.toFixed(0), over.toFixed(0)]);
  return [['command', 'ms', 'ms more than `node empty.mjs`'], ...rows];
}

function growthRows(growth: readonly Growth[]): Rows {
  const rows = growth.map(({ what, size, seconds, bytes, rss }) => [
    what,
    size,
    seconds.toFixed(2),
    bytes ? rate(bytes, seconds) : '',
    megabytes(rss),
  ]);
  return [['what grows', 'size', 'seconds', 'MB/s', 'peak MB'], ...rows];
}

function section(title: string, rows: Rows): string[] {
  if (rows.length < 2) return [];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [`## ${title}`, '', line(rows[0]!), rule, ...rows.slice(1).map(line), ''];
}

const rate = (bytes: number, seconds: number): string => (bytes / 1e6 / seconds).toFixed(bytes / seconds < 1e7 ? 2 : 1);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
