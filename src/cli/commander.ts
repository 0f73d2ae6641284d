/** The one place that loads commander; `--version` does without it. */
export { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
