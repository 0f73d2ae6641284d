/** `ingest check [path…]`: every rule's own examples through the whole pipeline. */
import { Command } from './commander.ts';
import { rules } from './options.ts';

export function checkCommand(): Command {
  return new Command('check')
    .description('run the examples that rules carry: the built-in ones, or those of your files over them')
    .argument('[path...]', 'rule files or folders of yours; none: the built-in rules and --rules')
    .addOption(rules())
    .action(async (paths: string[], options: { rules: string[] }) => {
      const { runCheck } = await import('./run-check.ts');
      await runCheck(paths, options.rules);
    });
}
