/**
 * Permission to be echoed to, bound to one address for ten minutes.
 *
 * Nothing is stored for it: a token is its own expiry, a number that makes it unlike the one
 * before, and a keyed hash over both and the address. So a flood of requests fills no memory,
 * and a restart ends them all. Ten bytes of hash cannot be guessed through a network: what does
 * not fit is counted and rationed (`rations.ts`).
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import ipaddr from 'ipaddr.js';

import { TOKEN_BYTES } from '../probes/reflector-protocol.ts';

export interface Tokens {
  readonly lifeSeconds: number;
  issue(ip: string): Buffer;
  /** The moment on our clock until which this token is good for this address; undefined if it is not. */
  goodUntilMs(token: Buffer, ip: string): number | undefined;
}

const LIFE_SECONDS = 600;
const EXPIRY_BYTES = 4;
/** Expiry and a running number: two tokens fetched in one second count their packets apart. */
const HEAD_BYTES = 6;

export const makeTokens = (now: () => number): Tokens => {
  const secret = randomBytes(32);
  let issued = 0;
  const sign = (head: Buffer, ip: string): Buffer =>
    createHmac('sha256', secret)
      .update(head)
      .update(plain(ip))
      .digest()
      .subarray(0, TOKEN_BYTES - HEAD_BYTES);
  return {
    lifeSeconds: LIFE_SECONDS,
    issue: (ip) => {
      const head = Buffer.alloc(HEAD_BYTES);
      head.writeUInt32BE(Math.floor(now() / 1000) + LIFE_SECONDS);
      head.writeUInt16BE((issued += 1) & 0xffff, EXPIRY_BYTES);
      return Buffer.concat([head, sign(head, ip)]);
    },
    goodUntilMs: (token, ip) => {
      if (token.length !== TOKEN_BYTES) return undefined;
      const head = token.subarray(0, HEAD_BYTES);
      if (!timingSafeEqual(sign(head, ip), token.subarray(HEAD_BYTES))) return undefined;
      const untilMs = (head.readUInt32BE(0) + 1) * 1000;
      return now() < untilMs ? untilMs : undefined;
    },
  };
};

/** One spelling for each address, without zone; a v4 caller on a v6 socket is a v4 caller. */
const plain = (ip: string): string => ipaddr.process(ip.replace(/%.*$/, '')).toString();
