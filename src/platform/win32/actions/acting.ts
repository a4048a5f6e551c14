import type { Acting } from '../../hands.ts';
import type { ProgramResult } from '../../run-program.ts';
import type { StepsResult } from '../steps.ts';

export const actingFromSteps = (result: StepsResult): Acting =>
  result.kind === 'done'
    ? { kind: 'done' }
    : { kind: result.isNo ? 'refused' : 'failed', why: result.why };

/** The text of these programs is translated: only their status counts. */
export const actingFromProgram = (program: string, result: ProgramResult): Acting => {
  switch (result.kind) {
    case 'ended':
      return result.code === 0
        ? { kind: 'done' }
        : { kind: 'failed', why: `${program} ended with ${result.code}` };
    case 'late':
      return { kind: 'failed', why: `${program} gave no answer in time` };
    case 'absent':
      return { kind: 'refused', why: `${program} is not there` };
    case 'refused':
      return { kind: 'refused', why: result.why };
  }
};
