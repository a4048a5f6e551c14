/** What a command of the table is, and the words that several of them share. */
export type Completes = 'file' | 'probe' | 'service' | 'cause' | 'command' | 'fix';

export interface Option {
  readonly name: string;
  readonly short?: string;
  /** The word for its value in help; absent for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly completes?: Completes;
  readonly isRepeatable?: boolean;
  /** For ourselves alone: understood, and offered to nobody. */
  readonly isInternal?: boolean;
  readonly summary: string;
}

export interface Argument {
  readonly name: string;
  readonly summary: string;
  readonly isRequired: boolean;
  readonly completes?: Completes;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** One paragraph for help and the man page. */
  readonly about: string;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  readonly examples: readonly { readonly line: string; readonly does: string }[];
  readonly exits: readonly (readonly [number, string])[];
}
/** What help, the man page and completions offer. */
export const offeredOptions = ({ options }: Pick<Command, 'options'>): readonly Option[] =>
  options.filter(({ isInternal }) => isInternal !== true);

export const services = ['zoom', 'teams', 'meet', 'webex'] as const;

export const wrongUsage = [
  [64, 'wrong usage'],
  [70, 'a fault of linecheck itself'],
] as const;

export const verdictExits = [
  [0, 'ready: the meeting will work'],
  [1, 'degraded: it can be joined, but will work poorly'],
  [2, 'blocked: it will not work from here'],
  [3, 'unknown: it could not be found out'],
  ...wrongUsage,
] as const;

export const help: Option = { name: 'help', short: 'h', summary: 'show this help and exit' };
export const verbose: Option = {
  name: 'verbose',
  short: 'v',
  summary: 'show every answer, not only the proof',
};
export const json: Option = {
  name: 'json',
  summary: 'print the report as JSON on stdout, and nothing else there',
};

export const service: Option = {
  name: 'service',
  value: 'NAME|FILE',
  completes: 'service',
  summary: 'the meeting service: zoom (default), teams, meet, webex, or a profile file of your own',
};
export const reflectorUrl: Option = {
  name: 'reflector',
  value: 'URL',
  summary: 'measure against a reflector of your own: the address that `linecheck reflector` prints',
};
export const noThirdParty: Option = {
  name: 'no-third-party',
  summary: 'contact no host outside the service and this network',
};
export const budget: Option = {
  name: 'budget',
  value: 'SECONDS',
  summary: 'time after which the answer must be there (default 10)',
};
