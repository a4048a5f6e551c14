import { type Attempt, attempt, type Means } from './attempt.ts';
import type { Scenario } from './scenario.ts';

/** Which scenarios with which seeds, how many at once, how long at most. */
export interface Round {
  readonly scenarios: readonly Scenario[];
  readonly seeds: readonly number[];
  readonly jobs: number;
  /** No new run starts after this. */
  readonly deadline?: number;
}

/** Runs all, every scenario once before any a second time. Gives what was run; `onDone` sees each as it ends. */
export async function runRound(
  round: Round,
  means: Means,
  onDone: (one: Attempt) => void,
): Promise<{ attempts: Attempt[]; left: number }> {
  const queue = round.seeds.flatMap((seed) =>
    round.scenarios.map((scenario) => ({ scenario, seed })),
  );
  const attempts: Attempt[] = [];
  const work = async (): Promise<void> => {
    while (round.deadline === undefined || performance.now() < round.deadline) {
      const next = queue.shift();
      if (!next) return;
      const done = await attempt(next.scenario, next.seed, means);
      attempts.push(done);
      onDone(done);
    }
  };
  await Promise.all(Array.from({ length: round.jobs }, work));
  return { attempts, left: queue.length };
}
