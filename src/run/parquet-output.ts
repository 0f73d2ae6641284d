/** An output that takes row lines and gives a Parquet file: the one format that cannot be made line by line. */
import type { ParquetFile } from '../write/parquet.ts';
import type { Output } from './output.ts';

export function createParquetOutput(output: Output, parquet: ParquetFile): Output {
  return {
    ...output,
    write: (lines) => output.write(parquet.add(Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength).toString())),
    async finish() {
      await output.write(parquet.finish());
      await output.finish();
    },
  };
}
