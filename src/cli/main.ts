/**
 * The command: starts it, and turns what went wrong into a message and an exit code.
 *
 * `--version` is answered before anything is loaded. Nothing here ends the process: it ends by itself when its output is written.
 */
import fs from 'node:fs';

const argv = process.argv.slice(2);

// What is written into a closed pipe is lost, which is what closing it asked for.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 1;
  });
}

if (argv[0] === '--version' || argv[0] === '-V') {
  process.stdout.write(`${readVersion()}\n`);
} else {
  void run();
}

async function run(): Promise<void> {
  const { runCommand } = await import('./program.ts');
  process.exitCode = await runCommand(argv, readVersion());
}

function readVersion(): string {
  return JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
