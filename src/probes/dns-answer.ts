/**
 * What does this one resolver say, asked directly?
 *
 * Each resolver, name, type and transport apart, with the raw code and the resolver's
 * own explanation (RFC 8914). It tells a filter from an outage from a lie; it cannot
 * tell which of two different answers is right, that takes a handshake.
 */
import type { DnsAnswer } from '../model/network-facts.ts';
import { failed, measured, type Outcome } from '../model/outcome.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { askOverUdp, type DnsAsk } from './dns-client.ts';
import { askOverHttps } from './dns-over-https.ts';
import { askOverTcp } from './dns-over-tcp.ts';
import { dnsTargets } from './dns-targets.ts';
import { orOwnTrouble } from './own-trouble.ts';
import { defineProbe, type ProbeContext } from './probe.ts';

/**
 * The computer's own resolvers get time to be slow: 4.5 s tells one that takes 3 s from a
 * dead one, while glibc would give up on it after 5 s. Anybody else's only serve as
 * comparison, and 2.5 s covers a lost packet and a satellite.
 */
const OWN_DEADLINE_MS = 4500;
const OTHERS_DEADLINE_MS = 2500;

const DNS_PORT = 53;

type DnsTarget = TargetOf<'name-by-resolver'>;

const run = async (target: Target, context: ProbeContext): Promise<Outcome<DnsAnswer>> => {
  if (target.kind !== 'name-by-resolver') {
    return failed('unclassified', 'probe', { message: `cannot ask a ${target.kind}` });
  }
  const isOthers = context.plan.profile.controls.resolvers.includes(target.resolver);
  const deadlineMs = isOthers ? OTHERS_DEADLINE_MS : OWN_DEADLINE_MS;
  if (target.transport === 'https') return askOverHttps(target, OTHERS_DEADLINE_MS, context);
  const ask = askFor(target, deadlineMs, context);
  const answer = await (target.transport === 'tcp' ? askOverTcp(ask) : askWithFallback(ask));
  return orOwnTrouble(answer, ask, context);
};

const askFor = (
  { name, type, resolver, port, isCheckingDisabled, paddedToBytes }: DnsTarget,
  deadlineMs: number,
  { signal, now }: ProbeContext,
): DnsAsk => ({
  question: {
    name,
    type,
    ...(isCheckingDisabled === undefined ? {} : { isCheckingDisabled }),
    ...(paddedToBytes === undefined ? {} : { paddedToBytes }),
  },
  ip: resolver,
  port: port ?? DNS_PORT,
  deadlineMs,
  signal,
  now,
});

/** A truncated answer says "ask again over TCP"; where that fails, nobody gets the whole answer. */
const askWithFallback = async (ask: DnsAsk): Promise<Outcome<DnsAnswer>> => {
  const short = await askOverUdp(ask);
  const value = short.kind === 'skipped' ? undefined : valueOf(short);
  if (value?.isTruncated !== true) return short;
  const whole = await askOverTcp(ask);
  if (whole.kind === 'measured') return measured({ ...whole.value, isTruncated: true });
  if (whole.kind === 'skipped') return whole;
  // An answer that was complete over TCP, and negative: that is the answer.
  if (whole.failure.value?.rcode !== undefined) return whole;
  const { class: failureClass, detail } = whole.failure;
  return failed(
    'dns.truncated',
    'tcp',
    { ...detail, message: `${failureClass}: ${detail.message ?? ''}`.slice(0, 300) },
    value,
  );
};

const valueOf = (outcome: Outcome<DnsAnswer>): Partial<DnsAnswer> | undefined => {
  if (outcome.kind === 'measured') return outcome.value;
  return outcome.kind === 'failed' ? outcome.failure.value : undefined;
};

export const dnsAnswer = defineProbe({
  id: 'dns-answer',
  asks: 'What does each resolver say about the service?',
  // A truncated answer may take both deadlines, one after the other.
  cost: { milliseconds: 2 * OWN_DEADLINE_MS, packets: 12, bytes: 3000 },
  lane: 'light',
  needs: ['resolvers', 'routes', 'system-lookup', 'dns-answer', 'tls-handshake'],
  targets: dnsTargets,
  run,
});
