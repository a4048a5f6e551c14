/**
 * STUN messages signed with a shared password: what ICE (RFC 8445) and TURN (RFC 8656) are made of.
 *
 * The plain questions of strangers are `probes/stun-message.ts`; here nobody is answered whose signature
 * does not fit, so a forged source address gets nothing.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

import { attribute, attributesOf } from '../probes/stun-message.ts';

export interface StunMessage {
  readonly type: number;
  /** Cookie and transaction: bytes 4 to 19. */
  readonly transaction: Buffer;
  readonly attributes: ReadonlyMap<number, Buffer>;
  readonly bytes: Buffer;
}

/** RFC 8489, RFC 8656, RFC 8445. */
export const STUN = {
  username: 0x0006,
  integrity: 0x0008,
  errorCode: 0x0009,
  channel: 0x000c,
  lifetime: 0x000d,
  peer: 0x0012,
  data: 0x0013,
  realm: 0x0014,
  nonce: 0x0015,
  relayed: 0x0016,
  requestedTransport: 0x0019,
  mapped: 0x0020,
  useCandidate: 0x0025,
  fingerprint: 0x8028,
} as const;

const COOKIE = 0x2112a442;
const HEADER_BYTES = 20;
const INTEGRITY_BYTES = 20;
const FINGERPRINT_XOR = 0x5354554e;
/** A DTLS or media packet with its wrapping is below; more is no message of a call. */
const LARGEST_BYTES = 2048;

/** Undefined for anything that is not one whole, sound message with the cookie of RFC 5389. */
export const readStun = (bytes: Buffer): StunMessage | undefined => {
  const isSound =
    bytes.length >= HEADER_BYTES &&
    bytes.length <= LARGEST_BYTES &&
    bytes.length % 4 === 0 &&
    (bytes[0] ?? 0xff) < 4 &&
    bytes.readUInt16BE(2) === bytes.length - HEADER_BYTES &&
    bytes.readUInt32BE(4) === COOKIE;
  if (!isSound) return undefined;
  const attributes = attributesOf(bytes);
  return attributes === undefined
    ? undefined
    : {
        type: bytes.readUInt16BE(0),
        transaction: bytes.subarray(4, HEADER_BYTES),
        attributes,
        bytes,
      };
};

/** Whether MESSAGE-INTEGRITY (RFC 5389 §15.4) was made with this key. */
export const isSigned = ({ attributes, bytes }: StunMessage, key: string | Buffer): boolean => {
  const given = attributes.get(STUN.integrity);
  if (given?.length !== INTEGRITY_BYTES) return false;
  const at = given.byteOffset - bytes.byteOffset - 4;
  return timingSafeEqual(given, signature(bytes.subarray(0, at), key));
};

/** HMAC-SHA1 over everything before, with a length that already counts the signature. */
const signature = (before: Buffer, key: string | Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(before.length - HEADER_BYTES + 4 + INTEGRITY_BYTES);
  return createHmac('sha1', key)
    .update(before.subarray(0, 2))
    .update(length)
    .update(before.subarray(4))
    .digest();
};

export type StunAttribute = readonly [type: number, value: Buffer];

/** Signed if there is a key; with a fingerprint if asked, which ICE requires (RFC 8445 §7.1). */
export const writeStun = (
  type: number,
  transaction: Buffer,
  attributes: readonly StunAttribute[],
  { key, hasFingerprint = false }: { key?: string | Buffer; hasFingerprint?: boolean } = {},
): Buffer => {
  let message = headed(
    type,
    transaction,
    attributes.map(([id, value]) => attribute(id, value)),
  );
  if (key !== undefined) {
    message = withMore(message, attribute(STUN.integrity, signature(message, key)));
  }
  return hasFingerprint ? withFingerprint(message) : message;
};

const headed = (type: number, transaction: Buffer, parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, transaction, body]);
};

const withMore = (message: Buffer, more: Buffer): Buffer => {
  const longer = Buffer.concat([message, more]);
  longer.writeUInt16BE(longer.length - HEADER_BYTES, 2);
  return longer;
};

const withFingerprint = (message: Buffer): Buffer => {
  const value = Buffer.alloc(4);
  const longer = withMore(message, attribute(STUN.fingerprint, value));
  const sum = crc32(longer.subarray(0, message.length)) ^ FINGERPRINT_XOR;
  longer.writeUInt32BE(sum >>> 0, longer.length - 4);
  return longer;
};

/** The value of ERROR-CODE: three digits and a reason. */
export const errorValue = (code: number, reason: string): Buffer => {
  const value = Buffer.alloc(4 + Buffer.byteLength(reason));
  value.writeUInt8(Math.floor(code / 100), 2);
  value.writeUInt8(code % 100, 3);
  value.write(reason, 4);
  return value;
};

/** The nearest whole words of an attribute that holds text. */
export const textOf = (value: Buffer | undefined): string => value?.toString('utf8') ?? '';
