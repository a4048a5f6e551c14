/**
 * How long from the start of the process to the verdict, in fresh houses 30 ms away from everything.
 *
 * One base for all rows: a bare `node -e 0` in the same room plus three round trips, since no program in this
 * language can know that a service answers before it has started, looked the name up, connected and shaken
 * hands. A broken network is proven by waiting, which the base does not know; so there is a second ratio, to
 * a bare node plus the longest question that the proof cites (the report says which observations those are).
 */
import { breakNetwork, type Means } from '../../lab/attempt.ts';
import { judge } from '../../lab/judge.ts';
import type { Scenario } from '../../lab/scenario.ts';
import type { Report } from '../../src/model/report.ts';
import { type Cost, measured } from './measured.ts';
import { type Spread, spreadOf } from './statistics.ts';
import { ratio, table, whole } from './table.ts';

export const RTT_MS = 30;

/** Lookup (one round trip to the resolver), TCP (one), TLS 1.3 (one). */
export const ROUND_TRIPS = 3;

/** Starts of a bare node before each check, so that both see the same machine. */
const BARE_STARTS = 3;

export interface CheckRun {
  readonly seed: number;
  /** Whether the lab's judge agreed with the verdict: a fast wrong answer is no figure. */
  readonly isRight: boolean;
  readonly said: string;
  readonly cost: Cost;
  /** By the report's own clock: without start-up and printing. */
  readonly insideMs: number;
  /** Longest question that the first finding cites; absent when there is no finding. */
  readonly longestCitedMs?: number;
}

export interface CheckTimes {
  readonly scenario: string;
  readonly kind: Scenario['kind'];
  readonly runs: readonly CheckRun[];
  readonly bareMs: readonly number[];
  readonly bareProcessorMs: readonly number[];
}

export const nearby = (scenario: Scenario): Scenario => ({
  ...scenario,
  house: { ...scenario.house, rttMs: RTT_MS },
});

export async function timeChecks(
  scenario: Scenario,
  seeds: readonly number[],
  means: Means,
): Promise<CheckTimes> {
  const runs: CheckRun[] = [];
  const bare: Cost[] = [];
  for (const seed of seeds) {
    const { lab, arguments: extra } = await breakNetwork(nearby(scenario), seed, means);
    try {
      await scenario.control(lab);
      for (let count = 0; count < BARE_STARTS; count += 1) {
        bare.push((await measured(lab, scenario, [process.execPath, '-e', '0'])).cost);
      }
      const command = [...means.doctor, '--json', '--reach', ...extra];
      const { cost, done } = await measured(lab, scenario, command);
      runs.push(readRun(scenario, seed, cost, done.stdout));
    } finally {
      await lab.end();
    }
  }
  return {
    scenario: scenario.id,
    kind: scenario.kind,
    runs,
    bareMs: bare.map(({ wallMs }) => wallMs),
    bareProcessorMs: bare.map(({ processorMs }) => processorMs),
  };
}

function readRun(scenario: Scenario, seed: number, cost: Cost, stdout: string): CheckRun {
  // Our own program's output, held to its schema by its own tests.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const report = JSON.parse(stdout) as Report;
  const { findings } = report.diagnosis;
  const { grade, said } = judge(scenario, { verdict: report.verdict, findings });
  const cited = longestCitedMs(report);
  return {
    seed,
    isRight: grade === 'hit',
    said,
    cost,
    insideMs: report.tookMs,
    ...(cited === undefined ? {} : { longestCitedMs: cited }),
  };
}

function longestCitedMs({ diagnosis, observations }: Report): number | undefined {
  const cited = new Set(diagnosis.findings[0]?.because.flatMap(({ from }) => from));
  const times = observations.filter(({ id }) => cited.has(id)).map(({ tookMs }) => tookMs);
  return times.length === 0 ? undefined : Math.max(...times);
}

export const baseMs = (bareMs: number): number => bareMs + ROUND_TRIPS * RTT_MS;

const wallOf = ({ runs }: CheckTimes): Spread => spreadOf(runs.map(({ cost }) => cost.wallMs));

export function timesText(all: readonly CheckTimes[]): string {
  const bareMs = spreadOf(all.flatMap((one) => one.bareMs)).median;
  const rows = all.map((one) => timeRow(one, bareMs));
  const head = ['network', 'right', 'min ms', 'median ms', 'max ms', 'x base'];
  return [
    `1. From process start to verdict, everything ${RTT_MS} ms away, a fresh house per run`,
    `   base = bare node (${whole(bareMs)} ms here) + ${ROUND_TRIPS} round trips (lookup, TCP, TLS) x ${RTT_MS} ms = ${whole(baseMs(bareMs))} ms; "x base" = median / base`,
    `   cited = longest question the proof rests on; "x cited" = median / (bare node + cited)`,
    '',
    table([...head, 'cited ms', 'x cited'], rows),
  ].join('\n');
}

function timeRow(one: CheckTimes, bareMs: number): string[] {
  const { min, median, max } = wallOf(one);
  const right = one.runs.filter(({ isRight }) => isRight).length;
  const cited = spreadOf(
    one.runs.flatMap(({ longestCitedMs: ms }) => (ms === undefined ? [] : [ms])),
  ).median;
  return [
    one.scenario,
    `${right}/${one.runs.length}`,
    whole(min),
    whole(median),
    whole(max),
    ratio(median / baseMs(bareMs)),
    whole(cited),
    ratio(median / (bareMs + cited)),
  ];
}

export function processorText(all: readonly CheckTimes[]): string {
  const bare = spreadOf(all.flatMap((one) => one.bareProcessorMs)).median;
  const rows = all.map((one) => {
    const used = spreadOf(one.runs.map(({ cost }) => cost.processorMs));
    const memory = spreadOf(one.runs.map(({ cost }) => cost.largestMemoryKb / 1024));
    return [
      one.scenario,
      whole(used.min),
      whole(used.median),
      whole(used.max),
      ratio(used.median / bare),
      whole(memory.max),
    ];
  });
  return [
    '4. Processor time of one check (user + system, with every program it starts)',
    `   "x bare" = median / processor time of a bare node (${whole(bare)} ms here); memory = the largest of its processes`,
    '',
    table(['network', 'min ms', 'median ms', 'max ms', 'x bare', 'memory MB'], rows),
  ].join('\n');
}
