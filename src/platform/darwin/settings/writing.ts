/**
 * What a program of macOS says about a write. Several of them end with 0 after an error, or print it
 * to standard output, so words are looked at too; in the end only reading again is believed.
 */
import { firstLine } from '../../answers.ts';
import type { Reading, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import type { ProgramResult } from '../../run-program.ts';
import { runTool } from '../tools.ts';
import type { Tool } from '../tools.ts';

/** No rights, or somebody who manages this Mac says no. */
const refusals =
  /requires admin privileges|administrator access|must be root|permission denied|operation not permitted|cannot be modified from command line|full disk access|not authorized/iu;

/** `networksetup` and `systemsetup` begin so; `route` and `pfctl` name themselves. */
const errors = /^\*\* Error|^Error:|^(?:route|pfctl|xattr): |: not in table$|: File exists$/mu;

/** Warnings that `pfctl` prints on every Mac. */
const noise = /^(?:pfctl: Use of -f option|No ALTQ support|ALTQ related).*$/gmu;

export const writingOf = (tool: string, result: ProgramResult): Writing => {
  if (result.kind === 'absent') return { kind: 'refused', why: `${tool} is not installed` };
  if (result.kind === 'refused') return { kind: 'refused', why: result.why };
  if (result.kind === 'late') return { kind: 'failed', why: `${tool} gave no answer in time` };
  const said = `${result.stdout}\n${result.stderr}`.replaceAll(noise, '').trim();
  if (refusals.test(said)) return { kind: 'refused', why: `${tool}: ${firstLine(said)}` };
  if (result.code === 0 && !errors.test(said)) return { kind: 'written' };
  return { kind: 'failed', why: `${tool} ended with ${result.code}: ${firstLine(said)}` };
};

export type Step = readonly [tool: Tool, args: readonly string[], input?: string];

/** One after the other; the first that does not succeed ends it. */
export const runSteps = async (
  host: Host,
  steps: readonly Step[],
  { signal, timeoutMs }: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<Writing> => {
  for (const [index, [tool, args, input]] of steps.entries()) {
    const result = await runTool(host, tool, args, {
      signal,
      timeoutMs,
      ...(input === undefined ? {} : { input }),
    });
    const writing = writingOf(tool, result);
    // After a first success something has changed, whatever the second says.
    if (writing.kind === 'refused' && index > 0) return { kind: 'failed', why: writing.why };
    if (writing.kind !== 'written') return writing;
  }
  return { kind: 'written' };
};

export const unknown = (why: string): Extract<Reading<never>, { kind: 'unknown' }> => ({
  kind: 'unknown',
  why,
});

export const value = <Value>(read: Value): Reading<Value> => ({ kind: 'value', value: read });
