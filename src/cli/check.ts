import type { CheckupEvent } from '../checkup/run-checkup.ts';
import type { Report } from '../model/report.ts';
import { say } from '../report/sentences.ts';
import { wrap } from '../report/wrap.ts';
import { checkUp } from './check-up.ts';
import type { Console } from './console.ts';
import { earlierReports, remember } from './history.ts';
import { inForce, mentionOpen } from './in-force.ts';
import { listenForInterrupts } from './interrupts.ts';
import { statusOf } from './judge.ts';
import type { Runner } from './runners.ts';
import { save } from './save.ts';
import { show } from './show.ts';
import { readWishes, type Wishes } from './wishes.ts';

export const check: Runner = async (typed, to) => {
  const signal = listenForInterrupts();
  const wishes = await readWishes(typed);
  for (const remark of wishes.remarks) await to.err.write(`linecheck: ${remark}\n`);
  const changes = await inForce();
  await mentionOpen(changes, to.err);
  const report = await checkUp(
    { wishes, changes, sinceMs: 0, tell: events(wishes, to) },
    signal,
    to.err,
  );
  if (wishes.face === 'events') {
    await to.out.write(`${JSON.stringify({ kind: 'result', report })}\n`);
  } else {
    await show(report, { isJson: wishes.face === 'json', isVerbose: wishes.isVerbose }, to.out);
  }
  await save(report, wishes.saves);
  for (const path of wishes.saves) await to.err.write(`linecheck: saved ${path}\n`);
  if (wishes.face === 'people') await tellHabit(report, to);
  if (isWhole(wishes)) await remember(report);
  return statusOf(report);
};

/** Some weeks of daily checks: enough for a habit, read in a moment. */
const HABIT_CHECKS = 30;

/** A slow line is an evening's trouble or the plan's: the earlier checks tell. */
const tellHabit = async (report: Report, { out }: Console): Promise<void> => {
  const isSlow = report.diagnosis.findings.some(
    ({ cause }) => cause === 'uplink-too-slow' || cause === 'downlink-too-slow',
  );
  if (!isSlow) return;
  const { capacityHistory } = await import('../report/capacity-history.ts');
  for (const { message, values } of capacityHistory(report, await earlierReports(HABIT_CHECKS))) {
    await out.write(`\n${wrap(say(message, values), out.columns).join('\n')}\n`);
  }
};

/** Part of the questions is no basis for a repair, nor for what changed since. */
const isWhole = ({ options }: Wishes): boolean =>
  options.only === undefined && options.skip === undefined;

const events = ({ face }: Wishes, to: Console) =>
  face === 'events'
    ? (event: CheckupEvent): void => void to.out.write(`${JSON.stringify(event)}\n`)
    : undefined;
