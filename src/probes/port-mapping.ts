/**
 * Would the router open a port if asked? Only a note: it tells a router that speaks NAT-PMP
 * or PCP, and the address it believes to have outside, which a second NAT in front belies.
 *
 * Asks for the outside address (RFC 6886 §3.2) and says hello (RFC 6887 §14.1); opens nothing.
 */

import { measuredIn } from '../model/observation.ts';
import { failed, measured, skipped } from '../model/outcome.ts';
import type { PortMapping } from '../model/network-facts.ts';
import type { Target } from '../model/target.ts';
import { defineProbe } from './probe.ts';
import { converseOverUdp, decisiveTrouble, failedWith } from './udp-exchange.ts';

const PORT = 5351;
/** A router is next door: what takes longer is not worth a note. */
const DEADLINE_MS = 300;
const PCP_BYTES = 24;

export const portMapping = defineProbe({
  id: 'port-mapping',
  asks: 'Would your router open a port if asked?',
  cost: { milliseconds: DEADLINE_MS, packets: 2, bytes: 80 },
  lane: 'light',
  needs: ['routes'],

  targets: ({ seen }) => {
    const gateways = measuredIn(seen.routes)
      .flatMap(({ value }) => value.routes)
      .flatMap(({ destination, gateway }) =>
        destination === '0.0.0.0/0' && gateway !== undefined ? [gateway] : [],
      );
    return [...new Set(gateways)].slice(0, 1).map((ip): Target => ({
      kind: 'address',
      role: 'gateway',
      ip,
      port: PORT,
      transport: 'udp',
    }));
  },

  async run(target, { signal, now }) {
    if (target.kind !== 'address') return skipped('a router is an address');
    const { answer, troubles, isStopped, tookMs } = await converseOverUdp({
      ip: target.ip,
      port: target.port,
      copies: [Buffer.from([0, 0]), pcpHello()],
      sendAtMs: [0, 50],
      deadlineMs: DEADLINE_MS,
      answers: (datagram) => (mappingIn(datagram) === undefined ? undefined : 0),
      signal,
      now,
    });
    const mapping = answer === undefined ? undefined : mappingIn(answer.datagram);
    if (mapping !== undefined) return measured(mapping);
    if (isStopped) return skipped('stopped before the router answered');
    const trouble = decisiveTrouble(troubles);
    return trouble === undefined
      ? failed<PortMapping>('udp.silent', 'read', { elapsedMs: Math.round(tookMs) })
      : failedWith<PortMapping>(trouble, {});
  },
});

/** Version 2, operation ANNOUNCE, no lifetime; the client's address is left empty, which a server may refuse: an answer, too. */
const pcpHello = (): Buffer => {
  const packet = Buffer.alloc(PCP_BYTES);
  packet.writeUInt8(2, 0);
  return packet;
};

/** Undefined for what is neither answer. */
export const mappingIn = (datagram: Buffer): PortMapping | undefined => {
  const [version, operation] = datagram;
  if (version === 0 && operation === 128 && datagram.length >= 8) {
    const isGranted = datagram.readUInt16BE(2) === 0 && datagram.length >= 12;
    return isGranted
      ? { protocol: 'nat-pmp', externalIp: [...datagram.subarray(8, 12)].join('.') }
      : { protocol: 'nat-pmp' };
  }
  return version === 2 && ((operation ?? 0) & 0x80) !== 0 && datagram.length >= PCP_BYTES
    ? { protocol: 'pcp' }
    : undefined;
};
