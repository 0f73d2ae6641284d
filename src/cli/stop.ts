/** SIGINT and SIGTERM: the first lets the current work finish, the second ends at once. */
import { EXIT } from './exit.ts';

export interface Stop {
  signal: 'SIGINT' | 'SIGTERM' | null;
  /** What to do when the first signal comes: wake up what waits for input. */
  onSignal: () => void;
}

export function listenForStop(): Stop {
  const stop: Stop = { signal: null, onSignal: () => {} };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal) process.exit(codeOf(signal));
      stop.signal = signal;
      process.exitCode = codeOf(signal);
      stop.onSignal();
    });
  }
  return stop;
}

function codeOf(signal: 'SIGINT' | 'SIGTERM'): number {
  return signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
}
