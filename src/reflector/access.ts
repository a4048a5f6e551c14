/**
 * Who may use this reflector: everybody, those who know a word, or those who hold a ticket.
 *
 * A ticket is signed, not stored: `EXPIRY.PREFIX.SIGNATURE`, where EXPIRY is seconds since 1970,
 * PREFIX the addresses it is for (`192.0.2.0/24`, empty for any) and SIGNATURE the first 16 bytes
 * of HMAC-SHA256 over the two. Whoever has the secret can issue one, on any computer. It is
 * accepted as `ticket=` and as `key=`, so that it fits into the address of a reflector.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import ipaddr from 'ipaddr.js';

export interface Access {
  /** Callers must know this word. */
  readonly key?: string;
  /** Or hold a ticket signed with this secret. With neither, it is open to everybody. */
  readonly ticketSecret?: string;
}

const SIGNATURE_BYTES = 16;
/** The longest prefix is an IPv6 one of 43 characters; anything longer is no ticket of ours. */
const LONGEST_TICKET = 100;

export const isAdmitted = (
  { key, ticketSecret }: Access,
  query: URLSearchParams,
  ip: string,
  wallClockMs: number,
): boolean => {
  if (key === undefined && ticketSecret === undefined) return true;
  const given = [query.get('key'), query.get('ticket')].filter((text) => text !== null);
  return given.some(
    (text) =>
      (key !== undefined && isSame(key, text)) ||
      (ticketSecret !== undefined && isTicketGood(ticketSecret, text, ip, wallClockMs)),
  );
};

export interface TicketAsk {
  readonly expiresMs: number;
  /** `192.0.2.0/24` or `2001:db8::/32`; any address if absent. */
  readonly prefix?: string;
}

/** A ticket to hand out; throws if the prefix is none. */
export const issueTicket = (secret: string, { expiresMs, prefix }: TicketAsk): string => {
  const head = `${Math.ceil(expiresMs / 1000)}.${prefix === undefined ? '' : plainPrefix(prefix)}`;
  return `${head}.${sign(secret, head).toString('base64url')}`;
};

const isTicketGood = (secret: string, ticket: string, ip: string, wallClockMs: number): boolean => {
  // The prefix has dots of its own; neither expiry nor signature has.
  const [, head, expiry, prefix, signature] =
    (ticket.length <= LONGEST_TICKET && /^((\d{1,12})\.(.*))\.([\w-]{22})$/.exec(ticket)) || [];
  if (head === undefined || signature === undefined) return false;
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== SIGNATURE_BYTES || !timingSafeEqual(given, sign(secret, head))) return false;
  if (Number(expiry) * 1000 <= wallClockMs) return false;
  return prefix === undefined || prefix === '' || isWithin(ip, prefix);
};

const sign = (secret: string, head: string): Buffer =>
  createHmac('sha256', secret).update(head).digest().subarray(0, SIGNATURE_BYTES);

const plainPrefix = (prefix: string): string => {
  const [address, bits] = ipaddr.parseCIDR(prefix);
  return `${address.toString()}/${bits}`;
};

const isWithin = (ip: string, prefix: string): boolean => {
  const caller = ipaddr.process(ip.replace(/%.*$/, ''));
  const [address, bits] = ipaddr.parseCIDR(prefix);
  return caller.kind() === address.kind() && caller.match(address, bits);
};

/** Compared as digests: equal lengths, and no hint in the time it takes. */
const isSame = (wanted: string, given: string): boolean =>
  timingSafeEqual(digest(wanted), digest(given));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
