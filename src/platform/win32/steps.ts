/**
 * Cmdlets in a given order, each with its parameters as data (`scripts/steps.ps1` splats them), ended
 * by the first that fails. One start of PowerShell for a whole reading or writing.
 */
import type { Reading, Writing } from '../hands.ts';
import type { Host } from '../host.ts';
import { asNumber, isObject, parseJson } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { outputOf, whyUnread } from './parse-sections.ts';
import { powershell } from './powershell.ts';
import { faultIn, rowsIn } from './shapes.ts';
import type { Fault } from './shapes.ts';

export interface Step {
  readonly run: string;
  readonly with?: JsonObject;
  /** Properties to hand back; without them only that it went well. */
  readonly select?: readonly string[];
}

export type StepsResult =
  | { readonly kind: 'done'; readonly answers: readonly (readonly JsonObject[])[] }
  /** `at`: the step that failed; `isNo`: the system does not allow it, or has no such thing. */
  | {
      readonly kind: 'stopped';
      readonly at: number;
      readonly isNo: boolean;
      readonly isAbsent: boolean;
      readonly why: string;
    };

/** PowerShell needs a second to start, the networking cmdlets another, ten on a busy computer. */
const timeoutMs = 30_000;

export const runSteps = async (
  host: Host,
  steps: readonly Step[],
  signal: AbortSignal,
): Promise<StepsResult> => {
  const result = await powershell(host, 'steps', { steps }, { timeoutMs, signal });
  return parseSteps(outputOf(result), steps.length, whyUnread(result));
};

/** `whyNot`: what is said of a step without an answer. */
export const parseSteps = (text: string, count: number, whyNot: string): StepsResult => {
  const lines = linesIn(text);
  const answers: (readonly JsonObject[])[] = [];
  for (let at = 0; at < count; at += 1) {
    const line = lines.find((one) => asNumber(one['step']) === at);
    const fault = faultIn(line);
    if (line === undefined) {
      return { kind: 'stopped', at, isNo: false, isAbsent: false, why: whyNot };
    }
    if (fault !== undefined) return { kind: 'stopped', at, ...judge(fault) };
    answers.push(rowsIn(line['data']));
  }
  return { kind: 'done', answers };
};

const linesIn = (text: string): readonly JsonObject[] =>
  text.split(/\r?\n/u).flatMap((line) => {
    const parsed = parseJson(line.trim());
    return isObject(parsed) ? [parsed] : [];
  });

/** Categories and ids are not translated; messages are, and are shown as they are. */
const judge = ({ why, id, kind }: Fault): { isNo: boolean; isAbsent: boolean; why: string } => {
  const isDenied =
    kind === 'PermissionDenied' || kind === 'SecurityError' || /System Error 5\b/u.test(id);
  if (isDenied) return { isNo: true, isAbsent: false, why: `Windows does not allow it: ${why}` };
  if (/ConstrainedLanguage|CannotCreateType/u.test(id)) {
    return { isNo: true, isAbsent: false, why: 'limited by policy: Constrained Language Mode' };
  }
  if (/CommandNotFound/u.test(id)) {
    return { isNo: true, isAbsent: false, why: 'this Windows has no such cmdlet' };
  }
  return { isNo: false, isAbsent: kind === 'ObjectNotFound', why: why.slice(0, 300) };
};

export const unknownFrom = (result: Extract<StepsResult, { kind: 'stopped' }>): Reading<never> => ({
  kind: 'unknown',
  why: result.why,
});

/** A "no" to the first step that would change something has changed nothing. */
export const writingFrom = (result: StepsResult, steps: readonly Step[]): Writing => {
  if (result.kind === 'done') return { kind: 'written' };
  const firstChange = steps.findIndex(({ run }) => !/^(?:Get|Read)-/u.test(run));
  const isUntouched = result.at < firstChange || (result.at === firstChange && result.isNo);
  return { kind: isUntouched ? 'refused' : 'failed', why: result.why };
};
