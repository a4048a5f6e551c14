/**
 * Does a STUN server answer, and which address and port does it see us come from?
 *
 * A STUN server owes an answer to strangers, so here, unlike on media ports, silence is
 * evidence. Asked in the form each server speaks: RFC 5389, or Zoom's older one. It cannot
 * tell a lost question from a lost answer, and a server that is down looks like a filter:
 * that is what several servers on several networks are for.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { StunAnswer } from '../model/network-facts.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { addressesOf, familyOf, firstOfEachFamily, type Family } from './known-addresses.ts';
import { mediaAddresses } from './media-addresses.ts';
import { patienceMs } from './patience.ts';
import { defineProbe, type Plan, type ProbeOptions } from './probe.ts';
import { roundedMs } from './statistics.ts';
import {
  parseStunReply,
  stunRequest,
  transactionOf,
  type StunForm,
  type StunReply,
} from './stun-message.ts';
import {
  converseOverUdp,
  decisiveTrouble,
  failedWith,
  type UdpConversation,
} from './udp-exchange.ts';

/**
 * Three copies: with 20 % loss each way one conversation in twenty fails, and a stranger sees
 * three small packets. Spread out, because Wi-Fi and queues lose packets in runs of 100 ms.
 */
const SEND_AT_MS = [0, 250, 750];
/** The last copy must have time to come back from anywhere on earth. */
const AFTER_LAST_MS = 400;
/** Strangers are asked on one port: 3 of the 12 packets allowed per host, the other 9 are for `udp-media`. */
const PORTS_PER_STRANGER = 1;

export const stun = defineProbe({
  id: 'stun',
  asks: 'Does a STUN server answer over UDP, and how does it see us?',
  cost: { milliseconds: 2500, packets: 3, bytes: 3 * 72 },
  lane: 'light',
  needs: ['system-lookup', 'dns-answer', 'client', 'tls-handshake'],

  targets: (plan) => [...controls(plan), ...ofService(plan), ...ofReflector(plan)],

  async run(target, context) {
    if (target.kind !== 'address') return skipped('a STUN server is an address');
    const form = target.form ?? 'rfc5389';
    const copies = SEND_AT_MS.map(() => stunRequest(form));
    const deadlineMs = Math.max(
      patienceMs(context.plan.seen),
      (SEND_AT_MS.at(-1) ?? 0) + AFTER_LAST_MS,
    );
    const conversation = await converseOverUdp({
      ip: target.ip,
      port: target.port,
      copies,
      sendAtMs: SEND_AT_MS,
      deadlineMs,
      answers: (datagram) => copyAnswered(copies, datagram),
      localPort: await sharedPort(context.plan.options, familyOf(target.ip)),
      signal: context.signal,
      now: context.now,
    });
    return outcomeOf(conversation, form);
  },
});

const sharedPorts = new WeakMap<ProbeOptions, Map<Family, Promise<number>>>();

/**
 * One local port for all servers of a run: only then do different mapped ports mean a
 * symmetric NAT rather than different flows. Sockets share it by SO_REUSEADDR; the
 * system tells their answers apart because each is connected to its own server.
 */
const sharedPort = (options: ProbeOptions, family: Family): Promise<number> => {
  const ports = sharedPorts.get(options) ?? new Map<Family, Promise<number>>();
  sharedPorts.set(options, ports);
  const port = ports.get(family) ?? freeUdpPort(family);
  ports.set(family, port);
  return port;
};

/** A port that was free a moment ago; 0, any, where the family does not exist. */
const freeUdpPort = async (family: Family): Promise<number> => {
  const socket = createSocket({ type: family === 4 ? 'udp4' : 'udp6', reuseAddr: true });
  try {
    socket.bind(0);
    await once(socket, 'listening');
    return socket.address().port;
  } catch {
    return 0;
  } finally {
    socket.close();
  }
};

/** Which copy a datagram answers: only a sound STUN message with that copy's transaction counts. */
export const copyAnswered = (copies: readonly Buffer[], datagram: Buffer): number | undefined => {
  const reply = parseStunReply(datagram);
  if (reply === undefined) return undefined;
  const index = copies.findIndex((copy) => transactionOf(copy).equals(reply.transaction));
  return index < 0 ? undefined : index;
};

const outcomeOf = (conversation: UdpConversation, form: StunForm): Outcome<StunAnswer> => {
  const { answer, sent, strays, troubles, localPort, tookMs, isStopped } = conversation;
  if (isStopped) return skipped('stopped before an answer came');
  const learnt = { form, sent, received: 0, localPort };
  if (answer !== undefined) {
    const reply = parseStunReply(answer.datagram);
    const rttMs = roundedMs(answer.rttMs);
    if (reply?.mapped === undefined) return declined(reply, { ...learnt, received: 1, rttMs });
    const { ip: mappedIp, port: mappedPort } = reply.mapped;
    return measured({ ...learnt, mappedIp, mappedPort, received: 1, rttMs });
  }
  const trouble = decisiveTrouble(troubles);
  if (trouble !== undefined) return failedWith<StunAnswer>(trouble, learnt);
  const elapsedMs = Math.round(tookMs);
  return strays > 0
    ? failed<StunAnswer>(
        'udp.garbage',
        'read',
        { elapsedMs, message: `${strays} datagrams that answer nothing we asked` },
        learnt,
      )
    : failed<StunAnswer>('udp.silent', 'read', { elapsedMs }, learnt);
};

/** 401 and 438 come from relays that want credentials (RFC 5389 §15.6): there, but not for us. */
const declined = (
  reply: StunReply | undefined,
  learnt: Partial<StunAnswer>,
): Outcome<StunAnswer> => {
  const code = reply?.errorCode;
  const failure = code === 401 || code === 438 ? 'turn.auth' : 'udp.garbage';
  const message = code === undefined ? 'an answer without an address' : `STUN error ${code}`;
  return failed<StunAnswer>(failure, 'read', { message }, learnt);
};

const controls = ({ profile, seen, options }: Plan): readonly Target[] => {
  if (!options.isThirdPartyAllowed) return [];
  return profile.controls.stun.flatMap(({ name, port }) =>
    firstOfEachFamily(addressesOf(seen, name)).map((ip) =>
      server({ role: 'control', ip, port, name, form: 'rfc5389' }),
    ),
  );
};

const ofService = ({ profile, seen }: Plan): readonly Target[] =>
  mediaAddresses(profile, seen).flatMap(({ ip, role, name }) =>
    profile.media.stun
      .slice(0, PORTS_PER_STRANGER)
      .map(({ port, form }) =>
        server({ role, ip, port, form, ...(name === undefined ? {} : { name }) }),
      ),
  );

/** Our own far end speaks both forms; one port each is enough, `udp-media` walks the others. */
const ofReflector = ({ profile, seen, options }: Plan): readonly Target[] => {
  const { reflector } = options;
  if (reflector === undefined) return [];
  return firstOfEachFamily(addressesOf(seen, reflector.host)).flatMap((ip) =>
    profile.media.stun
      .slice(0, PORTS_PER_STRANGER)
      .map(({ port, form }) => server({ role: 'reflector', ip, port, form })),
  );
};

const server = (at: Omit<TargetOf<'address'>, 'kind' | 'transport'>): TargetOf<'address'> => ({
  kind: 'address',
  transport: 'udp',
  ...at,
});
