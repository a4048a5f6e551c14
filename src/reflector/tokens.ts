/**
 * Permission to be echoed to, bound to one address for ten minutes.
 *
 * Nothing is stored for it: a token is its own expiry and a keyed hash over expiry and
 * address, so that a flood of requests fills no memory and a restart ends them all.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import ipaddr from 'ipaddr.js';

import { TOKEN_BYTES } from '../probes/reflector-protocol.ts';

export interface Tokens {
  readonly lifeSeconds: number;
  issue(ip: string): Buffer;
  isGood(token: Buffer, ip: string): boolean;
}

const LIFE_SECONDS = 600;
const EXPIRY_BYTES = 4;

export const makeTokens = (now: () => number): Tokens => {
  const secret = randomBytes(32);
  const sign = (expiry: Buffer, ip: string): Buffer =>
    createHmac('sha256', secret)
      .update(expiry)
      .update(plain(ip))
      .digest()
      .subarray(0, TOKEN_BYTES - EXPIRY_BYTES);
  return {
    lifeSeconds: LIFE_SECONDS,
    issue: (ip) => {
      const expiry = Buffer.alloc(EXPIRY_BYTES);
      expiry.writeUInt32BE(Math.floor(now() / 1000) + LIFE_SECONDS);
      return Buffer.concat([expiry, sign(expiry, ip)]);
    },
    isGood: (token, ip) => {
      if (token.length !== TOKEN_BYTES) return false;
      const expiry = token.subarray(0, EXPIRY_BYTES);
      return (
        timingSafeEqual(sign(expiry, ip), token.subarray(EXPIRY_BYTES)) &&
        expiry.readUInt32BE(0) >= Math.floor(now() / 1000)
      );
    },
  };
};

/** One spelling for each address, without zone; a v4 caller on a v6 socket is a v4 caller. */
const plain = (ip: string): string => ipaddr.process(ip.replace(/%.*$/, '')).toString();
