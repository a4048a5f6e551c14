import { type Attempt, attempt, type Means } from './attempt.ts';
import type { Scenario } from './scenario.ts';

/** Which scenarios with which seeds, how many at once, how long at most. */
export interface Round {
  readonly scenarios: readonly Scenario[];
  readonly seeds: readonly number[];
  readonly jobs: number;
  /** How many that measure may run at once; one unless a miss gets another run alone. */
  readonly measuringJobs?: number;
  /** No new run starts after this. */
  readonly deadline?: number;
}

/** Runs all, every scenario once before any a second time. Gives what was run; `onDone` sees each as it ends. */
export async function runRound(
  round: Round,
  means: Means,
  onDone: (one: Attempt) => void,
): Promise<{ attempts: Attempt[]; left: number }> {
  const attempts: Attempt[] = [];
  let left = 0;
  const runAll = async (scenarios: readonly Scenario[], seed: number, jobs: number) => {
    const queue = [...scenarios];
    const work = async (): Promise<void> => {
      while (round.deadline === undefined || performance.now() < round.deadline) {
        const next = queue.shift();
        if (!next) return;
        const done = await attempt(next, seed, means);
        attempts.push(done);
        onDone(done);
      }
    };
    await Promise.all(Array.from({ length: jobs }, work));
    left += queue.length;
  };
  // A neighbour's work would be measured as the network's fault: who measures is alone, or among few.
  const measuring = round.scenarios.filter(({ measures }) => measures !== undefined);
  const asking = round.scenarios.filter(({ measures }) => measures === undefined);
  for (const seed of round.seeds) {
    await runAll(asking, seed, round.jobs);
    await runAll(measuring, seed, round.measuringJobs ?? 1);
  }
  return { attempts, left };
}
