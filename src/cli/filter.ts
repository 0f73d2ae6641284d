/** `ingest filter`: the line contract for engines. One line in, one line out, in order, at once. */
import { Command } from './commander.ts';
import { EXIT_HELP } from './exit.ts';
import * as shared from './options.ts';

const HELP = `
Reads {"id": "…", "text": "…"} lines on stdin and answers each with one line, in order, before it waits for more:
the record, with all other fields of the input under "meta"; or {"id": …, "error": {"code", "message"}} for a line that is
broken, blank or too long. Optional fields: "date" (ISO day), "language" (kk, ru, en). A line is one article and never split.
stderr stays empty. A line's answer depends on that line alone, so a retry is harmless.

Example:
  $ echo '{"id": "1", "text": "Рост составил 5,2 %."}' | ingest filter
`;

export function filterCommand(): Command {
  return new Command('filter')
    .description('one JSON line in, one JSON line out: for Spark, Redpanda Connect, GNU parallel and the like')
    .addOption(shared.language())
    .addOption(shared.rules())
    .addOption(shared.maxArticleBytes())
    .addOption(shared.noText())
    .addOption(shared.ascii())
    .addHelpText('after', `${HELP}\n${EXIT_HELP}`)
    .action(async (options) => {
      const { runFilter } = await import('./run-filter.ts');
      await runFilter({ ...options, language: options.language ?? null, ascii: Boolean(options.ascii) }, options.rules);
    });
}
