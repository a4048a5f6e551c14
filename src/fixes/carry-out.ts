/**
 * Makes the changes of a transaction, one after another: read what stands there, write into the
 * journal what is about to happen, write the setting, read again. The first obstacle ends it; the
 * caller then puts everything back.
 */
import type { Change } from '../model/change.ts';
import type { Hands } from '../platform/hands.ts';
import { stamp, type Clock } from './clock.ts';
import type { JournalFile } from './journal.ts';
import { isSame, settingOf, shownValue, whyNotThere, type Setting } from './setting.ts';
import { settled } from './settled.ts';
import type { Obstacle } from './surgeon.ts';

export interface Tools {
  readonly hands: Hands;
  readonly file: JournalFile;
  readonly clock: Clock;
}

/** Undefined when all changes stand. */
export const carryOut = async (
  changes: readonly Change[],
  tools: Tools,
  signal: AbortSignal,
): Promise<Obstacle | undefined> => {
  for (const [index, change] of changes.entries()) {
    const obstacle = await make(change, index, tools, signal);
    if (obstacle !== undefined) return { index, ...obstacle };
  }
  return undefined;
};

type Hindrance = Omit<Obstacle, 'index'>;

const make = async (
  change: Change,
  index: number,
  tools: Tools,
  signal: AbortSignal,
): Promise<Hindrance | undefined> => {
  if (signal.aborted) return { kind: 'stopped', why: 'it was interrupted' };
  const setting = settingOf(tools.hands, change);
  if (setting === undefined) return { kind: 'refused', why: 'this system has no such setting' };
  const hindrance = await lookAgain(change, setting, signal);
  if (hindrance !== undefined) return hindrance;
  const note = (state: 'intended' | 'applied' | 'refused' | 'failed', more: object = {}) =>
    tools.file.append({ kind: 'change', index, state, at: stamp(tools.clock), ...more });
  await note('intended');
  const writing = await setting.write('after', signal);
  if (writing.kind === 'refused') {
    await note('refused', { why: writing.why });
    return { kind: 'refused', why: writing.why };
  }
  const reading = await settled(
    setting,
    (value) => isSame(value, change.after),
    tools.clock,
    signal,
  );
  if (
    writing.kind === 'written' &&
    reading.kind === 'value' &&
    isSame(reading.value, change.after)
  ) {
    await note('applied');
    return undefined;
  }
  const why = whyNotThere(writing, reading);
  await note('failed', { why, ...(reading.kind === 'value' ? { found: reading.value } : {}) });
  return { kind: 'failed', why };
};

/** The plan may be minutes old: nothing is written over a value that nobody has recorded. */
const lookAgain = async (
  change: Change,
  setting: Setting,
  signal: AbortSignal,
): Promise<Hindrance | undefined> => {
  const reading = await setting.read(signal);
  if (reading.kind === 'unknown') return { kind: 'unreadable', why: reading.why };
  return isSame(reading.value, change.before)
    ? undefined
    : {
        kind: 'changed-meanwhile',
        why: `it is ${shownValue(reading.value, change.before)} by now`,
      };
};
