import { offeredOptions, type Command, type Option } from './command.ts';
import { commands } from './commands.ts';

const WIDTH = 80;

/** A two-column table: names left, their meaning wrapped on the right. */
const table = (rows: readonly (readonly [string, string])[]): string => {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, does]) => row(name, does, left)).join('\n');
};

const row = (name: string, does: string, left: number): readonly string[] =>
  fold(does, WIDTH - left).map(
    (line, index) => `${index === 0 ? `  ${name}`.padEnd(left) : ' '.repeat(left)}${line}`,
  );

const fold = (text: string, width: number): readonly string[] => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
};

/** `-v, --verbose`, `--save FILE`. */
export const optionName = ({ name, short, value }: Option): string =>
  `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;

export const usageOf = (command: Command): string =>
  [
    'linecheck',
    command.name,
    ...command.arguments.map(({ name, isRequired }) => (isRequired ? name : `[${name}]`)),
    '[OPTIONS]',
  ].join(' ');

const describe = ({ summary, choices }: Option): string =>
  choices === undefined ? summary : `${summary}: ${choices.join(', ')}`;

export const helpOf = (command: Command): string => {
  const sections = [
    `Usage: ${usageOf(command)}`,
    fold(command.about, WIDTH).join('\n'),
    ...(command.arguments.length === 0
      ? []
      : [`Arguments:\n${table(command.arguments.map(({ name, summary }) => [name, summary]))}`]),
    `Options:\n${table(offeredOptions(command).map((option) => [optionName(option), describe(option)]))}`,
    `Examples:\n${table(command.examples.map(({ line, does }) => [line, does]))}`,
    `Exit status:\n${table(command.exits.map(([code, means]) => [String(code), means]))}`,
  ];
  return `${sections.join('\n\n')}\n`;
};

export const generalHelp = (): string =>
  `${[
    'Usage: linecheck [COMMAND] [OPTIONS]',
    'Finds out why a meeting app cannot reach its servers, and proves it.\nWithout a command: linecheck check.',
    `Commands:\n${table(commands.map(({ name, summary }) => [name, summary]))}`,
    `Options:\n${table([
      ['-h, --help', 'show this help, or that of a command, and exit'],
      ['-V, --version', 'print the version and exit'],
    ])}`,
    'linecheck COMMAND --help tells more about a command.',
  ].join('\n\n')}\n`;
