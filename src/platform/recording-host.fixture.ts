/** A host that writes down what it is asked to run and to place, and answers as told. */
import { fakeHost } from './host.fixture.ts';
import type { Host } from './host.ts';
import type { PlacedFiles } from './placed-files.ts';
import type { ProgramResult } from './run-program.ts';

export interface Recorded {
  readonly host: Host;
  readonly placed: PlacedFiles;
  /** Programs with their arguments, files placed and removed, in their order. */
  readonly seen: (readonly string[])[];
  /** What the programs were given on standard input. */
  readonly inputs: unknown[];
  /** Files that stand, by path. */
  readonly files: Map<string, string>;
}

export const succeeded = (stdout = ''): ProgramResult => ({
  kind: 'ended',
  code: 0,
  stdout,
  stderr: '',
  isCutOff: false,
});

export const failedWith = (code: number, stderr = '', stdout = ''): ProgramResult => ({
  kind: 'ended',
  code,
  stdout,
  stderr,
  isCutOff: false,
});

export const recordingHost = (
  over: Partial<Pick<Host, 'userId' | 'environment'>> = {},
  answer: (program: string, args: readonly string[], input: string) => ProgramResult = () =>
    succeeded(),
): Recorded => {
  const seen: (readonly string[])[] = [];
  const inputs: unknown[] = [];
  const files = new Map<string, string>();
  return {
    seen,
    inputs,
    files,
    host: {
      ...fakeHost(),
      ...over,
      run: async (program, args, { input = '' }) => {
        seen.push([program, ...args]);
        if (input !== '') inputs.push(JSON.parse(input));
        return answer(program, args, input);
      },
    },
    placed: {
      put: async (path, text) => {
        seen.push(['put', path]);
        files.set(path, text);
      },
      link: async (path, target) => {
        seen.push(['link', path, target]);
      },
      remove: async (path) => {
        if (files.delete(path)) seen.push(['remove', path]);
      },
    },
  };
};
