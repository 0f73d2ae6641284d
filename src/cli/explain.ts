/** `ingest explain <file>`: which rule found what, and where that rule is written. */
import { Command } from 'commander';
import { UsageError } from './exit.ts';

export function explainCommand(): Command {
  return new Command('explain')
    .description('say which rule found what in a file')
    .argument('<file>')
    .action(() => {
      throw new UsageError('explain is not in this version');
    });
}
