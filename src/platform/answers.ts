import { skipped } from '../model/outcome.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ProgramResult } from './run-program.ts';

/** Why a program gave nothing to parse, in words for a person. */
export const noAnswer = (program: string, result: ProgramResult): Outcome<never> =>
  skipped(`${program} ${howItFailed(result)}`);

const howItFailed = (result: ProgramResult): string => {
  if (result.kind === 'absent') return 'is not installed';
  if (result.kind === 'refused') return `may not run here: ${result.why}`;
  if (result.kind === 'late') return 'gave no answer in time';
  return `ended with ${result.code}: ${firstLine(result.stderr)}`;
};

export const firstLine = (text: string): string =>
  (text.trim().split('\n')[0] ?? '').slice(0, 200) || 'no message';
