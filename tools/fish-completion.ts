/** completions/linecheck.fish, from the command table. */
import { offeredOptions, type Command, type Option } from '../src/cli/command.ts';
import { commands, defaultCommand } from '../src/cli/commands.ts';
import { choicesOf, isFile, wordsFor } from './completion-words.ts';

const quoted = (text: string): string => `'${text.replaceAll(/['\\]/gu, String.raw`\$&`)}'`;

/** Without a command the options are those of the default one. */
const whenIn = ({ name }: Command): string =>
  name === defaultCommand.name
    ? `-n '__fish_use_subcommand; or __fish_seen_subcommand_from ${name}'`
    : `-n '__fish_seen_subcommand_from ${name}'`;

const optionLine = (command: Command, option: Option): string => {
  const words = choicesOf(option);
  return [
    'complete -c linecheck',
    whenIn(command),
    ...(option.short === undefined ? [] : [`-s ${option.short}`]),
    `-l ${option.name}`,
    ...(option.value === undefined ? [] : [isFile(option.completes) ? '-rF' : '-x']),
    ...(words.length === 0 ? [] : [`-a ${quoted(words.join(' '))}`]),
    `-d ${quoted(option.summary)}`,
  ].join(' ');
};

const commandLines = (command: Command): readonly string[] => {
  const [argument] = command.arguments;
  const words = wordsFor(argument?.completes);
  return [
    `complete -c linecheck -f -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.summary)}`,
    ...offeredOptions(command).map((option) => optionLine(command, option)),
    ...(argument === undefined
      ? []
      : [
          [
            'complete -c linecheck',
            whenIn(command),
            isFile(argument.completes) ? '-F' : '-f',
            ...(words.length === 0 ? [] : [`-a ${quoted(words.join(' '))}`]),
          ].join(' '),
        ]),
  ];
};

export const fishCompletion = (): string =>
  [
    '# fish completion for linecheck. Generated from the command table; do not edit.',
    ...commands.flatMap(commandLines),
    "complete -c linecheck -n __fish_use_subcommand -s V -l version -d 'print the version and exit'",
    '',
  ].join('\n');
