/** A standalone Spark cluster on the loopback address: a master and two workers, each a process group that is killed as a whole. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const PYSPARK = 'pyspark==4.0.4';
const HOME = path.join(os.tmpdir(), 'habarshy-pyspark-4.0.4');
export const PYTHON = path.join(HOME, 'bin/python');

/** What is missing on this machine, null for nothing; sets the packages up at the first call. */
export function setUp(): string | null {
  if (spawnSync('java', ['-version']).status !== 0) return 'no Java here';
  if (spawnSync('python3', ['-m', 'venv', '--help']).status !== 0) return 'no Python with venv here';
  if (fs.existsSync(path.join(HOME, 'ready'))) return null;
  fs.rmSync(HOME, { recursive: true, force: true });
  execFileSync('python3', ['-m', 'venv', HOME]);
  const { status } = spawnSync(PYTHON, ['-m', 'pip', 'install', '--quiet', PYSPARK], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) return `${PYSPARK} could not be installed`;
  fs.writeFileSync(path.join(HOME, 'ready'), '');
  return null;
}

export class Cluster {
  private readonly processes: ChildProcess[] = [];
  private readonly spark: string;
  private readonly env: NodeJS.ProcessEnv;
  master = '';
  readonly workers: ChildProcess[] = [];

  constructor(private readonly folder: string) {
    this.spark = execFileSync(PYTHON, ['-c', 'import pyspark; print(pyspark.__path__[0])'], { encoding: 'utf8' }).trim();
    const logs = path.join(folder, 'logs');
    fs.mkdirSync(logs, { recursive: true });
    const { spark: SPARK_HOME } = this;
    const local = {
      SPARK_LOCAL_IP: '127.0.0.1',
      SPARK_LOCAL_DIRS: path.join(folder, 'local'),
      SPARK_WORKER_DIR: path.join(folder, 'work'),
    };
    this.env = { ...process.env, SPARK_HOME, PYSPARK_PYTHON: PYTHON, PYSPARK_DRIVER_PYTHON: PYTHON, SPARK_LOG_DIR: logs, ...local };
  }

  async start(): Promise<void> {
    const [port, ui] = [await freePort(), await freePort()];
    this.master = `spark://127.0.0.1:${port}`;
    const deploy = ['--host', '127.0.0.1', '--webui-port'];
    this.run('master', 'bin/spark-class', ['org.apache.spark.deploy.master.Master', ...deploy, String(ui), '--port', String(port)]);
    await listening(port);
    for (const name of ['first', 'second']) {
      const args = [...deploy, String(await freePort()), '--cores', '1', '--memory', '1g', this.master];
      this.workers.push(this.run(name, 'bin/spark-class', ['org.apache.spark.deploy.worker.Worker', ...args]));
    }
    await until(async () => (await readJson<{ aliveworkers: number }>(`http://127.0.0.1:${ui}/json/`))?.aliveworkers === 2);
  }

  /** Runs `job` with `args`; `ui` is the port on which it tells how far it is. */
  submit(job: string, args: readonly string[], ui: number, env: Record<string, string>): ChildProcess {
    const settings = {
      'spark.driver.host': '127.0.0.1',
      'spark.driver.memory': '512m',
      'spark.executor.memory': '512m',
      'spark.ui.port': String(ui),
      'spark.port.maxRetries': '0',
    };
    const conf = Object.entries(settings).flatMap(([key, value]) => ['--conf', `${key}=${value}`]);
    return this.run('job', 'bin/spark-submit', ['--master', this.master, ...conf, job, ...args], env);
  }

  log(name: string): string {
    return fs.readFileSync(path.join(this.folder, 'logs', `${name}.log`), 'utf8');
  }

  stop(): void {
    for (const child of this.processes) kill(child);
  }

  private run(name: string, command: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
    const log = fs.openSync(path.join(this.folder, 'logs', `${name}.log`), 'w');
    const options = { cwd: this.folder, env: { ...this.env, ...env }, stdio: ['ignore', log, log] as const, detached: true };
    const child = spawn(path.join(this.spark, command), args, { ...options, stdio: ['ignore', log, log] });
    fs.closeSync(log);
    this.processes.push(child);
    return child;
  }
}

/** A process with all that it started: a worker with its executor and the processes at work for it. */
export function kill(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Tasks that a running job has done. */
export async function doneTasks(ui: number): Promise<number> {
  const applications = `http://127.0.0.1:${ui}/api/v1/applications`;
  const [job] = (await readJson<{ id: string }[]>(applications)) ?? [];
  const stages = job ? await readJson<{ numCompleteTasks: number }[]>(`${applications}/${job.id}/stages`) : null;
  return (stages ?? []).reduce((sum, { numCompleteTasks }) => sum + numCompleteTasks, 0);
}

export async function until(holds: () => Promise<boolean>, seconds = 120): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(200)) if (await holds()) return;
  throw new Error(`waited ${seconds} seconds in vain`);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Null while nobody answers there. */
async function readJson<Answer>(url: string): Promise<Answer | null> {
  try {
    return (await (await fetch(url)).json()) as Answer;
  } catch {
    return null;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function listening(port: number): Promise<void> {
  return until(
    () =>
      new Promise((resolve) => {
        const socket = net.connect(port, '127.0.0.1');
        socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
        socket.on('connect', () => socket.destroy());
      }),
  );
}
