/** A host that starts nothing: it notes every program with its arguments and answers from a table. */
import { fakeHost } from '../../host.fixture.ts';
import type { Host } from '../../host.ts';
import type { ProgramResult } from '../../run-program.ts';

export const ended = (code: number, stderr = '', stdout = ''): ProgramResult => ({
  kind: 'ended',
  code,
  stdout,
  stderr,
  isCutOff: false,
});

/** Notes every program and argument; answers by the program's name, else success. */
export const recording = (
  host: Partial<Host> = {},
  answers: Readonly<Record<string, ProgramResult>> = {},
): { host: Host; ran: string[][] } => {
  const ran: string[][] = [];
  return {
    ran,
    host: {
      ...fakeHost(),
      environment: { DISPLAY: ':0', XDG_CURRENT_DESKTOP: 'GNOME', LD_PRELOAD: 'x', SECRET: 's' },
      ...host,
      run: async (program, args) => {
        ran.push([program, ...args]);
        return answers[program] ?? ended(0);
      },
    },
  };
};
