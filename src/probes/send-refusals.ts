/**
 * Did this computer refuse to send packets of its own while we looked?
 *
 * The kernel counts since boot, and one reading proves nothing: this gives the rise over
 * the first seconds of the check, in which every other probe sends. It cannot tell whose
 * packets were refused; a cause compares the number with what failed.
 */
import type { SendRefusals } from '../model/machine-facts.ts';
import { measured, skipped, type Outcome } from '../model/outcome.ts';
import { defineProbe, type ProbeContext } from './probe.ts';

/**
 * The counter for TCP moves when a SYN is repeated, one second after the first. Lookups
 * come before; two and a half seconds see that repetition and end before connections do.
 */
const WATCH_MS = 2500;

export const sendRefusals = defineProbe({
  id: 'send-refusals',
  asks: 'Has this computer refused to send packets of its own?',
  cost: { milliseconds: WATCH_MS + 200, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: async (_target, context) => {
    const before = await read(context);
    if (before.kind !== 'measured') return before;
    await passed(WATCH_MS, context.signal);
    if (context.signal.aborted) return skipped('stopped before a second reading');
    const after = await read(context);
    return after.kind === 'measured' ? measured(riseOf(before.value, after.value)) : after;
  },
});

const read = ({ platform, plan, signal }: ProbeContext): Promise<Outcome<SendRefusals>> =>
  platform.readers['send-refusals']({ profile: plan.profile, signal });

const riseOf = (before: SendRefusals, after: SendRefusals): SendRefusals => ({
  ...rise('tcpRetransmitFailures', before, after),
  ...rise('ipOutDiscards', before, after),
  ...rise('ipOutNoRoutes', before, after),
  ...rise('ipNeverSent', before, after),
});

const rise = <Key extends keyof SendRefusals>(
  key: Key,
  before: SendRefusals,
  after: SendRefusals,
): Partial<Record<Key, number>> => {
  const from = before[key];
  const to = after[key];
  const risen: Partial<Record<Key, number>> = {};
  if (from !== undefined && to !== undefined) risen[key] = to - from;
  return risen;
};

const passed = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
