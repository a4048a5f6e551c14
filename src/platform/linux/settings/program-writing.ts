/** What a program's ending says about a write. The caller reads again in any case; nobody believes an exit status alone. */
import { firstLine } from '../../answers.ts';
import type { Writing } from '../../hands.ts';
import type { ProgramResult } from '../../run-program.ts';

/** In English, because programs are run that way: no rights, or a policy that says no. */
const refusals =
  /not permitted|permission denied|need to be root|must be root|authoriz|authentication (?:is )?required|access denied|not allowed/iu;

export const writingOf = (program: string, result: ProgramResult): Writing => {
  if (result.kind === 'absent') return { kind: 'refused', why: `${program} is not installed` };
  if (result.kind === 'refused') return { kind: 'refused', why: result.why };
  if (result.kind === 'late') return { kind: 'failed', why: `${program} gave no answer in time` };
  if (result.code === 0) return { kind: 'written' };
  const said = `${result.stderr}\n${result.stdout}`;
  const why = `${program} ended with ${result.code}: ${firstLine(result.stderr || result.stdout)}`;
  return { kind: refusals.test(said) ? 'refused' : 'failed', why };
};

export const unknown = (why: string): { readonly kind: 'unknown'; readonly why: string } => ({
  kind: 'unknown',
  why,
});

export const value = <Value>(read: Value): { readonly kind: 'value'; readonly value: Value } => ({
  kind: 'value',
  value: read,
});

/** Why a program's answer cannot be read; undefined when it ended well and whole. */
export const unreadable = (
  program: string,
  result: ProgramResult,
): { readonly kind: 'unknown'; readonly why: string } | undefined => {
  if (result.kind === 'ended' && result.code === 0 && !result.isCutOff) return undefined;
  if (result.kind === 'ended' && result.code === 0) return unknown(`${program} printed too much`);
  const writing = writingOf(program, result);
  return unknown(writing.kind === 'written' ? `${program} said nothing` : writing.why);
};
