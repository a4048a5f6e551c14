/**
 * Starts Windows PowerShell 5.1, the only one that is always there and that knows WinRT. What it
 * runs is a script of ours, shipped as readable text; what it is told comes as JSON on standard
 * input and is never part of a command. `-ExecutionPolicy Bypass` because clients refuse all
 * scripts by default; a policy of the company overrules it, and then that is the answer.
 */
import { fileURLToPath } from 'node:url';
import type { Host } from '../host.ts';
import type { ProgramOptions, ProgramResult } from '../run-program.ts';

export type Script = 'read' | 'steps' | 'rights';

export const powershell = (
  host: Host,
  script: Script,
  input: unknown,
  options: Omit<ProgramOptions, 'input' | 'wantsBytes'>,
): Promise<ProgramResult> =>
  host.run(powershellPath(host), scriptArguments(script), {
    ...options,
    input: asciiJson(input),
    wantsBytes: true,
  });

/**
 * By its full path: a program of the same name earlier in the PATH is somebody else's. A 32-bit
 * process would be led to the 32-bit one, whose registry is another; `Sysnative` leads back.
 */
const powershellPath = ({ environment }: Host): string =>
  `${systemFolder(environment)}\\WindowsPowerShell\\v1.0\\powershell.exe`;

export const systemFolder = (environment: NodeJS.ProcessEnv): string => {
  const root = environment['SystemRoot'] ?? 'C:\\Windows';
  // Set only in a 32-bit process on a 64-bit Windows.
  return `${root}\\${environment['PROCESSOR_ARCHITEW6432'] === undefined ? 'System32' : 'Sysnative'}`;
};

const scriptArguments = (script: Script): readonly string[] => [
  '-NoLogo',
  '-NoProfile',
  '-NonInteractive',
  '-ExecutionPolicy',
  'Bypass',
  '-File',
  fileURLToPath(new URL(`scripts/${script}.ps1`, import.meta.url)),
];

/** Standard input is read in the code page of the console: only ASCII survives every one. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[\u007f-\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
