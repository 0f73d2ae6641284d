/** All commands in one place, and their errors as messages: what happened, what to do. */

import { checkCommand } from './check.ts';
import { type Command, CommanderError, type Option } from './commander.ts';
import { completionCommand } from './completion.ts';
import { applyConfig } from './config.ts';
import { diffCommand } from './diff.ts';
import { evalCommand } from './eval.ts';
import { EXIT, UsageError } from './exit.ts';
import { explainCommand } from './explain.ts';
import { filterCommand } from './filter.ts';
import { ingestCommand } from './ingest.ts';
import { escapeControls, formatMessage } from './message.ts';
import { schemaCommand } from './schema.ts';
import { suggest } from './suggest.ts';
import { viewCommand } from './view.ts';

/** The exit code. Commands report theirs by setting `process.exitCode`. */
export async function runCommand(argv: readonly string[], version: string): Promise<number> {
  const program = createProgram(version);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    return explain(error, program, argv);
  }
}

export function createProgram(version: string): Command {
  const program = ingestCommand(version);
  const commands = [
    filterCommand(),
    checkCommand(),
    explainCommand(),
    viewCommand(),
    diffCommand(),
    evalCommand(),
    schemaCommand(),
    completionCommand(program),
  ];
  for (const command of commands) program.addCommand(command);
  const everyOption = [program, ...commands].flatMap(({ options }) => options.map(({ long }) => long?.slice(2) ?? ''));
  program.hook('preAction', (_, command) => applyConfig(command, everyOption));
  for (const command of [program, ...commands]) {
    quieten(command);
    dropUnsetFlags(command);
  }
  return program;
}

/** Without the variable of each option: the help says once how they are named. */
function describeOption({ description, argChoices, defaultValue, defaultValueDescription, required }: Option): string {
  const given = defaultValueDescription ?? (required && defaultValue !== undefined ? String(defaultValue) : 'none');
  const notes = [argChoices?.join(', '), given === 'none' ? null : `default: ${given}`].filter(Boolean);
  return notes.length > 0 ? `${description} (${notes.join('; ')})` : description;
}

/** Commander takes a flag's variable as set whatever it says; people write `INGEST_QUIET=0`. */
function dropUnsetFlags(command: Command): void {
  for (const { envVar, required, optional } of command.options) {
    if (envVar && !required && !optional && /^(0|false|no|)$/i.test(process.env[envVar] ?? 'unset')) delete process.env[envVar];
  }
}

/** Commander would print and exit by itself; errors come back here instead. */
function quieten(command: Command): void {
  command
    .configureHelp({ optionDescription: describeOption })
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ outputError: () => {} });
}

function explain(error: unknown, program: Command, argv: readonly string[]): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    if (error.code === 'commander.help') return EXIT.usage;
    return complain(describe(error, program, argv), EXIT.usage);
  }
  if (error instanceof UsageError) return complain(error.message, EXIT.usage);
  const problems = (error as { problems?: { code: string; file: string; line: number; message: string }[] }).problems;
  if (Array.isArray(problems)) {
    for (const { file, ...problem } of problems) process.stderr.write(`${formatMessage({ shown: file, ...problem }, false)}\n`);
    return EXIT.usage;
  }
  const fault = error as NodeJS.ErrnoException;
  // The system refused (disk full, ...): that is no fault of ours, and it says what it is.
  if (fault.syscall) return complain(fault.message, EXIT.internal);
  return complain(
    `internal fault: ${process.env.INGEST_DEBUG ? fault.stack : fault.message}; please report it (INGEST_DEBUG=1 shows where)`,
    EXIT.internal,
  );
}

function describe(error: CommanderError, program: Command, argv: readonly string[]): string {
  const message = error.message.replace(/^error: /, '');
  const command = program.commands.find((candidate) => candidate.name() === argv[0]) ?? program;
  const help = `see ingest ${command === program ? '' : `${command.name()} `}--help`;
  if (error.code !== 'commander.unknownOption') return `${message}; ${help}`;
  const word = /'(.+)'/.exec(message)?.[1] ?? '';
  const near = suggest(word, command.options.map(({ long }) => long ?? '').concat('--help'));
  return `${message}; ${near ? `did you mean ${near}?` : help}`;
}

function complain(message: string, code: number): number {
  process.stderr.write(`ingest: ${message.split('\n').map(escapeControls).join('\n')}\n`);
  return code;
}
