/** completions/_linecheck for zsh, from the command table. */
import { offeredOptions, type Argument, type Command, type Option } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands.ts';
import { choicesOf, isFile, wordsFor } from './completion-words.ts';

/** Inside single quotes, where _arguments gives brackets and colons a meaning. */
const quoted = (text: string): string =>
  text.replaceAll("'", "'\\''").replaceAll(/[[\]:]/gu, String.raw`\$&`);

const action = (words: readonly string[], withFiles: boolean): string => {
  if (words.length === 0) return withFiles ? '_files' : ' ';
  return withFiles
    ? `{_alternative "words:name:(${words.join(' ')})" "files:file:_files"}`
    : `(${words.join(' ')})`;
};

const optionSpec = (option: Option): string => {
  const { name, short, value, summary, isRepeatable } = option;
  const names = short === undefined ? `--${name}` : `{-${short},--${name}}`;
  const once = isRepeatable === true ? '*' : '';
  const takes =
    value === undefined
      ? ''
      : `:${quoted(value)}:${action(choicesOf(option), isFile(option.completes))}`;
  const joined = value === undefined ? '' : '=';
  return short === undefined
    ? `      '${once}${names}${joined}[${quoted(summary)}]${takes}'`
    : `      ${names}'[${quoted(summary)}]${takes}'`;
};

const argumentSpec = ({ name, completes, isRequired }: Argument): string =>
  `      '1:${isRequired ? '' : ':'}${quoted(name)}:${action(wordsFor(completes), isFile(completes))}'`;

const commandCase = (command: Command): string =>
  [
    `    ${command.name})`,
    '      _arguments -s \\',
    [...offeredOptions(command).map(optionSpec), ...command.arguments.map(argumentSpec)].join(
      ' \\\n',
    ),
    '      ;;',
  ].join('\n');

export const zshCompletion = (): string => `#compdef linecheck
# zsh completion for linecheck. Generated from the command table; do not edit.
_linecheck() {
  local -a linecheck_commands
  linecheck_commands=(
${commands.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`).join('\n')}
  )
  local command=check
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe 'command' linecheck_commands
    return
  fi
  if [[ $words[2] != -* ]]; then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
_linecheck "$@"
`;
