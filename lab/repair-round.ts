import { mkdirSync, writeFileSync } from 'node:fs';

import type { Means } from './attempt.ts';
import { loadRepairs } from './repairs/index.ts';
import type { Repair } from './repair.ts';
import { loadScenarios } from './scenarios/index.ts';
import type { Scenario } from './scenario.ts';
import { seconds } from './tally.ts';
import { projectFolder } from './topology/world-control.ts';
import { type RepairAttempt, tryRepair } from './try-repair.ts';

export interface RepairCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface RepairRound {
  readonly chosen: (repair: Repair) => boolean;
  readonly seeds: readonly number[];
  readonly jobs: number;
  /** No new one starts after this. */
  readonly deadline?: number;
  /** Runs that a miss gets again, alone. Default none: figures repeat nothing. */
  readonly secondChances?: number;
}

/** Every fix on the network that needs it. Says a line for each, and what was skipped and why. */
export async function runRepairs(
  round: RepairRound,
  means: Means,
  say: (line: string) => void,
): Promise<RepairCounts> {
  const scenarios = new Map((await loadScenarios()).map((one) => [one.id, one]));
  const repairs = eachFixFirst((await loadRepairs()).filter(round.chosen));
  let queue = round.seeds.flatMap((seed) =>
    repairs.map((repair) => ({ repair, scenario: scenarioOf(repair, scenarios), seed })),
  );
  const attempts: RepairAttempt[] = [];
  const doOne = async ({ repair, scenario, seed }: (typeof queue)[number]): Promise<void> => {
    const done = await tryRepair(repair, scenario, seed, means);
    attempts.push(done);
    say(lineOf(done));
    if (hasFailed(done)) keep(done);
  };
  const work = async (): Promise<void> => {
    while (performance.now() < (round.deadline ?? Number.POSITIVE_INFINITY)) {
      const next = queue.shift();
      if (next === undefined) return;
      await doOne(next);
    }
  };
  const sleepers = queue.filter(({ repair }) => isMostlyWaiting(repair));
  queue = queue.filter(({ repair }) => !isMostlyWaiting(repair));
  await Promise.all([...sleepers.map(doOne), ...Array.from({ length: round.jobs }, work)]);
  for (const { repair } of queue) say(`skipped  ${repair.id}: no time was left for it`);
  const final = await onceMore(
    attempts,
    round,
    means,
    (repair) => scenarioOf(repair, scenarios),
    say,
  );
  const count = (grade: RepairAttempt['grade']): number =>
    final.filter((one) => one.grade === grade).length;
  const counts = {
    passed: count('hit'),
    failed: count('miss') + count('invalid'),
    skipped: count('skipped') + queue.length,
  };
  say(
    `repairs: ${counts.passed} of ${counts.passed + counts.failed} ended as they must, undone bit for bit; ${counts.skipped} skipped`,
  );
  return counts;
}

/** If time runs out, every fix has had its turn before any has a second one. */
function eachFixFirst(repairs: readonly Repair[]): readonly Repair[] {
  const turn = (one: Repair): number =>
    repairs.filter(({ fix }) => fix === one.fix).findIndex(({ id }) => id === one.id);
  return repairs.toSorted((one, other) => turn(one) - turn(other));
}

/** It takes a minute or more and no computer: beside the others, from the start. */
export const isMostlyWaiting = (repair: Repair): boolean =>
  repair.isMostlyWaiting === true || repair.ends === 'undone-by-timer';

const hasFailed = ({ grade }: RepairAttempt): boolean => grade === 'miss' || grade === 'invalid';

/** What missed among others gets another run alone, and is named: a starved lab looks like a slow network. */
async function onceMore(
  attempts: readonly RepairAttempt[],
  { secondChances = 0 }: RepairRound,
  means: Means,
  scenario: (repair: Repair) => Scenario,
  say: (line: string) => void,
): Promise<readonly RepairAttempt[]> {
  const final: RepairAttempt[] = [];
  for (const one of attempts) {
    let last = one;
    for (let chance = 0; chance < secondChances && hasFailed(last); chance += 1) {
      last = await tryRepair(one.repair, scenario(one.repair), one.seed, means);
      say(`once more, alone: ${lineOf(last)}`);
    }
    final.push(last);
  }
  return final;
}

function scenarioOf(repair: Repair, scenarios: ReadonlyMap<string, Scenario>): Scenario {
  const scenario = scenarios.get(repair.scenario);
  if (scenario === undefined)
    throw new Error(`lab/repairs/${repair.id} wants ${repair.scenario}, which is no scenario`);
  return scenario;
}

const lineOf = ({ grade, repair, seed, tookMs, why }: RepairAttempt): string =>
  `${grade.padEnd(8)} ${repair.id.padEnd(40)} ${repair.ends.padEnd(8)} ${String(seed).padStart(3)} ${seconds(tookMs).padStart(8)}  ${why}`.trimEnd();

/** What is needed to look into a miss: `lab/out/repair-ID-SEED.txt`. */
function keep({ repair, seed, why, transcript }: RepairAttempt): void {
  const folder = `${projectFolder}/lab/out`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/repair-${repair.id}-${seed}.txt`, `${why}\n\n${transcript}\n`);
}
