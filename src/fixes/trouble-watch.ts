/**
 * Is the trouble gone? Asked again and again by whole checks while a person, or somebody they have told, is
 * at work on it. Judged as every proof is; two good looks in a row, because a network that comes and goes
 * earns one by chance.
 */
import type { Clock } from './clock.ts';
import { prove } from './proof.ts';
import type { RepairAsk } from './repair.ts';

export interface TroubleWatch {
  /** Cheap when no look is due: may be asked every second. */
  isGone(signal: AbortSignal): Promise<boolean>;
  /** Another step has begun. */
  restart(): void;
  /** Resolves when no look is under way any more. */
  rest(): Promise<void>;
}

/** Before that, the person still reads what to do. */
const FIRST_LOOK_MS = 10_000;

/** A look may take a third of the time, so that line and computer stay theirs who are at work on them. */
const PAUSE_PER_LOOK = 2;
const LEAST_PAUSE_MS = 8000;

/** Who waits for an administrator for an hour is told minutes late at most, and the line is spared. */
const SLOWER_EACH_TIME = 1.15;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** As soon as the network may have changed its mind again. */
const SECOND_LOOK_MS = 1500;

export const troubleWatch = ({
  fix,
  finding,
  before,
  look,
  clock,
}: Pick<RepairAsk, 'fix' | 'finding' | 'before' | 'look'> & {
  readonly clock: Pick<Clock, 'now'>;
}): TroubleWatch | undefined => {
  const isAccused =
    finding !== undefined ||
    before.diagnosis.findings.some(({ cause }) => fix.mends.includes(cause));
  if (look === undefined || !isAccused) return undefined;
  let dueMs = clock.now() + FIRST_LOOK_MS;
  let pauseMs = LEAST_PAUSE_MS;
  let isGood = false;
  let underWay: Promise<boolean> = Promise.resolve(false);

  const lookNow = async (signal: AbortSignal): Promise<boolean> => {
    const startMs = clock.now();
    const after = await look(signal);
    if (signal.aborted) return false;
    const endMs = clock.now();
    const wasGood = isGood;
    isGood = prove(fix, finding?.cause, before, after).kind === 'proven';
    pauseMs = Math.min(
      LONGEST_PAUSE_MS,
      Math.max(pauseMs * SLOWER_EACH_TIME, PAUSE_PER_LOOK * (endMs - startMs)),
    );
    dueMs = endMs + (isGood ? SECOND_LOOK_MS : pauseMs);
    return isGood && wasGood;
  };

  return {
    isGone(signal) {
      if (clock.now() < dueMs || signal.aborted) return Promise.resolve(false);
      underWay = lookNow(signal);
      return underWay;
    },
    restart() {
      isGood = false;
      dueMs = clock.now() + FIRST_LOOK_MS;
    },
    async rest() {
      // How a look ended is told to whoever asked for it.
      await underWay.catch(() => false);
    },
  };
};
