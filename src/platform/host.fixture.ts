/** A host whose files stand in a folder of the test and whose programs answer from a table. */
import { filesUnder } from './files.ts';
import type { Host } from './host.ts';
import type { ProgramResult } from './run-program.ts';

export interface FakeHost {
  readonly root?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** By program and arguments joined with blanks; what is not there is not installed. */
  readonly answers?: Readonly<Record<string, string | ProgramResult>>;
}

export const fakeHost = ({
  root = '/nonexistent',
  environment = {},
  answers = {},
}: FakeHost = {}): Host => ({
  environment,
  home: '/home/me',
  userId: 1000,
  files: filesUnder(root),
  run: async (program, args) => {
    const answer = answers[[program, ...args].join(' ')] ?? answers[program];
    if (typeof answer !== 'string') return answer ?? { kind: 'absent' };
    return { kind: 'ended', code: 0, stdout: answer, stderr: '', isCutOff: false };
  },
});
