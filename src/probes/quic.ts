/**
 * Does UDP 443 reach a web server? Browsers like it; the meeting itself does not need it.
 *
 * A packet of a version nobody speaks: every QUIC server must answer it with the versions it
 * knows (RFC 9000 §6), without any handshake. A server without QUIC is silent like a filter:
 * only a control that answers elsewhere tells them apart.
 */
import { randomBytes } from 'node:crypto';

import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { QuicReach } from '../model/network-facts.ts';
import type { Role, Target } from '../model/target.ts';
import { addressesOf, firstOfEachFamily, mainName } from './known-addresses.ts';
import { patienceMs } from './patience.ts';
import { defineProbe, type Plan } from './probe.ts';
import { roundedMs } from './statistics.ts';
import { converseOverUdp, decisiveTrouble, failedWith } from './udp-exchange.ts';

/** Servers ignore anything shorter, so that nobody can use them to multiply traffic (RFC 9000 §14.1). */
const PACKET_BYTES = 1200;
/** Of the pattern 0x?a?a?a?a, reserved to be unknown for ever (RFC 9000 §15). */
const UNKNOWN_VERSION = 0x1a2a_3a4a;
const ID_BYTES = 8;
/** Two copies: a lost pair makes a note wrong, not a verdict, and the packets are large. */
const SEND_AT_MS = [0, 300];
const MOST_VERSIONS = 20;

export const quic = defineProbe({
  id: 'quic',
  asks: 'Can web pages use the quicker way, QUIC over UDP 443?',
  cost: { milliseconds: 2500, packets: 2, bytes: 2 * PACKET_BYTES },
  lane: 'light',
  needs: ['system-lookup', 'dns-answer'],

  targets: (plan) => {
    const [control] = plan.options.isThirdPartyAllowed ? plan.profile.controls.tls : [];
    return [
      ...at(plan, 'signalling', mainName(plan.profile)),
      ...at(plan, 'control', control?.name),
    ];
  },

  async run(target, { plan, signal, now }) {
    if (target.kind !== 'address') return skipped('QUIC is spoken at an address');
    const copies = SEND_AT_MS.map(() => unknownVersionPacket());
    const conversation = await converseOverUdp({
      ip: target.ip,
      port: target.port,
      copies,
      sendAtMs: SEND_AT_MS,
      deadlineMs: patienceMs(plan.seen),
      answers: (datagram) => {
        const index = copies.findIndex((copy) => versionsIn(datagram, copy) !== undefined);
        return index < 0 ? undefined : index;
      },
      signal,
      now,
    });
    const { answer, strays, troubles, tookMs, isStopped } = conversation;
    if (answer !== undefined) {
      const versions = copies.flatMap((copy) => versionsIn(answer.datagram, copy) ?? []);
      return measured({ versions, rttMs: roundedMs(answer.rttMs) });
    }
    if (isStopped) return skipped('stopped before an answer came');
    const trouble = decisiveTrouble(troubles);
    if (trouble !== undefined) return failedWith<QuicReach>(trouble, {});
    return silent(strays, tookMs);
  },
});

const silent = (strays: number, tookMs: number): Outcome<QuicReach> =>
  failed(strays > 0 ? 'udp.garbage' : 'udp.silent', 'read', { elapsedMs: Math.round(tookMs) });

/** Long header, version, both connection ids with their lengths, padding (RFC 8999 §5.1). */
export const unknownVersionPacket = (): Buffer => {
  const packet = Buffer.alloc(PACKET_BYTES);
  packet.writeUInt8(0xc0, 0);
  packet.writeUInt32BE(UNKNOWN_VERSION, 1);
  packet.writeUInt8(ID_BYTES, 5);
  randomBytes(ID_BYTES).copy(packet, 6);
  packet.writeUInt8(ID_BYTES, 6 + ID_BYTES);
  randomBytes(ID_BYTES).copy(packet, 7 + ID_BYTES);
  return packet;
};

const HEAD_BYTES = 7 + 2 * ID_BYTES;

/** The versions in an answer to this very packet: version 0, our ids exchanged (RFC 8999 §6). */
export const versionsIn = (answer: Buffer, asked: Buffer): readonly string[] | undefined => {
  if (answer.length < HEAD_BYTES || ((answer[0] ?? 0) & 0x80) === 0) return undefined;
  if (answer.readUInt32BE(1) !== 0 || answer[5] !== ID_BYTES || answer[6 + ID_BYTES] !== ID_BYTES) {
    return undefined;
  }
  const idOf = (packet: Buffer, at: number) => packet.subarray(at, at + ID_BYTES);
  const isOurs =
    idOf(answer, 6).equals(idOf(asked, 7 + ID_BYTES)) &&
    idOf(answer, 7 + ID_BYTES).equals(idOf(asked, 6));
  if (!isOurs) return undefined;
  const count = Math.min(MOST_VERSIONS, Math.floor((answer.length - HEAD_BYTES) / 4));
  return Array.from({ length: count }, (_, index) =>
    answer
      .readUInt32BE(HEAD_BYTES + 4 * index)
      .toString(16)
      .padStart(8, '0'),
  );
};

const at = ({ seen }: Plan, role: Role, name: string | undefined): readonly Target[] =>
  name === undefined
    ? []
    : firstOfEachFamily(addressesOf(seen, name)).map((ip) => ({
        kind: 'address',
        role,
        ip,
        port: 443,
        transport: 'udp',
        name,
      }));
