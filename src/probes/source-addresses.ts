/**
 * Does the outside see one address of ours, or another for every connection?
 *
 * Several new connections to our far end, which says as whom it sees each, and STUN questions
 * from new sockets to it and to the controls. A call whose sound comes from another address than
 * its sign-in is thrown out by many services. Families are counted apart: a computer has an
 * address of each. Different answers of one STUN server about two sockets, moments apart, are
 * a network that spreads flows; it cannot see one that changes its address every hour.
 */
import { setMaxListeners } from 'node:events';

import { measured, skipped, type Outcome } from '../model/outcome.ts';
import type { SourceAddresses } from '../model/quality-facts.ts';
import { addressesOf, familyOf, firstOfEachFamily } from './known-addresses.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import { openSession } from './reflector-session.ts';
import { parseStunReply, stunRequest } from './stun-message.ts';
import { copyAnswered } from './stun.ts';
import { converseOverUdp } from './udp-exchange.ts';
import { pause } from './within.ts';

/** Two lines shared by turns show with four connections in seven cases of eight, with six in 31 of 32. */
const CONNECTIONS = 4;
const SOCKETS = 3;
/** New flows in a burst look like a scan, and a balancer that goes by load needs a moment to change its mind. */
const GAP_MS = 120;
/**
 * Between the beginnings of two connections to our own far end: one after the other, four of them took eight seconds
 * over a satellite.
 */
const STAGGER_MS = 250;
/** Each has a satellite's three round trips and a second; further connections are no news that everybody should wait for. */
const CONNECTION_MS = 3000;
/** A stranger's STUN server has had three packets already; these are two sockets of at most two more. */
const SOCKETS_TO_CONTROL = 2;
const CONTROLS = 2;
const SEND_AT_MS = [0, 400];
const PATIENCE_MS = 1100;

interface Seen {
  readonly of: string;
  readonly transport: 'udp' | 'tls';
  readonly seenAs: string;
}

export const sourceAddresses = defineProbe({
  id: 'source-addresses',
  asks: 'Does your public address stay the same from connection to connection?',
  cost: { milliseconds: 9000, packets: 40, bytes: 16_000 },
  lane: 'paced',
  needs: [],

  targets: ({ isMeasuring, options }) =>
    isMeasuring && options.mode !== 'reach' ? [{ kind: 'computer' }] : [],

  async run(_target, context) {
    // Several far ends are asked at once: no leak.
    setMaxListeners(0, context.signal);
    const parts = await Promise.all([
      byConnections(context),
      byReflectorsStun(context),
      byControls(context),
    ]);
    const asked = parts.flat();
    // Stopped or not: what was seen was seen, and each is listed.
    return asked.length < 2 ? skipped('too few answers to compare') : outcomeOf(asked);
  },
});

const outcomeOf = (asked: readonly Seen[]): Outcome<SourceAddresses> => {
  const distinct = ([4, 6] as const).map(
    (family) =>
      new Set(asked.map(({ seenAs }) => seenAs).filter((ip) => familyOf(ip) === family)).size,
  );
  return measured({ asked, distinct: Math.max(...distinct) });
};

const reflectorAddresses = ({ seen, options }: Plan): readonly string[] =>
  options.reflector === undefined
    ? []
    : firstOfEachFamily(addressesOf(seen, options.reflector.host));

const byConnections = async (context: ProbeContext): Promise<readonly Seen[]> => {
  const { plan, platform, signal } = context;
  const { reflector } = plan.options;
  if (reflector === undefined) return [];
  const all = reflectorAddresses(plan).map((ip) =>
    Promise.all(
      Array.from({ length: CONNECTIONS }, async (_, index) => {
        await pause(index * STAGGER_MS, signal);
        const session = await openSession(reflector, ip, platform, signal, CONNECTION_MS);
        return session.kind === 'open'
          ? [{ of: 'reflector', transport: 'tls', seenAs: session.greeting.seenAs } as const]
          : [];
      }),
    ),
  );
  return (await Promise.all(all)).flat(2);
};

/** The reflector speaks STUN on every media port. */
const byReflectorsStun = async (context: ProbeContext): Promise<readonly Seen[]> => {
  const [port] = context.plan.profile.media.udpPorts;
  if (port === undefined) return [];
  const all = reflectorAddresses(context.plan).map((ip) =>
    inTurn(SOCKETS, context.signal, () => stunSeen({ of: 'reflector', ip, port }, context)),
  );
  return (await Promise.all(all)).flat();
};

const byControls = async (context: ProbeContext): Promise<readonly Seen[]> => {
  const { profile, seen, options } = context.plan;
  if (!options.isThirdPartyAllowed) return [];
  const all = profile.controls.stun
    .slice(0, CONTROLS)
    .flatMap(({ name, port }) =>
      firstOfEachFamily(addressesOf(seen, name)).map((ip) =>
        inTurn(SOCKETS_TO_CONTROL, context.signal, () => stunSeen({ of: name, ip, port }, context)),
      ),
    );
  return (await Promise.all(all)).flat();
};

/** One after the other, so that each is a flow of its own time. */
const inTurn = async (
  count: number,
  signal: AbortSignal,
  ask: () => Promise<readonly Seen[]>,
): Promise<readonly Seen[]> => {
  const found: Seen[] = [];
  for (let index = 0; index < count && !signal.aborted; index += 1) {
    if (index > 0) await pause(GAP_MS, signal);
    const answers = await ask();
    // Who does not answer the first will not answer the rest.
    if (answers.length === 0 && index === 0) return [];
    found.push(...answers);
  }
  return found;
};

const stunSeen = async (
  { of, ip, port }: { readonly of: string; readonly ip: string; readonly port: number },
  { signal, now }: ProbeContext,
): Promise<readonly Seen[]> => {
  const copies = SEND_AT_MS.map(() => stunRequest('rfc5389'));
  const { answer } = await converseOverUdp({
    ip,
    port,
    copies,
    sendAtMs: SEND_AT_MS,
    deadlineMs: PATIENCE_MS,
    answers: (datagram) => copyAnswered(copies, datagram),
    signal,
    now,
  });
  const mapped = answer === undefined ? undefined : parseStunReply(answer.datagram)?.mapped;
  return mapped === undefined ? [] : [{ of, transport: 'udp', seenAs: mapped.ip }];
};
