import type { CheckupEvent } from '../checkup/run-checkup.ts';
import type { Report } from '../model/report.ts';
import type { Redactor } from '../report/redact-report.ts';
import { jsonText } from '../report/json.ts';
import { say } from '../report/sentences.ts';
import { wrap } from '../report/wrap.ts';
import { checkUp, makeNonce } from './check-up.ts';
import type { Console } from './console.ts';
import { earlierReports, remember } from './history.ts';
import { inForce, mentionOpen } from './in-force.ts';
import { listenForInterrupts } from './interrupts.ts';
import { statusOf } from './judge.ts';
import { spokenLanguage } from './language.ts';
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
  const nonce = makeNonce();
  const events = wishes.face === 'events' ? await eventsTo(to, wishes, nonce) : undefined;
  const report = await checkUp(
    { wishes, changes, sinceMs: 0, nonce, tell: events?.tell },
    signal,
    to.err,
  );
  const leaves = once(async () => (await import('./leaving.ts')).leaving(report, events?.redactor));
  const language = spokenLanguage(process.env);
  if (wishes.face === 'events') {
    await to.out.write(`${jsonText({ kind: 'result', report: await leaves() })}\n`);
  } else {
    const isJson = wishes.face === 'json';
    const seen = to.out.isTerminal && !isJson ? report : await leaves();
    await show(seen, { isJson, isVerbose: wishes.isVerbose, language, reportName: 'last' }, to.out);
  }
  if (wishes.saves.length > 0) await save(await leaves(), wishes.saves, language);
  for (const path of wishes.saves) {
    await to.err.write(`linecheck: ${say('file.saved', { path })}\n`);
  }
  if (wishes.face === 'people' && wishes.saves.length > 0) {
    const { tellSaved } = await import('./saved-words.ts');
    const { isVerbose } = wishes;
    await tellSaved({ whole: report, saved: await leaves(), language, isVerbose }, to.err);
  }
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

/** Made once, and only where something leaves: what is seen on this screen stays on this computer. */
const once = (make: () => Promise<Report>): (() => Promise<Report>) => {
  let made: Promise<Report> | undefined;
  return () => (made ??= make());
};

interface Events {
  readonly redactor: Redactor;
  tell(this: void, event: CheckupEvent): void;
}

const eventsTo = async (to: Console, { profile }: Wishes, nonce: string): Promise<Events> => {
  const { leavingEvent, redactorFor } = await import('./leaving.ts');
  const redactor = await redactorFor(profile, nonce);
  return {
    redactor,
    tell: (event) => void to.out.write(`${jsonText(leavingEvent(event, redactor))}\n`),
  };
};
