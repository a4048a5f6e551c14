/** What became of a program that was started to do something. */
import type { Acting } from '../../hands.ts';
import type { ProgramResult } from '../../run-program.ts';

export const actingOf = (result: ProgramResult, program: string): Acting => {
  switch (result.kind) {
    case 'ended':
      return result.code === 0
        ? { kind: 'done' }
        : {
            kind: 'failed',
            why: `${program} said: ${lastLine(result.stderr, result.stdout, result.code)}`,
          };
    case 'late':
      return { kind: 'failed', why: `${program} took too long and was stopped` };
    case 'absent':
      return { kind: 'refused', why: `${program} is not installed` };
    case 'refused':
      return { kind: 'refused', why: result.why };
  }
};

const lastLine = (stderr: string, stdout: string, code: number): string => {
  const said = [stderr, stdout].map((text) => text.trim().split('\n').at(-1)?.trim() ?? '');
  const line = said.find((text) => text !== '') ?? `status ${code}`;
  return line.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 200);
};
