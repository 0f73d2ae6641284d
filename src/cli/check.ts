/** `ingest check [path]`: every rule's own examples through the whole pipeline. */
import { Command } from 'commander';
import { UsageError } from './exit.ts';

export function checkCommand(): Command {
  return new Command('check')
    .description('run the examples that rules carry, ours or a folder of yours')
    .argument('[path]')
    .action(() => {
      throw new UsageError('check is not in this version');
    });
}
