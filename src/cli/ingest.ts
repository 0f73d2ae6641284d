/** `ingest [paths…]`: files and folders to records. Reading, working and writing are elsewhere; here are the flags. */

import { FORMATS } from '../input/formats.ts';
import { EMITS, OUTPUT_FORMATS } from '../write/writer.ts';
import { Command } from './commander.ts';
import { EXIT_HELP } from './exit.ts';
import * as shared from './options.ts';
import { option } from './options.ts';

const EXAMPLES = `Examples:
  $ ingest seeds/ | jq -c 'select(.percentages != [])'
  $ ingest news.jsonl.gz "archive/2026/**/*.html" -o out.jsonl --jobs 8
  $ ingest news/ --emit mentions --format csv -o mentions.csv
  $ zcat feed.jsonl.gz | ingest -

Files: .txt .md .html .json .jsonl .csv .xml (RSS, Atom), each also .gz. In folders, links to files are read and links to
folders are not entered. Every option can be set as INGEST_…, or in ingest.config.yaml here or in a folder above.
`;

export function ingestCommand(version: string): Command {
  const command = new Command('ingest')
    .description(
      'Reads Kazakh, Russian and English news; writes one JSON object per article: people, posts, regions, numbers, percentages, dates.',
    )
    .argument('[paths...]', 'files, folders or globs; - is stdin')
    .version(version, '-V, --version', 'print the version')
    .enablePositionalOptions()
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', `\n${EXIT_HELP}`);
  addInputOptions(command);
  addOutputOptions(command);
  addRunOptions(command);
  return command.action(async (paths: string[], options) => {
    const { runIngest } = await import('./run-ingest.ts');
    await runIngest(paths, { ...options, version }, command);
  });
}

function addInputOptions(command: Command): void {
  command
    .addOption(
      option('--include <glob>', 'in folders, read these instead of all known types; may be repeated')
        .argParser(shared.collect)
        .default([], 'none'),
    )
    .addOption(option('--exclude <glob>', 'leave these out; may be repeated').argParser(shared.collect).default([], 'none'))
    .addOption(option('--files-from <file>', 'read more paths from this file, one a line (- is stdin)'))
    .addOption(option('-0, --null', 'paths of --files-from end with NUL instead of a line end'))
    .addOption(option('--input-format <format>', 'take every input as this format (default: by extension)').choices(FORMATS))
    .addOption(shared.encoding())
    .addOption(shared.language())
    .addOption(shared.rules())
    .addOption(shared.maxArticleBytes());
}

function addOutputOptions(command: Command): void {
  command
    .addOption(option('-o, --output <file>', 'write here instead of to stdout; the file appears when it is whole'))
    .addOption(option('--emit <what>', 'one line per document, mention or entity').choices(EMITS).default('documents'))
    .addOption(option('--format <format>', 'of the output').choices(OUTPUT_FORMATS).default('jsonl'))
    .addOption(shared.noText())
    .addOption(shared.ascii())
    .addOption(option('--limit <n>', 'stop after this many articles').argParser(shared.readCount))
    .addOption(option('--manifest <file>', 'also write what was read: version, counts, hashes of inputs'));
}

function addRunOptions(command: Command): void {
  command
    .addOption(option('-j, --jobs <n>', 'worker threads (default: the cores this process may use)').argParser(shared.readCount))
    .addOption(option('--shard <i/n>', 'only the articles of part i of n, by their id').argParser(shared.readShard))
    .addOption(option('--resume <file>', 'keep a checkpoint there; go on from it if a run was cut off (needs -o)'))
    .addOption(option('--fail-fast', 'stop at the first input that fails'))
    .addOption(option('--fail-on-error', 'exit 3 also when an article carries a problem, such as a guessed encoding'))
    .addOption(option('-q, --quiet', 'no progress and no summary; errors are still told'))
    .addOption(option('--color <when>', 'of messages').choices(['auto', 'always', 'never']).default('auto'));
}
