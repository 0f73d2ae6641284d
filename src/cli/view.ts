/** `ingest view out.jsonl`: the records as a web page, to look at what was found. */
import { Command } from './commander.ts';

export function viewCommand(): Command {
  return new Command('view')
    .description('show records as a web page with the mentions marked: ingest view out.jsonl > out.html')
    .argument('<records>', 'output of ingest; - is stdin')
    .action(async (file: string) => {
      const { runView } = await import('./run-view.ts');
      await runView(file);
    });
}
