/** `ingest explain <file>`: which rule found what, where that rule is written, and what it beat. */
import { Command, InvalidArgumentError } from './commander.ts';
import { language, rules } from './options.ts';

export function explainCommand(): Command {
  return new Command('explain')
    .description('say which rule found each mention of a file, where the rule is written, and what it beat')
    .argument('<file>', 'an article; - reads stdin')
    .option('--at <offset>', 'only mentions that cover this code point', readOffset)
    .addOption(rules())
    .addOption(language())
    .action(async (file: string, options: { rules: string[]; language?: 'kk' | 'ru' | 'en'; at?: number }) => {
      const { runExplain } = await import('./run-explain.ts');
      await runExplain(file, options);
    });
}

function readOffset(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('give a code-point offset from 0');
  return Number(value);
}
