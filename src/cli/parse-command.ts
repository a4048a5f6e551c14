import { parseArgs, type ParseArgsConfig } from 'node:util';

import { UserError } from '../model/user-error.ts';
import type { Command, Option } from './command.ts';
import { commands, defaultCommand, findCommand, laterCommands } from './commands.ts';
import { didYouMean } from './nearest.ts';

/** What was typed, checked against the command table. */
export interface Typed {
  readonly command: Command;
  has(name: string): boolean;
  value(name: string): string | undefined;
  /** Every value of a repeatable option, in the order typed. */
  values(name: string): readonly string[];
  readonly arguments: readonly string[];
}

/** Beyond this a word in an error message helps nobody. */
const SHOWN_CHARACTERS = 60;

const shown = (text: string): string =>
  text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;

/** No command means `linecheck check`; `linecheck --json replay FILE` is what a hand types, too. */
export const parseCommand = (argv: readonly string[]): Typed => {
  const [first] = argv;
  if (first === undefined) return parseFor(defaultCommand, argv);
  if (!first.startsWith('-')) return parseFor(commandNamed(first), argv.slice(1));
  const at = commandAfterOptions(argv);
  return at === undefined
    ? parseFor(defaultCommand, argv)
    : parseFor(commandNamed(argv[at] ?? ''), argv.toSpliced(at, 1));
};

/** Only a name that is known: after a mistyped option its value would look like a command. */
const commandAfterOptions = (argv: readonly string[]): number | undefined => {
  const options = configOf(commands.flatMap((command) => command.options));
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const word = tokens.find(({ kind }) => kind === 'positional');
  const name = word === undefined ? '' : (argv[word.index] ?? '');
  const isKnown = findCommand(name) !== undefined || laterCommands.includes(name);
  return isKnown ? word?.index : undefined;
};

export const commandNamed = (name: string): Command => {
  const command = findCommand(name);
  if (command !== undefined) return command;
  if (laterCommands.includes(name)) {
    throw new UserError(
      `linecheck ${name} is not in this version.`,
      'It comes with a later one; `linecheck --help` lists what there is now.',
    );
  }
  throw new UserError(
    `There is no command "${shown(name)}".`,
    didYouMean(
      name,
      [...commands.map((known) => known.name), ...laterCommands],
      '`linecheck --help` lists the commands.',
    ),
  );
};

const configOf = (options: readonly Option[]): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(
    options.map(({ name, short, value, isRepeatable }) => [
      name,
      {
        type: value === undefined ? 'boolean' : 'string',
        ...(short === undefined ? {} : { short }),
        // Repeating another option is a mistake; parsed as a list so that it can be said.
        multiple: value !== undefined || isRepeatable === true,
      },
    ]),
  );

const parseFor = (command: Command, argv: readonly string[]): Typed => {
  const { values, positionals } = parsed(command, argv);
  const texts = new Map<string, readonly string[]>();
  for (const option of command.options) {
    const value = values[option.name];
    if (!Array.isArray(value)) continue;
    const all = value.filter((one) => typeof one === 'string');
    checkValues(option, all);
    texts.set(option.name, all);
  }
  const typed: Typed = {
    command,
    has: (name) => values[name] !== undefined,
    value: (name) => texts.get(name)?.[0],
    values: (name) => texts.get(name) ?? [],
    arguments: positionals,
  };
  if (!typed.has('help')) checkArguments(command, positionals);
  return typed;
};

const parsed = (command: Command, argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: configOf(command.options),
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw usageError(error, command, argv);
  }
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

/** Node's own sentences name no remedy. */
const usageError = (error: unknown, command: Command, argv: readonly string[]): unknown => {
  const seeHelp = `\`linecheck ${command.name} --help\` lists the options.`;
  switch (codeOf(error)) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION': {
      const unknown = (argv.find((word) => isUnknown(word, command)) ?? '').replace(/=.*$/su, '');
      return new UserError(
        `linecheck ${command.name} has no option ${shown(unknown)}.`,
        didYouMean(
          unknown,
          command.options.map(({ name }) => `--${name}`),
          seeHelp,
        ),
      );
    }
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return valueError(error instanceof Error ? error.message : '', command);
    default:
      return error;
  }
};

/** Node names the option as it is written in help: `'-v, --verbose'`, `'--budget <value>'`. */
const valueError = (message: string, { options }: Command): UserError => {
  const name = /--([a-z-]+)/u.exec(message)?.[1];
  const option = options.find((one) => one.name === name);
  if (option?.value === undefined) {
    return new UserError(`--${name ?? ''} takes no value.`, 'Leave the value out.');
  }
  return new UserError(
    `--${option.name} needs a value.`,
    `Write --${option.name} ${option.value}; one that begins with a dash needs --${option.name}=VALUE.`,
  );
};

const isUnknown = (word: string, { options }: Command): boolean => {
  if (word === '-' || word === '--' || !word.startsWith('-')) return false;
  if (!word.startsWith('--')) return !options.some(({ short }) => short === word[1]);
  const name = word.slice(2).replace(/=.*$/su, '');
  return !options.some((option) => option.name === name);
};

const checkValues = (option: Option, values: readonly string[]): void => {
  if (values.length > 1 && option.isRepeatable !== true) {
    throw new UserError(`--${option.name} was given more than once.`, 'Give it once.');
  }
  for (const value of values) {
    if (value === '') {
      throw new UserError(
        `--${option.name} needs a value.`,
        `Write --${option.name} ${option.value ?? ''}.`,
      );
    }
    if (option.choices !== undefined && !option.choices.includes(value)) {
      throw new UserError(
        `--${option.name} cannot be "${shown(value)}".`,
        didYouMean(value, option.choices, `It can be ${option.choices.join(', ')}.`),
      );
    }
  }
};

const checkArguments = (command: Command, given: readonly string[]): void => {
  const missing = command.arguments[given.length];
  if (missing?.isRequired === true) {
    throw new UserError(
      `linecheck ${command.name} needs ${missing.name}.`,
      `It is ${missing.summary}.`,
    );
  }
  const extra = given[command.arguments.length];
  if (extra !== undefined) {
    throw new UserError(
      `linecheck ${command.name} does not know what to do with "${shown(extra)}".`,
      `\`linecheck ${command.name} --help\` shows what it takes.`,
    );
  }
};
