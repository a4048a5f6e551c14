import { availableParallelism } from 'node:os';

import type { Attempt, Means } from './attempt.ts';
import { keep, progressLine } from './keep.ts';
import { prepareMeans } from './means.ts';
import { runRound } from './pool.ts';
import { whyNoLab } from './programs.ts';
import { runRepairs, isMostlyWaiting } from './repair-round.ts';
import { loadScenarios } from './scenarios/index.ts';
import { confusionMatrix, gradeOf, reasons, summary } from './tally.ts';

/** What the project's test run counts. */
export interface LabCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Left for repairs at least; they get more when every scenario had its turn sooner, further seeds what then remains. */
const repairMinutes = 1.5;

/** A lab waits for silence more than it computes: four of them keep two cores three quarters busy. */
const jobs = (): number => availableParallelism() * 2;

/** Those that measure compute still less: three keep two cores less than half busy. */
const measuringJobs = (): number => availableParallelism() * 2;

/** A repair computes a quarter of its time; the rest it waits for checks, for proof, for settings to settle. */
const repairJobs = (): number => availableParallelism() * 3;

/** Enough seeds that time, not their number, ends the round. */
const seedCount = 50;

/**
 * Every scenario once, then again with other houses until the time is up. Names what was skipped and why. Every run that
 * was judged counts; a scenario whose fault does not act is a failure of the lab.
 */
export async function runLabTests(
  budgetMinutes: number,
  say: (line: string) => void,
): Promise<LabCounts> {
  const endsAtMs = performance.now() + budgetMinutes * 60_000;
  const scenarios = (await loadScenarios()).filter(({ isExtra }) => isExtra !== true);
  const obstacle = whyNoLab();
  if (obstacle !== undefined) {
    say(`lab skipped, all ${scenarios.length} scenarios: ${obstacle}`);
    return { passed: 0, failed: 0, skipped: scenarios.length };
  }
  const means = prepareMeans();
  const round = { jobs: jobs(), measuringJobs: measuringJobs(), deadline: endsAtMs };
  const repairRound = { seeds: [1], jobs: repairJobs(), deadline: endsAtMs, secondChances };
  const sleeping = runRepairs({ ...repairRound, chosen: isMostlyWaiting }, means, say);
  const mustEndMs = endsAtMs - repairMinutes * 60_000;
  const first = await runRound(
    { ...round, deadline: mustEndMs, scenarios, seeds: [1] },
    means,
    (one) => tell(one, say),
  );
  say('');
  const repairs = await runRepairs(
    { ...repairRound, chosen: (repair) => !isMostlyWaiting(repair) },
    means,
    say,
  );
  const timed = await sleeping;
  const skippedIds = new Set(
    first.attempts.filter((one) => gradeOf(one) === 'skipped').map((one) => one.scenario.id),
  );
  const rest = scenarios.filter((scenario) => !skippedIds.has(scenario.id));
  const seeds = Array.from({ length: seedCount - 1 }, (_, index) => index + 2);
  const further =
    rest.length === 0
      ? []
      : (await runRound({ ...round, scenarios: rest, seeds }, means, (one) => tell(one, say)))
          .attempts;
  const attempts = await oncemore([...first.attempts, ...further], means, say);
  say(`\n${confusionMatrix(attempts)}\n\n${summary(attempts)}`);
  const passed = attempts.filter((one) => gradeOf(one) === 'hit').length;
  const started = new Set(attempts.map(({ scenario }) => scenario.id));
  const late = scenarios.filter(({ id }) => !started.has(id));
  for (const { id } of late) say(`lab skipped ${id}: no time was left for it`);
  return {
    passed: passed + repairs.passed + timed.passed,
    failed: attempts.length - passed - skippedIds.size + repairs.failed + timed.failed,
    skipped: skippedIds.size + late.length + repairs.skipped + timed.skipped,
  };
}

/** Runs that a miss gets again, alone. */
const secondChances = 2;

/**
 * A miss is run again, alone: on a machine busy with something else a starved world looks
 * like a slow network. What misses every time has failed; what needed another run is
 * named. Figures for the README come from `npm run lab`, which repeats nothing.
 */
async function oncemore(
  attempts: readonly Attempt[],
  means: Means,
  say: (line: string) => void,
): Promise<readonly Attempt[]> {
  const final: Attempt[] = [];
  for (const one of attempts) {
    let last = one;
    for (let chance = 0; chance < secondChances && !isSettled(last); chance += 1) {
      const round = { scenarios: [one.scenario], seeds: [one.seed], jobs: 1 };
      const { attempts: again } = await runRound(round, means, () => undefined);
      last = again[0] ?? last;
      say(`lab ran ${one.scenario.id} (seed ${one.seed}) once more, alone: ${gradeOf(last)}`);
    }
    final.push(last);
  }
  return final;
}

const isSettled = (one: Attempt): boolean => ['hit', 'skipped'].includes(gradeOf(one));

function tell(one: Parameters<typeof progressLine>[0], say: (line: string) => void): void {
  const grade = gradeOf(one);
  if (grade === 'skipped') say(`lab skipped ${one.scenario.id}: ${reasons(one).join('; ')}`);
  else if (grade !== 'hit') {
    say(progressLine(one));
    keep(one);
  }
}
