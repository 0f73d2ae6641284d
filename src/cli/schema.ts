/** `ingest schema`: the JSON Schema of a record, for validators and code generators. */
import { Command } from './commander.ts';

export function schemaCommand(): Command {
  return new Command('schema').description('print the JSON Schema (draft 2020-12) of a record').action(async () => {
    const { recordSchema } = await import('../record/schema.ts');
    const { createStdout } = await import('../run/output.ts');
    const output = createStdout();
    await output.write(Buffer.from(`${JSON.stringify(recordSchema, null, 2)}\n`));
    await output.finish();
  });
}
