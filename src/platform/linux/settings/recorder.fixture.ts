/** A computer that runs nothing: answers from a table, and every command written down as it was given. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeHost } from '../../host.fixture.ts';
import type { ProgramResult } from '../../run-program.ts';

export const ended = (code: number, stdout = '', stderr = ''): ProgramResult => ({
  kind: 'ended',
  code,
  stdout,
  stderr,
  isCutOff: false,
});

export type Answers = Readonly<Record<string, string | ProgramResult>>;

export const recorder = (answers: Answers, root?: string) => {
  const host = fakeHost({ answers, ...(root === undefined ? {} : { root }) });
  const commands: string[] = [];
  return {
    commands,
    host: {
      ...host,
      run: (program, args, options) => {
        // The words as the program gets them: a name with blanks or quotes is one of them.
        commands.push(JSON.stringify([program, ...args]));
        return host.run(program, args, options);
      },
    } satisfies typeof host,
  };
};

export const words = (...all: readonly (readonly string[])[]): readonly string[] =>
  all.map((one) => JSON.stringify(one));

const folders: string[] = [];
export const computerWith = (...paths: readonly string[]): string => {
  const root = mkdtempSync(join(tmpdir(), 'linecheck-recorded-'));
  folders.push(root);
  for (const path of paths) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  return root;
};
export const forget = (): void =>
  folders.splice(0).forEach((one) => rmSync(one, { recursive: true }));
