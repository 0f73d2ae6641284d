/** `ingest eval <gold> <records>`: precision and recall of records against marked articles. */
import { Command } from './commander.ts';
import { UsageError } from './exit.ts';

export function evalCommand(): Command {
  return new Command('eval')
    .description('measure records against marked articles')
    .argument('<gold>')
    .argument('<records>')
    .action(() => {
      throw new UsageError('eval is not in this version');
    });
}
