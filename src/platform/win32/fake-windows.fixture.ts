/**
 * A Windows that only remembers: a registry, answers of cmdlets and programs from a table, and every
 * call written down in order with its exact arguments. Steps arrive as they would on standard input.
 */
import { filesUnder } from '../files.ts';
import type { Host } from '../host.ts';
import { asText, isObject, objectsIn, parseJson, textsIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { ProgramOptions, ProgramResult } from '../run-program.ts';

export interface RegistryEntry {
  readonly kind: string;
  readonly value: unknown;
}

type Answer = (parameters: JsonObject) => readonly JsonObject[];

export interface FakeWindows {
  /** `HKLM:\…` to its values. */
  readonly registry?: Readonly<Record<string, Readonly<Record<string, RegistryEntry>>>>;
  /** By name of the cmdlet; a thrown fault (`{ error, id, kind }`) stops the steps. */
  readonly cmdlets?: Readonly<Record<string, Answer>>;
  /** By program name without folder; text, bytes or a result. */
  readonly programs?: Readonly<
    Record<string, (args: readonly string[]) => string | Buffer | ProgramResult>
  >;
  /** What `read.ps1` prints, whole. */
  readonly sections?: string | Buffer;
  readonly environment?: NodeJS.ProcessEnv;
  readonly root?: string;
}

export class Fault extends Error {
  readonly id: string;
  readonly kind: string;
  constructor(message: string, id: string, kind: string) {
    super(message);
    this.id = id;
    this.kind = kind;
  }
}

export interface Recorded {
  readonly host: Host;
  /** `Set-NetIPInterface {"InterfaceIndex":18}` and `netsh.exe ["interface","ipv4"]`. */
  readonly calls: string[];
  /** Programs with their full path and arguments, and what they got on standard input. */
  readonly starts: {
    readonly program: string;
    readonly args: readonly string[];
    readonly input: string;
  }[];
  readonly registry: Map<string, Map<string, RegistryEntry>>;
}

export const usualEnvironment: NodeJS.ProcessEnv = {
  SystemRoot: 'C:\\Windows',
  APPDATA: 'C:\\Users\\me\\AppData\\Roaming',
  LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local',
  ProgramFiles: 'C:\\Program Files',
  USERPROFILE: 'C:\\Users\\me',
};

export const fakeWindows = (fake: FakeWindows = {}): Recorded => {
  const registry = new Map(
    Object.entries(fake.registry ?? {}).map(([path, values]) => [
      path,
      new Map(Object.entries(values)),
    ]),
  );
  const calls: string[] = [];
  const starts: Recorded['starts'] = [];
  const run = async (
    program: string,
    args: readonly string[],
    options: ProgramOptions,
  ): Promise<ProgramResult> => {
    const input = options.input ?? '';
    starts.push({ program, args, input });
    const script = args.find((arg) => arg.endsWith('.ps1')) ?? '';
    if (script.endsWith('steps.ps1')) {
      const steps = runSteps(input, fake, registry, calls);
      return ended(steps.text, steps.code);
    }
    if (script.endsWith('read.ps1')) return ended(fake.sections ?? '', 0);
    const name = program.split('\\').at(-1) ?? program;
    calls.push(`${name} ${JSON.stringify(args)}`);
    const answer = fake.programs?.[name]?.(args) ?? ({ kind: 'absent' } as const);
    return typeof answer === 'string' || Buffer.isBuffer(answer) ? ended(answer, 0) : answer;
  };
  const environment = fake.environment ?? usualEnvironment;
  const host: Host = {
    environment,
    home: environment['USERPROFILE'] ?? '',
    userId: -1,
    files: filesUnder(fake.root ?? '/nonexistent'),
    run,
  };
  return { host, calls, starts, registry };
};

export const ended = (output: string | Buffer, code: number): ProgramResult => {
  const bytes = Buffer.from(output);
  const stdout = bytes.toString('utf8');
  return { kind: 'ended', code, stdout, stderr: '', isCutOff: false, bytes };
};

const runSteps = (
  input: string,
  fake: FakeWindows,
  registry: Recorded['registry'],
  calls: string[],
): { readonly text: string; readonly code: number } => {
  const order = parseJson(input);
  const lines: string[] = [];
  for (const [step, one] of objectsIn(isObject(order) ? order['steps'] : []).entries()) {
    const name = asText(one['run']) ?? '';
    const parameters = isObject(one['with']) ? one['with'] : {};
    calls.push(`${name} ${JSON.stringify(parameters)}`);
    try {
      const data =
        inRegistry(name, parameters, registry) ?? fake.cmdlets?.[name]?.(parameters) ?? [];
      lines.push(JSON.stringify({ step, data }));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const { message, id, kind } = error;
      lines.push(JSON.stringify({ step, error: message, id, kind }));
      return { text: `${lines.join('\r\n')}\r\n`, code: 1 };
    }
  }
  return { text: `${lines.join('\r\n')}\r\n`, code: 0 };
};

/** The scripts' own five verbs, on a map. */
const inRegistry = (
  name: string,
  parameters: JsonObject,
  registry: Recorded['registry'],
): readonly JsonObject[] | undefined => {
  const path = asText(parameters['Path']) ?? '';
  const value = asText(parameters['Name']) ?? '';
  const key = registry.get(path);
  switch (name) {
    case 'Read-RegistryValues': {
      const names =
        parameters['Names'] === undefined ? [...(key?.keys() ?? [])] : textsIn(parameters['Names']);
      return names.map((one) => ({ name: one, kind: null, value: null, ...key?.get(one) }));
    }
    case 'Read-RegistryKeys':
      return [...registry.keys()]
        .filter((one) => one.startsWith(`${path}\\`))
        .map((one) => ({ name: one.slice(path.length + 1).split('\\')[0] ?? '' }));
    case 'Write-RegistryValue': {
      const known = key ?? new Map<string, RegistryEntry>();
      known.set(value, { kind: asText(parameters['Kind']) ?? '', value: parameters['Value'] });
      registry.set(path, known);
      return [];
    }
    case 'Remove-RegistryValue':
      key?.delete(value);
      return [];
    case 'Remove-EmptyRegistryKey':
      if (key?.size === 0) registry.delete(path);
      return [];
    default:
      return undefined;
  }
};
