/** `ingest diff before.jsonl after.jsonl`: what changed between two runs, article by article. */
import { Command } from './commander.ts';

export function diffCommand(): Command {
  return new Command('diff')
    .description('what differs between two files of records; exit 4 if anything does')
    .argument('<before>', 'output of ingest; - is stdin')
    .argument('<after>')
    .action(async (before: string, after: string) => {
      const { runDiff } = await import('./run-diff.ts');
      await runDiff(before, after);
    });
}
