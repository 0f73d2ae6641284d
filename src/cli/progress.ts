/** One line on stderr that says how far the run is; only on a terminal, never in CI. */
import type { Counts } from '../run/types.ts';

export interface Progress {
  show(counts: Counts): void;
  /** Takes the line away, so that a message can be printed. */
  clear(): void;
}

const SILENT: Progress = { show: () => {}, clear: () => {} };

export function createProgress(quiet: boolean, stream = process.stderr, env = process.env): Progress {
  if (quiet || !stream.isTTY || env.CI || env.TERM === 'dumb') return SILENT;
  let shown = 0;
  return {
    show({ articles, failures }) {
      const now = performance.now();
      if (now - shown < 100) return;
      shown = now;
      stream.write(`\r${articles} articles${failures > 0 ? `, ${failures} failed` : ''}\u001b[K`);
    },
    clear() {
      if (shown > 0) stream.write('\r\u001b[K');
    },
  };
}
