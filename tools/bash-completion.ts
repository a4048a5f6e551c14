/** completions/linecheck.bash, from the command table. Needs nothing but bash 3.2 (macOS). */
import { offeredOptions, type Command, type Option } from '../src/cli/command.ts';
import { commands, defaultCommand } from '../src/cli/commands.ts';
import { choicesOf, flagsOf, isFile, wordsFor } from './completion-words.ts';

const offer = (words: readonly string[], withFiles: boolean): string =>
  [
    `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$current"))`,
    ...(withFiles ? ['COMPREPLY+=($(compgen -f -- "$current"))'] : []),
  ].join('; ');

const valueCase = (option: Option): string =>
  `      ${flagsOf(option).join('|')}) ${offer(choicesOf(option), isFile(option.completes))}; return ;;`;

const commandCase = (command: Command): string => {
  const withValue = offeredOptions(command).filter(({ value }) => value !== undefined);
  const flags = offeredOptions(command).flatMap(flagsOf);
  const [argument] = command.arguments;
  return [
    `  ${command.name})`,
    ...(withValue.length === 0
      ? []
      : ['    case "$previous" in', ...withValue.map(valueCase), '    esac']),
    '    case "$current" in',
    `      -*) ${offer(flags, false)} ;;`,
    `      *) ${offer(wordsFor(argument?.completes), isFile(argument?.completes))} ;;`,
    '    esac ;;',
  ].join('\n');
};

export const bashCompletion = (): string => {
  const names = commands.map(({ name }) => name);
  return `# bash completion for linecheck. Generated from the command table; do not edit.
_linecheck() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    case "$current" in
      -*) ${offer([...offeredOptions(defaultCommand).flatMap(flagsOf), '--version'], false)} ;;
      *) ${offer(names, false)} ;;
    esac
    return
  fi
  case "$command" in -*) command=${defaultCommand.name} ;; esac
  case "$command" in
${commands.map(commandCase).join('\n')}
  esac
}
complete -o filenames -F _linecheck linecheck
`;
};
