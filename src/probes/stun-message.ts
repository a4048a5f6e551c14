/**
 * STUN binding messages, both forms in use.
 *
 * RFC 5389 is what browsers and every public STUN server speak. The other is what
 * Zoom's client sends to UDP 3478: an older shape without the magic cookie, whose
 * answer has a type of its own (decoded from nDPI's public capture stun_zoom.pcapng,
 * 2022-08-22). Everything read here comes from strangers: lengths are checked, not believed.
 */
import { randomBytes } from 'node:crypto';

import ipaddr from 'ipaddr.js';

export type StunForm = 'rfc5389' | 'classic';

export interface StunReply {
  readonly transaction: Buffer;
  /** `error`: a server that understood and declined; it is there all the same. */
  readonly kind: 'success' | 'error';
  readonly mapped?: { readonly ip: string; readonly port: number };
  readonly errorCode?: number;
}

const COOKIE = 0x2112a442;
const HEADER_BYTES = 20;
/** RFC 5389 §7.1: an answer that a client of this kind needs fits far below; more is somebody's joke. */
const LARGEST_BYTES = 1500;

const REQUEST = 0x0001;
const SUCCESS = 0x0101;
const ERROR = 0x0111;
/** Zoom's own answer type to the older form. */
const CLASSIC_SUCCESS = 0x0002;

const MAPPED_ADDRESS = 0x0001;
const ERROR_CODE = 0x0009;
const XOR_MAPPED_ADDRESS = 0x0020;
const CLASSIC_DIGITS = 0x0101;
const CLASSIC_MAPPED_ADDRESS = 0x0103;

/** The value the observed client sends; a stranger without it may be ignored. */
const DIGITS = Buffer.from('12345678901234567890', 'latin1');

/** Bytes 4-19 of a request: cookie and transaction id, or the 16-byte id of the older form. */
const freshTransaction = (form: StunForm): Buffer => {
  const transaction = randomBytes(16);
  if (form === 'rfc5389') transaction.writeUInt32BE(COOKIE, 0);
  return transaction;
};

export const attribute = (type: number, value: Buffer): Buffer => {
  const padded = Buffer.alloc(4 + Math.ceil(value.length / 4) * 4);
  padded.writeUInt16BE(type, 0);
  padded.writeUInt16BE(value.length, 2);
  value.copy(padded, 4);
  return padded;
};

const message = (type: number, transaction: Buffer, attributes: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(attributes.length, 2);
  return Buffer.concat([head, transaction, attributes]);
};

/**
 * A binding request with a transaction of its own. `bytes` pads the datagram with a
 * comprehension-optional attribute (0x8000 and above may be ignored, RFC 5389 §15).
 */
export const stunRequest = (form: StunForm, bytes?: number): Buffer => {
  const own = form === 'classic' ? attribute(CLASSIC_DIGITS, DIGITS) : Buffer.alloc(0);
  const room = (bytes ?? 0) - HEADER_BYTES - own.length - 4;
  const padding = room > 0 ? attribute(0xc0de, Buffer.alloc(room)) : Buffer.alloc(0);
  return message(REQUEST, freshTransaction(form), Buffer.concat([own, padding]));
};

export const transactionOf = (packet: Buffer): Buffer => packet.subarray(4, HEADER_BYTES);

/** The form of a well-formed binding request, or undefined: what a server answers to. */
export const stunRequestForm = (packet: Buffer): StunForm | undefined => {
  if (!hasSoundHeader(packet) || packet.readUInt16BE(0) !== REQUEST) return undefined;
  return packet.readUInt32BE(4) === COOKIE ? 'rfc5389' : 'classic';
};

/** Addresses and ports are hidden from helpful middleboxes by XOR with the transaction (RFC 5389 §15.2). */
export const encodeAddress = (ip: string, port: number, mask?: Buffer): Buffer => {
  const bytes = Buffer.from(ipaddr.process(ip).toByteArray());
  const value = Buffer.alloc(4 + bytes.length);
  value.writeUInt8(bytes.length === 4 ? 1 : 2, 1);
  value.writeUInt16BE(mask === undefined ? port : port ^ mask.readUInt16BE(0), 2);
  bytes.forEach((byte, index) => value.writeUInt8(byte ^ (mask?.[index] ?? 0), 4 + index));
  return value;
};

export const stunAnswer = (request: Buffer, form: StunForm, ip: string, port: number): Buffer => {
  const transaction = transactionOf(request);
  return form === 'rfc5389'
    ? message(
        SUCCESS,
        transaction,
        attribute(XOR_MAPPED_ADDRESS, encodeAddress(ip, port, transaction)),
      )
    : message(
        CLASSIC_SUCCESS,
        transaction,
        attribute(CLASSIC_MAPPED_ADDRESS, encodeAddress(ip, port)),
      );
};

const hasSoundHeader = (packet: Buffer): boolean =>
  packet.length >= HEADER_BYTES &&
  packet.length <= LARGEST_BYTES &&
  packet.readUInt16BE(2) === packet.length - HEADER_BYTES &&
  packet.length % 4 === 0;

export const decodeAddress = (value: Buffer, mask?: Buffer): StunReply['mapped'] => {
  const length = value[1] === 1 ? 4 : value[1] === 2 ? 16 : 0;
  if (length === 0 || value.length < 4 + length) return undefined;
  const bytes = [...value.subarray(4, 4 + length)].map(
    (byte, index) => byte ^ (mask?.[index] ?? 0),
  );
  const port = value.readUInt16BE(2) ^ (mask?.readUInt16BE(0) ?? 0);
  return { ip: ipaddr.fromByteArray(bytes).toString(), port };
};

/** Attributes in order; undefined when one claims more bytes than there are. */
export const attributesOf = (packet: Buffer): ReadonlyMap<number, Buffer> | undefined => {
  const found = new Map<number, Buffer>();
  let at = HEADER_BYTES;
  while (at < packet.length) {
    const length = packet.readUInt16BE(at + 2);
    const end = at + 4 + length;
    if (end > packet.length) return undefined;
    const type = packet.readUInt16BE(at);
    // RFC 5389 §15: of repeated attributes only the first counts.
    if (!found.has(type)) found.set(type, packet.subarray(at + 4, end));
    at += 4 + Math.ceil(length / 4) * 4;
  }
  return found;
};

/** Reads an answer of either form; undefined for anything that is not a whole, sound one. */
export const parseStunReply = (packet: Buffer): StunReply | undefined => {
  if (!hasSoundHeader(packet)) return undefined;
  const type = packet.readUInt16BE(0);
  if (type !== SUCCESS && type !== ERROR && type !== CLASSIC_SUCCESS) return undefined;
  const attributes = attributesOf(packet);
  if (attributes === undefined) return undefined;
  const transaction = transactionOf(packet);
  if (type === ERROR) {
    const code = attributes.get(ERROR_CODE);
    if (code === undefined || code.length < 4) return { transaction, kind: 'error' };
    const errorCode = ((code[2] ?? 0) & 7) * 100 + (code[3] ?? 0);
    return { transaction, kind: 'error', errorCode };
  }
  const xored = attributes.get(XOR_MAPPED_ADDRESS);
  const plain = attributes.get(CLASSIC_MAPPED_ADDRESS) ?? attributes.get(MAPPED_ADDRESS);
  const mapped =
    xored === undefined ? plain && decodeAddress(plain) : decodeAddress(xored, transaction);
  return { transaction, kind: 'success', ...(mapped === undefined ? {} : { mapped }) };
};
