import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** What else the machine was doing: other people's work makes every time in the tables too long. */
export interface Load {
  readonly at: string;
  readonly oneMinuteAverage: number;
  /** Share of all processors busy while the benchmark itself slept. */
  readonly busyByOthersRatio: number;
}

/** Above this the figures are not to be quoted: a run would share its processor with something else. */
export const CALM_AVERAGE = 1;

/** Long enough to see a test run of somebody else, short enough not to be minded between sections. */
const WATCH_MS = 1000;

export async function lookAtLoad(at: string): Promise<Load> {
  const oneMinuteAverage = loadavg()[0] ?? Number.NaN;
  const before = processorTicks();
  await sleep(WATCH_MS);
  const after = processorTicks();
  const busyByOthersRatio = (after.busy - before.busy) / Math.max(1, after.all - before.all);
  return { at, oneMinuteAverage, busyByOthersRatio };
}

/** First line of /proc/stat (proc_stat(5)): user nice system idle iowait irq softirq steal, in ticks. */
function processorTicks(): { readonly busy: number; readonly all: number } {
  const ticks = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '')
    .trim()
    .split(/\s+/)
    .slice(1, 9)
    .map(Number);
  const all = ticks.reduce((sum, one) => sum + one, 0);
  return { busy: all - (ticks[3] ?? 0) - (ticks[4] ?? 0), all };
}

/** The average counts the benchmark's own work too, so only the first look decides; the others are for the reader. */
export function loadText(looks: readonly Load[]): string {
  const lines = looks.map(
    ({ at, oneMinuteAverage, busyByOthersRatio }) =>
      `  ${at.padEnd(8)} load average ${oneMinuteAverage.toFixed(2)}, processors busy with other work ${(busyByOthersRatio * 100).toFixed(0)} %`,
  );
  const isCalm = (looks[0]?.oneMinuteAverage ?? 0) <= CALM_AVERAGE;
  return [
    `Load (${availableParallelism()} processors)`,
    ...lines,
    isCalm
      ? `The load average was at most ${CALM_AVERAGE} at the start.`
      : `THE LOAD AVERAGE WAS ABOVE ${CALM_AVERAGE} AT THE START: times and ratios are too high, do not quote them. Counts of packets differ only where something ran late.`,
  ].join('\n');
}
