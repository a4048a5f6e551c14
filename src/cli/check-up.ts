/** One check from the wishes to the report; `check` and `fix` both make theirs here. */
import { randomInt } from 'node:crypto';
import { homedir, release } from 'node:os';

import type { CheckupEvent } from '../checkup/run-checkup.ts';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import type { Platform } from '../platform/platform.ts';
import { publicRootsVariable } from '../platform/portable/public-roots.ts';
import { redact } from '../report/redact.ts';
import type { Stream } from './console.ts';
import { judge, loadFixes } from './judge.ts';
import { startProgress } from './progress.ts';
import { version } from './version.ts';
import type { Wishes } from './wishes.ts';

export interface CheckUpAsk {
  readonly wishes: Pick<Wishes, 'profile' | 'options'>;
  /** What is in force of ours. */
  readonly changes: Report['changes'];
  /** Monotonic. The person counts from pressing Enter: what starting took is part of the budget. */
  readonly sinceMs: number;
  /** Of a redactor that has to know it before the first event. */
  readonly nonce?: string;
  /** Events as this computer may remember them: not yet as they may leave it. */
  readonly tell?: ((event: CheckupEvent) => void) | undefined;
}

export const checkUp = async (
  { wishes, changes, sinceMs, tell, nonce = makeNonce() }: CheckUpAsk,
  signal: AbortSignal,
  progressTo: Stream,
): Promise<Report> => {
  const { profile, options } = wishes;
  const { thisPlatform } = await import('../platform/index.ts');
  const [platform, { runCheckup }] = await Promise.all([
    thisPlatform(process.env),
    import('../checkup/run-checkup.ts'),
  ]);
  await refuseBadRoots(platform);
  const progress = await startProgress(progressTo, profile.title, options.budgetSeconds);
  const secrets = options.reflector?.key === undefined ? [] : [options.reflector.key];
  const redaction = { home: homedir(), secrets };
  const running = runCheckup({
    profile,
    platform,
    options: {
      ...options,
      budgetSeconds: Math.max(
        LEAST_BUDGET_SECONDS,
        options.budgetSeconds - (platform.now() - sinceMs) / 1000,
      ),
      nonce,
    },
    signal,
    onProgress: (event) => {
      progress.saw(event);
      tell?.(event.kind === 'probe-ended' ? redactedEvent(event, redaction) : event);
    },
  });
  // A failure shows when it is used.
  void loadFixes().catch(() => {});
  const run = await running;
  await progress.stop();
  return judge({
    ...run,
    ...redact(run.observations, redaction, changes),
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

/** A list of the owner's that cannot be read is theirs to mend; going on without it would call honest issuers strangers. */
const refuseBadRoots = async (platform: Platform): Promise<void> => {
  if ((process.env[publicRootsVariable] ?? '') === '') return;
  await platform.rootLists().catch((error: unknown) => {
    // What the system cannot list is an outcome like all others.
    if (error instanceof UserError) throw error;
  });
};

type ProbeEnded = Extract<CheckupEvent, { kind: 'probe-ended' }>;

const redactedEvent = (
  event: ProbeEnded,
  redaction: Parameters<typeof redact>[1],
): CheckupEvent => {
  const [observation] = redact([event.observation], redaction).observations;
  return observation === undefined ? event : { ...event, observation };
};

/** Enough to read the computer's own facts, however little was asked for. */
const LEAST_BUDGET_SECONDS = 0.5;

/** Enough letters that no cache on the way has seen a name made with them. */
const NONCE_LETTERS = 12;

/** For names that no cache on the way can know. */
export const makeNonce = (): string =>
  Array.from({ length: NONCE_LETTERS }, () => String.fromCodePoint(0x61 + randomInt(26))).join('');
