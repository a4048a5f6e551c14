import { randomInt } from 'node:crypto';
import { homedir, release } from 'node:os';

import type { CheckupEvent } from '../checkup/run-checkup.ts';
import type { Report } from '../model/report.ts';
import { redact } from '../report/redact.ts';
import type { Console } from './console.ts';
import { judge, statusOf } from './judge.ts';
import { startProgress } from './progress.ts';
import type { Runner } from './runners.ts';
import { save } from './save.ts';
import { show } from './show.ts';
import { version } from './version.ts';
import { readWishes, type Wishes } from './wishes.ts';

export const check: Runner = async (typed, to) => {
  const signal = listenForInterrupts();
  const wishes = await readWishes(typed);
  for (const remark of wishes.remarks) await to.err.write(`linecheck: ${remark}\n`);
  const report = await checkUp(wishes, signal, to);
  if (wishes.face === 'events') {
    await to.out.write(`${JSON.stringify({ kind: 'result', report })}\n`);
  } else {
    await show(report, { isJson: wishes.face === 'json', isVerbose: wishes.isVerbose }, to.out);
  }
  await save(report, wishes.saves);
  for (const path of wishes.saves) await to.err.write(`linecheck: saved ${path}\n`);
  return statusOf(report);
};

const checkUp = async (
  { profile, options, face }: Wishes,
  signal: AbortSignal,
  to: Console,
): Promise<Report> => {
  const { thisPlatform } = await import('../platform/index.ts');
  const [platform, { runCheckup }] = await Promise.all([
    thisPlatform(process.env),
    import('../checkup/run-checkup.ts'),
  ]);
  const nonce = makeNonce();
  const progress = await startProgress(to.err, profile.title, options.budgetSeconds);
  const tell = (event: CheckupEvent): void => {
    progress.saw(event);
    if (face === 'events') void to.out.write(`${JSON.stringify(shared(event))}\n`);
  };
  const secrets = options.reflector?.key === undefined ? [] : [options.reflector.key];
  const shared = (event: CheckupEvent): unknown =>
    event.kind === 'probe-ended'
      ? {
          ...event,
          observation: redact([event.observation], { home: homedir(), secrets }).observations[0],
        }
      : event;
  const run = await runCheckup({
    profile,
    platform,
    // The person counts from pressing Enter: what starting took is part of the budget.
    options: {
      ...options,
      budgetSeconds: Math.max(LEAST_BUDGET_SECONDS, options.budgetSeconds - platform.now() / 1000),
      nonce,
    },
    signal,
    onProgress: tell,
  });
  await progress.stop();
  return judge({
    ...run,
    ...redact(run.observations, { home: homedir(), secrets }),
    profile,
    tool: { version: version(), node: process.version, os: `${process.platform} ${release()}` },
    run: {
      budgetSeconds: options.budgetSeconds,
      isInterrupted: run.isInterrupted,
      isThirdPartyAllowed: options.isThirdPartyAllowed,
      hasReflector: options.reflector !== undefined,
      nonce,
    },
  });
};

/** Enough to read the computer's own facts, however little was asked for. */
const LEAST_BUDGET_SECONDS = 0.5;

/** Enough letters that no cache on the way has seen a name made with them. */
const NONCE_LETTERS = 12;

const makeNonce = (): string =>
  Array.from({ length: NONCE_LETTERS }, () => String.fromCodePoint(0x61 + randomInt(26))).join('');

/** What a shell reports for a program ended by Ctrl-C. */
const ENDED_BY_INTERRUPT = 130;

/** The first Ctrl-C (or a polite kill) asks for what is known, the second ends at once. */
const listenForInterrupts = (): AbortSignal => {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(ENDED_BY_INTERRUPT);
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller.signal;
};
