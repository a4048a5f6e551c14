/** man/linecheck.1, from the command table. Dated by nothing: the same table gives the same page. */
import { offeredOptions, type Command, type Option } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands.ts';
import { optionName, usageOf } from '../src/cli/help.ts';

/** Backslashes, hyphens that people may copy, and dots or quotes that would begin a request. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', String.raw`\(rs`)
    .replaceAll('-', String.raw`\-`)
    .replaceAll('…', '...')
    .replaceAll('`', '')
    .replace(/^(?=[.'])/u, String.raw`\&`);

const optionLines = (option: Option): readonly string[] => [
  '.TP',
  `.B ${roff(optionName(option))}`,
  roff(
    option.choices === undefined
      ? option.summary
      : `${option.summary}: ${option.choices.join(', ')}`,
  ),
];

const commandSection = (command: Command): readonly string[] => [
  `.SH ${command.name.toUpperCase()}`,
  `.B ${roff(usageOf(command))}`,
  '.PP',
  roff(command.about),
  ...command.arguments.flatMap(({ name, summary }) => ['.TP', `.I ${roff(name)}`, roff(summary)]),
  ...offeredOptions(command).flatMap(optionLines),
  '.PP',
  'Exit status:',
  ...command.exits.flatMap(([code, means]) => ['.TP', `.B ${code}`, roff(means)]),
  '.PP',
  'Examples:',
  ...command.examples.flatMap(({ line, does }) => ['.TP', `.B ${roff(line)}`, roff(does)]),
];

const environment: readonly (readonly [string, string])[] = [
  ['NO_COLOR', 'when set and not empty, no colour is printed'],
  [
    'LINECHECK_HOME',
    'the folder for history, the journal of repairs and keys, in place of the usual one for application data',
  ],
  ['LINECHECK_PUBLIC_ROOTS', 'a file (PEM) in place of the list of public roots'],
  ['SSL_CERT_FILE', 'where the trusted certificates of the system are'],
  ['LINECHECK_DEBUG', 'when set, a fault of linecheck itself is shown with its place in the code'],
];

export const manPage = (): string =>
  [
    '.\\" Generated from the command table; do not edit.',
    '.TH LINECHECK 1 "" "linecheck" "User commands"',
    '.SH NAME',
    String.raw`linecheck \- find out why a meeting app cannot reach its servers, and prove it`,
    '.SH SYNOPSIS',
    '.B linecheck',
    String.raw`[\fICOMMAND\fR] [\fIOPTIONS\fR]`,
    '.SH DESCRIPTION',
    'Without a command: linecheck check.',
    ...commands.flatMap(({ name, summary }) => ['.TP', `.B ${roff(name)}`, roff(summary)]),
    ...commands.flatMap(commandSection),
    '.SH ENVIRONMENT',
    ...environment.flatMap(([name, does]) => ['.TP', `.B ${name}`, roff(does)]),
    '',
  ].join('\n');
