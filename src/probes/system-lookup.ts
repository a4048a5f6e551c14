/**
 * What does the computer itself say a name's addresses are?
 *
 * Asked through getaddrinfo, because only that sees what the meeting client sees: hosts
 * file, search order, local caches, encrypted DNS of the system. It cannot say why it
 * failed (one code covers five troubles); `dns-answer` asks each resolver for that.
 */
import { lookup } from 'node:dns';

import type { SystemLookup } from '../model/network-facts.ts';
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { Target } from '../model/target.ts';
import type { Programs } from '../platform/platform.ts';
import { failedBy, silence } from './failure.ts';
import { lookupTargets } from './lookup-targets.ts';
import { defineProbe, type ProbeContext } from './probe.ts';
import { lookupSlots, type Slots } from './slots.ts';
import { within } from './within.ts';

/**
 * glibc waits 5 s for a resolver before it asks the next (resolv.conf(5), `timeout`), so a
 * lookup that a second resolver saved takes just over 5 s and must still be seen to succeed.
 * The verdict need not wait for it: `dns-answer` knows about a dead resolver sooner.
 */
const LOOKUP_DEADLINE_MS = 6000;

/** By the system's program, which can be stopped; by a thread of this process where there is none. */
export const lookUp = async (
  name: string,
  context: Pick<ProbeContext, 'signal' | 'now'> & {
    readonly platform?: { readonly programs: Pick<Programs, 'lookUp'> };
  },
  slots: Slots = lookupSlots,
): Promise<Outcome<SystemLookup>> => {
  const { signal, platform } = context;
  const byProgram = await platform?.programs.lookUp({
    name,
    timeoutMs: LOOKUP_DEADLINE_MS,
    signal,
  });
  if (signal.aborted) return skipped('stopped before an answer came');
  return byProgram === undefined || byProgram.kind === 'skipped'
    ? lookUpByThread(name, context, slots)
    : byProgram;
};

/** One lookup by getaddrinfo in this process, once there is a thread for it. */
const lookUpByThread = async (
  name: string,
  { signal, now }: Pick<ProbeContext, 'signal' | 'now'>,
  slots: Slots,
): Promise<Outcome<SystemLookup>> => {
  const release = await slots.take(signal);
  if (release === undefined) {
    return skipped('earlier lookups hang and hold every thread that can look names up');
  }
  const startMs = now();
  const where = () => ({ layer: 'lookup', step: 'resolve', elapsedMs: now() - startMs }) as const;
  return within<SystemLookup>(
    { deadlineMs: LOOKUP_DEADLINE_MS, signal, late: () => silence(where()) },
    (settle) => {
      // Nothing can cancel getaddrinfo: the slot stays taken until the thread is free again.
      lookup(name, { all: true, verbatim: true }, (error, found) => {
        release();
        if (error !== null) return settle(failedBy(error, where()));
        const addresses = [...new Set(found.map(({ address }) => address))];
        const lookupMs = Math.round((now() - startMs) * 10) / 10;
        settle(
          addresses.length === 0
            ? failed('dns.nodata', 'resolve', { elapsedMs: lookupMs })
            : measured({ addresses, lookupMs }),
        );
      });
      return () => undefined;
    },
  );
};

const run = async (target: Target, context: ProbeContext): Promise<Outcome<SystemLookup>> =>
  target.kind === 'name'
    ? lookUp(target.name, context)
    : failed('unclassified', 'probe', { message: `cannot look up a ${target.kind}` });

export const systemLookup = defineProbe({
  id: 'system-lookup',
  asks: 'Does this computer know where the service lives?',
  cost: {
    // Waiting for one's turn counts too: a dozen slow lookups, two at a time.
    milliseconds: 2 * LOOKUP_DEADLINE_MS,
    packets: 8,
    bytes: 1200,
  },
  lane: 'light',
  needs: ['proxy-settings', 'tls-handshake', 'client'],
  targets: lookupTargets,
  run,
});
