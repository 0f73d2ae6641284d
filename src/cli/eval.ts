/** `ingest eval <gold> [records]`: precision and recall against marked articles. */
import { Command, InvalidArgumentError } from './commander.ts';
import { rules } from './options.ts';

export interface EvalOptions {
  by: string[];
  match: ('exact' | 'overlap')[];
  minF1?: number;
  json?: boolean;
  rules: string[];
}

export function evalCommand(): Command {
  return new Command('eval')
    .description('measure against marked articles: our gold JSON Lines, a folder of brat files, or CoNLL columns')
    .argument('<gold>', '.jsonl, .conll, .ann or a folder of .txt with .ann')
    .argument('[records]', 'records to measure; none: the gold texts are read anew')
    .option('--by <list>', 'rows by type, language', readList(['type', 'language']), ['type'])
    .option('--match <list>', 'exact, overlap', readList(['exact', 'overlap']), ['exact', 'overlap'])
    .option('--min-f1 <value>', 'exit 4 when an F1 (recall where only recall is annotated) is below, 0 to 1', readShare)
    .option('--json', 'print the figures as JSON')
    .addOption(rules())
    .action(async (gold: string, records: string | undefined, options: EvalOptions) => {
      const { runEval } = await import('./run-eval.ts');
      await runEval(gold, records, options);
    });
}

function readList(allowed: readonly string[]) {
  return (value: string): string[] => {
    const items = value.split(',').map((item) => item.trim());
    const wrong = items.find((item) => !allowed.includes(item));
    if (wrong !== undefined) throw new InvalidArgumentError(`«${wrong}»: one of ${allowed.join(', ')}`);
    return items;
  };
}

function readShare(value: string): number {
  const number = Number(value);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('give a number from 0 to 1');
  return number;
}
