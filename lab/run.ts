import { writeFileSync } from 'node:fs';

import type { Attempt } from './attempt.ts';
import { chooseScenarios, matchesPattern, readWishes, usage, type Wishes } from './choose.ts';
import { keep, progressLine } from './keep.ts';
import { prepareMeans } from './means.ts';
import { runRound } from './pool.ts';
import { whyNoLab } from './programs.ts';
import { runRepairs } from './repair-round.ts';
import type { Repair } from './repair.ts';
import { loadScenarios } from './scenarios/index.ts';
import { openShell } from './shell.ts';
import {
  confusionMatrix,
  gradeOf,
  reasons,
  scenarioTable,
  seconds,
  summary,
  tally,
} from './tally.ts';

/** `npm run lab`: every scenario through the doctor, and how often it was right. Fails on anything but hits. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function judgeAll(wishes: Wishes): Promise<boolean> {
  const scenarios = chooseScenarios(await loadScenarios(), wishes.only);
  const means = prepareMeans(wishes.doctor);
  const began = performance.now();
  const round = {
    scenarios,
    seeds: Array.from({ length: wishes.seeds }, (_, index) => wishes.firstSeed + index),
    jobs: wishes.jobs,
    ...(wishes.budgetMinutes === undefined
      ? {}
      : { deadline: began + wishes.budgetMinutes * 60_000 }),
  };
  const { attempts, left } = await runRound(round, means, (one) => {
    say(progressLine(one));
    if (wishes.keepsAll || !['hit', 'skipped', 'proven'].includes(gradeOf(one))) keep(one);
  });
  say(`\n${scenarioTable(attempts)}\n\n${confusionMatrix(attempts)}\n\n${summary(attempts)}`);
  say(
    `${attempts.length} runs of ${scenarios.length} scenarios in ${seconds(performance.now() - began)}${left > 0 ? `; ${left} not started for lack of time` : ''}`,
  );
  if (wishes.json !== undefined) writeJson(wishes.json, attempts);
  const { hits, runs, invalid } = tally(attempts);
  return hits === runs && invalid === 0;
}

async function tryRepairs({ only, seeds, firstSeed, jobs, doctor }: Wishes): Promise<boolean> {
  const round = {
    chosen: ({ id }: Repair) =>
      only.length === 0 || only.some((pattern) => matchesPattern(id, pattern)),
    seeds: Array.from({ length: seeds }, (_, index) => firstSeed + index),
    jobs,
  };
  const { passed, failed } = await runRepairs(round, prepareMeans(doctor), say);
  return passed > 0 && failed === 0;
}

function writeJson(file: string, attempts: readonly Attempt[]): void {
  const rows = attempts.map((one) => {
    const { outcome } = one;
    const timed = 'verdictMs' in outcome ? { verdictMs: outcome.verdictMs } : {};
    const said =
      outcome.kind === 'judged'
        ? { said: outcome.judgement.said, verdict: outcome.report.verdict }
        : {};
    return {
      scenario: one.scenario.id,
      kind: one.scenario.kind,
      confirms: one.scenario.confirms,
      seed: one.seed,
      grade: gradeOf(one),
      why: gradeOf(one) === 'hit' ? [] : reasons(one),
      ...said,
      ...timed,
    };
  });
  writeFileSync(file, `${JSON.stringify({ tally: tally(attempts), runs: rows }, null, 1)}\n`);
}

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    say(usage);
    return 0;
  }
  const wishes = readWishes(process.argv.slice(2));
  if (wishes.list) {
    for (const one of await loadScenarios()) say(`${one.id}\n  ${one.tells}`);
    return 0;
  }
  const obstacle = whyNoLab();
  if (obstacle !== undefined) {
    say(`The lab cannot run here: ${obstacle}.`);
    return 1;
  }
  if (wishes.shell !== undefined)
    return openShell(wishes.shell, wishes.firstSeed, prepareMeans(wishes.doctor));
  const areAllRight = await (wishes.repairs ? tryRepairs(wishes) : judgeAll(wishes));
  return areAllRight ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (trouble: unknown) => {
    process.stderr.write(`${trouble instanceof Error ? trouble.message : String(trouble)}\n`);
    process.exit(64);
  },
);
