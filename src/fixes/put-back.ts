/**
 * Puts a transaction back, last change first. What stands there now decides: ours (also torn) is
 * replaced by the value from before, the value from before needs nothing, a third value is the
 * owner's and stays. Every write is verified by reading. Safe to repeat, and to be killed at any point.
 */
import { stamp, type Clock } from './clock.ts';
import type { Tools } from './carry-out.ts';
import { isSame, settingOf, shownValue, whyNotThere, type Setting } from './setting.ts';
import { settled } from './settled.ts';
import type { ClosedChange, ClosedState } from './surgeon.ts';
import type { Progress } from './transaction.ts';

type Ending = Omit<ClosedChange, 'change'>;

/** Done with for good: looking again could only harm what the owner did since. */
const FINAL: readonly (ClosedState | undefined)[] = ['reverted', 'left-to-owner', 'untouched'];

/** A second try helps where a program was busy or a link was coming up; a third has never been seen to. */
const TRIES = 2;

/**
 * In the order of the plan. A full disk must not stop it: what could not be recorded stays open in
 * the journal, and the next undo finds nothing left to do.
 */
export const putAllBack = async (
  changes: readonly Progress[],
  tools: Tools,
  signal: AbortSignal,
): Promise<readonly ClosedChange[]> => {
  const closed: ClosedChange[] = [];
  for (const [index, progress] of [...changes.entries()].toReversed()) {
    const isNews = !FINAL.includes(progress.closed);
    const ending = isNews ? await putBack(progress, tools, signal) : known(progress.closed);
    closed.unshift({ change: progress.change, ...ending });
    if (!isNews) continue;
    const line = { kind: 'closed', index, at: stamp(tools.clock), ...ending } as const;
    await tools.file.append(line).catch(() => {});
  }
  return closed;
};

const known = (state: ClosedState | undefined): Ending => ({ state: state ?? 'untouched' });

const putBack = async (progress: Progress, tools: Tools, signal: AbortSignal): Promise<Ending> => {
  if (!progress.isTouched) return { state: 'untouched' };
  const setting = settingOf(tools.hands, progress.change);
  if (setting === undefined) return stuck('this system has no such setting');
  const objection = setting.objection();
  if (objection !== undefined) return stuck(objection);
  const { before } = progress.change;
  const isBefore = (value: unknown): boolean => isSame(value, before);
  const isOurs = oursOf(progress, setting);
  await lateWrite(progress, setting, tools.clock, signal);
  let why = '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await settled(
      setting,
      (value) => isBefore(value) || isOurs(value),
      tools.clock,
      signal,
    );
    if (found.kind === 'unknown') {
      why = found.why;
      continue;
    }
    if (isBefore(found.value)) return { state: 'reverted' };
    if (!isOurs(found.value)) {
      return { state: 'left-to-owner', why: shownValue(found.value, progress.change.after) };
    }
    const writing = await setting.write('before', signal);
    const reading = await settled(setting, isBefore, tools.clock, signal);
    if (reading.kind === 'value' && isBefore(reading.value)) return { state: 'reverted' };
    why = whyNotThere(writing, reading);
  }
  return stuck(why);
};

const stuck = (why: string): Ending => ({ state: 'stuck', why });

const oursOf =
  ({ change, found }: Progress, setting: Setting) =>
  (value: unknown): boolean =>
    isSame(value, change.after) ||
    (found !== undefined && isSame(value, found.value)) ||
    setting.isTorn(value);

/**
 * Killed between writing and seeing it take effect: the system, or a program of it that outlived
 * us, may still be at it. Until it has had its time, the value from before proves nothing.
 */
const lateWrite = async (
  { isApplied, intendedAt }: Progress,
  { settlesMs }: Setting,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> => {
  if (isApplied || intendedAt === undefined) return;
  const ageMs = clock.wallClock() - Date.parse(intendedAt);
  if (ageMs >= 0 && ageMs < settlesMs) await clock.wait(settlesMs - ageMs, signal);
};
