/** From the value that should stand to the change that makes it so, by reading what stands now. */
import { isDeepStrictEqual } from 'node:util';
import type { Change, SettingId, Settings } from '../model/change.ts';
import type { Reason } from '../model/verdict.ts';
import type { Reading, SettingHandler } from '../platform/hands.ts';
import type { FixPlan, Situation } from './fix.ts';

export type Intention =
  | { readonly kind: 'change'; readonly change: Change }
  /** It is so already. */
  | { readonly kind: 'stands' }
  | { readonly kind: 'impossible'; readonly why: string };

export const readNow = async <Id extends SettingId>(
  { hands, signal }: Situation,
  setting: Id,
  on: string,
): Promise<Reading<Settings[Id]>> => {
  const handler: SettingHandler<Settings[Id]> | undefined = hands.settings[setting];
  return handler === undefined
    ? { kind: 'unknown', why: 'this system has no such setting' }
    : handler.read(on, signal);
};

/**
 * `assumed` stands in where only the administrator may look, e.g. "no rule of our name": whoever
 * carries it out looks again before writing, and leaves it alone when that was wrong.
 */
export const intend = async <Id extends SettingId>(
  situation: Situation,
  setting: Id,
  on: string,
  after: Settings[Id],
  assumed?: Settings[Id],
): Promise<Intention> => {
  const reading = await readNow(situation, setting, on);
  const isBlind = reading.kind === 'unknown' && !situation.hands.elevation.isElevated;
  const before = isBlind && assumed !== undefined ? assumed : valueOf(reading);
  if (before === undefined) return { kind: 'impossible', why: whyOf(reading) };
  if (isDeepStrictEqual(before, after)) return { kind: 'stands' };
  const handler: SettingHandler<Settings[Id]> | undefined = situation.hands.settings[setting];
  const objection = handler?.objection(on, after);
  if (objection !== undefined) return { kind: 'impossible', why: objection };
  // The type of both sides is the setting's own; the compiler loses that when it makes a union of it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { kind: 'change', change: { setting, on, before, after } as unknown as Change };
};

const valueOf = <Value>(reading: Reading<Value>): Value | undefined =>
  reading.kind === 'value' ? reading.value : undefined;

const whyOf = (reading: Reading<unknown>): string =>
  reading.kind === 'unknown' ? reading.why : '';

/** One plan of all that can be changed; without any, why not; nothing where there was nothing to do. */
export const planOf = (intentions: readonly Intention[], nothing: Reason): readonly FixPlan[] => {
  const changes = intentions.flatMap((one) => (one.kind === 'change' ? [one.change] : []));
  if (changes.length > 0) return [{ kind: 'changes', changes }];
  const [obstacle] = intentions.flatMap((one) => (one.kind === 'impossible' ? [one.why] : []));
  if (obstacle !== undefined) return [{ kind: 'impossible', because: cannot(obstacle) }];
  return intentions.length === 0 ? [] : [{ kind: 'nothing-to-do', because: nothing }];
};

export const cannot = (why: string): Reason => ({
  message: 'repair.cannot',
  values: { why },
  from: [],
});

export const saying = (message: string, values: Reason['values'] = {}): Reason => ({
  message,
  values,
  from: [],
});
