/** `ingest completion bash|zsh|fish`: a script made from the options as they are, so it cannot lag behind them. */
import { Argument, Command } from './commander.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

export function completionCommand(program: Command): Command {
  return new Command('completion')
    .description('print a completion script: source <(ingest completion bash)')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .action((shell: (typeof SHELLS)[number]) => {
      process.stdout.write({ bash: writeBash, zsh: writeZsh, fish: writeFish }[shell](program));
    });
}

function flagsOf(command: Command): string[] {
  return command.options.flatMap(({ short, long }) => [short, long]).filter((flag) => flag !== undefined);
}

function writeBash(program: Command): string {
  const cases = program.commands.map((command) => `    ${command.name()}) words="${flagsOf(command).join(' ')}" ;;`);
  return `_ingest() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="${flagsOf(program).join(' ')}" ;;
  esac
  [ "$COMP_CWORD" = 1 ] && words="$words ${program.commands.map((command) => command.name()).join(' ')}"
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -o bashdefault -F _ingest ingest
`;
}

/** zsh runs bash completions; one script is one thing to keep right. */
function writeZsh(program: Command): string {
  return `#compdef ingest\nautoload -U +X bashcompinit && bashcompinit\n${writeBash(program)}`;
}

function writeFish(program: Command): string {
  const quote = (text: string) => `'${text.replaceAll("'", "\\'")}'`;
  const line = (command: Command, when: string) =>
    command.options.map(({ short, long, description }) => {
      const letter = short ? ` -s ${short.slice(1)}` : '';
      return `complete -c ingest -n ${quote(when)}${letter} -l ${long?.slice(2)} -d ${quote(description)}`;
    });
  const names = program.commands.map((command) => command.name());
  return `${[
    ...program.commands.map(
      (command) => `complete -c ingest -n __fish_use_subcommand -a ${command.name()} -d ${quote(command.description())}`,
    ),
    ...line(program, `not __fish_seen_subcommand_from ${names.join(' ')}`),
    ...program.commands.flatMap((command) => line(command, `__fish_seen_subcommand_from ${command.name()}`)),
  ].join('\n')}\n`;
}
