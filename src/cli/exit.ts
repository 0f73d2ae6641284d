/** Exit codes: what a script can rely on. 99 stays free, since schedulers give it a meaning of their own. */
export const EXIT = {
  done: 0,
  internal: 1,
  usage: 2,
  partial: 3,
  failedCheck: 4,
  interrupted: 130,
  terminated: 143,
} as const;

export const EXIT_HELP = `Exit codes:
  0    done (an article without entities is no error)
  1    internal fault
  2    wrong usage or configuration, a broken rule file, nothing matched
  3    some inputs failed, the rest is valid
  4    a check did not hold (check, diff, eval)
  130  interrupted (SIGINT), 143 terminated (SIGTERM)`;

/** A wrong flag, path or configuration: its message says what to do, and the command ends with 2. */
export class UsageError extends Error {}
