/**
 * DNS messages out and in. Out: one question with EDNS. In: whatever somebody sent,
 * until proven otherwise: not ours, garbage, or an answer.
 */
import {
  CHECKING_DISABLED,
  AUTHENTIC_DATA,
  decode,
  encode,
  RECURSION_DESIRED,
  TRUNCATED_RESPONSE,
  type Answer,
  type DecodedPacket,
  type OptAnswer,
  type Packet,
  type Question,
} from 'dns-packet';

import type { FailureClass } from '../model/failure.ts';
import type { DnsAnswer } from '../model/network-facts.ts';
import type { RecordType } from '../model/target.ts';

export interface DnsQuestion {
  readonly name: string;
  readonly type: RecordType;
  readonly isCheckingDisabled?: boolean;
  /** The whole message is padded to this size (RFC 7830). */
  readonly paddedToBytes?: number;
}

/** What fits one packet everywhere, the value agreed on DNS flag day 2020; larger answers come truncated. */
const UDP_PAYLOAD_BYTES = 1232;

/**
 * Honest answers to our questions stay below 4 kB. A chain of compression pointers makes
 * reading cost grow with the square of the size: at 16 kB it is some milliseconds, at
 * 64 kB it would be a second in which nothing else is measured.
 */
const MAX_MESSAGE_BYTES = 16_384;

/** RFC 7830. */
const PADDING = 12;
/** RFC 8914. */
const EXTENDED_ERROR = 15;
const MAX_EXTENDED_ERRORS = 5;
/** A resolver that sends more has something else in mind. */
const MAX_ADDRESSES = 32;

export const encodeQuestion = (question: DnsQuestion, id: number, hasEdns = true): Buffer => {
  const build = (padding: number): Buffer => encode(packetOf(question, id, hasEdns, padding));
  const plain = build(0);
  // The padding option's own head takes 4 bytes.
  const missing = (question.paddedToBytes ?? 0) - plain.length - 4;
  return hasEdns && missing >= 0 ? build(missing + 4) : plain;
};

const packetOf = (
  question: DnsQuestion,
  id: number,
  hasEdns: boolean,
  padding: number,
): Packet => ({
  type: 'query',
  id,
  flags: RECURSION_DESIRED | (question.isCheckingDisabled === true ? CHECKING_DISABLED : 0),
  questions: [{ type: wireType(question.type), name: question.name, class: 'IN' }],
  ...(hasEdns ? { additionals: [edns(padding)] } : {}),
});

/** SVCB (RFC 9460) has no name in dns-packet and its types, but its number works as one. */
const wireType = (type: RecordType): Question['type'] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  (type === 'SVCB' ? 'UNKNOWN_64' : type) as Question['type'];

const edns = (padding: number): OptAnswer => ({
  type: 'OPT',
  name: '.',
  udpPayloadSize: UDP_PAYLOAD_BYTES,
  extendedRcode: 0,
  ednsVersion: 0,
  flags: 0,
  flag_do: false,
  options: padding === 0 ? [] : [{ code: PADDING, length: padding - 4 }],
});

/** The parts of an answer that the message itself tells; time and attempts are the client's to add. */
export type AnswerFacts = Omit<DnsAnswer, 'rttMs' | 'attempts'>;

export type Reading =
  /** Another question's answer, or a made-up one: keep waiting for ours. */
  | { readonly kind: 'foreign' }
  /** Carries our number, but is no DNS message. */
  | { readonly kind: 'garbage'; readonly why: string }
  | { readonly kind: 'answer'; readonly facts: AnswerFacts };

/** Reads a datagram or a TCP message as the answer to one question. Never throws. */
export const readAnswer = (message: Buffer, question: DnsQuestion, id: number): Reading => {
  if (message.length < 2 || message.readUInt16BE(0) !== id) return { kind: 'foreign' };
  if (message.length > MAX_MESSAGE_BYTES) {
    return { kind: 'garbage', why: `${message.length} bytes` };
  }
  // A portal's or game's packet that begins with our number by chance has no response bit, or a wrong opcode.
  if (message.length < 12 || (message.readUInt8(2) & 0xf8) !== 0x80) {
    return { kind: 'garbage', why: 'not a DNS response' };
  }
  try {
    const packet = decode(message);
    if (!repeatsQuestion(packet, question)) return { kind: 'foreign' };
    return { kind: 'answer', facts: factsOf(packet, question, message.length) };
  } catch (error) {
    return { kind: 'garbage', why: error instanceof Error ? error.message : 'unreadable' };
  }
};

/** Names compare without case; some servers leave the question out when they refuse it (RFC 1035 does not). */
const repeatsQuestion = (packet: DecodedPacket, question: DnsQuestion): boolean => {
  const [asked] = packet.questions ?? [];
  if (asked === undefined) return ((packet.flags ?? 0) & RCODE_MASK) !== 0;
  return (
    plainName(asked.name) === plainName(question.name) && asked.type === wireType(question.type)
  );
};

const plainName = (name: string): string => name.toLowerCase().replace(/\.$/, '');

const factsOf = (packet: DecodedPacket, question: DnsQuestion, bytes: number): AnswerFacts => {
  const answers = packet.answers ?? [];
  const flags = packet.flags ?? 0;
  const options = optionsOf(packet);
  const ttls = answers.flatMap((answer) => ('ttl' in answer ? (answer.ttl ?? []) : []));
  return {
    rcode: rcodeOf(packet, options),
    addresses: dataOf(answers, question.type).slice(0, MAX_ADDRESSES),
    aliases: dataOf(answers, 'CNAME').slice(0, MAX_ADDRESSES),
    ...(ttls.length === 0 ? {} : { ttlSeconds: Math.min(...ttls) }),
    isTruncated: (flags & TRUNCATED_RESPONSE) !== 0,
    isAuthenticated: (flags & AUTHENTIC_DATA) !== 0,
    extendedErrors: extendedErrorsOf(options),
    bytes,
  };
};

const optionsOf = (packet: DecodedPacket): OptAnswer | undefined =>
  packet.additionals?.find((one): one is OptAnswer => one.type === 'OPT');

const RCODE_MASK = 0x0f;

/** RFC 1035 and 2136, by number. */
const RCODE_NAMES = [
  'NOERROR',
  'FORMERR',
  'SERVFAIL',
  'NXDOMAIN',
  'NOTIMP',
  'REFUSED',
  'YXDOMAIN',
  'YXRRSET',
  'NXRRSET',
  'NOTAUTH',
  'NOTZONE',
];

/** The upper eight bits of the code are in EDNS: BADVERS is 16, and looks like NOERROR without them. */
const rcodeOf = (packet: DecodedPacket, options: OptAnswer | undefined): string => {
  const code = ((options?.extendedRcode ?? 0) << 4) | ((packet.flags ?? 0) & RCODE_MASK);
  return RCODE_NAMES[code] ?? `RCODE${code}`;
};

const dataOf = (answers: readonly Answer[], type: string): readonly string[] =>
  answers.flatMap((answer) =>
    answer.type === type && 'data' in answer && typeof answer.data === 'string'
      ? [answer.data.slice(0, 255)]
      : [],
  );

const extendedErrorsOf = (options: OptAnswer | undefined): DnsAnswer['extendedErrors'] =>
  (options?.options ?? []).slice(0, MAX_EXTENDED_ERRORS).flatMap((option) => {
    // dns-packet knows options by name where it can; this one it only knows by number.
    const { code, data } = option as { code: unknown; data?: unknown };
    if (code !== EXTENDED_ERROR || !Buffer.isBuffer(data) || data.length < 2) return [];
    const text = data.subarray(2, 202).toString('utf8').replaceAll('\0', '');
    return [{ code: data.readUInt16BE(0), text }];
  });

const RCODES: Readonly<Record<string, FailureClass>> = {
  NXDOMAIN: 'dns.nxdomain',
  SERVFAIL: 'dns.servfail',
  REFUSED: 'dns.refused',
  FORMERR: 'dns.formerr',
  NOTIMP: 'dns.notimp',
};

/** The failure an answer stands for; none for one that brought what was asked. */
export const classOfAnswer = (
  { rcode, addresses }: AnswerFacts,
  type: RecordType,
): FailureClass | undefined => {
  if (rcode !== 'NOERROR') return RCODES[rcode] ?? 'dns.other_rcode';
  const isAddressWanted = type === 'A' || type === 'AAAA';
  return isAddressWanted && addresses.length === 0 ? 'dns.nodata' : undefined;
};
