/**
 * Stand-ins for what may not leave this computer. The same value gets the same stand-in, in this
 * report and in the next one from here, so that links between lines survive; who lacks the key can
 * neither read them back nor find out by trying.
 */
import { createHmac } from 'node:crypto';

export type TokenKind =
  | 'host'
  | 'user'
  | 'name'
  | 'text'
  | 'mail'
  | 'number'
  | 'query'
  | 'credentials'
  | 'digest'
  | 'interface'
  | 'hardware'
  | 'address-4'
  | 'address-6';

/** One value that was replaced: only ever shown on this computer. */
export interface Replaced {
  readonly kind: TokenKind;
  readonly was: string;
  readonly becomes: string;
}

export interface Tokens {
  /** `host-3f2a1b`. */
  of(kind: TokenKind, value: string): string;
  /** 64 hexadecimal digits that depend on the key and the value. */
  digest(kind: TokenKind, value: string): string;
  /** For stand-ins in a form of their own. */
  note(kind: TokenKind, was: string, becomes: string): string;
  readonly replaced: readonly Replaced[];
}

/** 24 bits: 500 names of one report meet by chance once in a hundred reports, and then get longer. */
const SHORT = 6;

export const startTokens = (key: string): Tokens => {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const replaced: Replaced[] = [];
  const digest = (kind: TokenKind, value: string): string =>
    createHmac('sha256', key).update(`${kind}\0${value}`).digest('hex');
  const note = (kind: TokenKind, was: string, becomes: string): string => {
    const id = `${kind}\0${was}`;
    if (!known.has(id)) {
      known.set(id, becomes);
      replaced.push({ kind, was, becomes });
    }
    return becomes;
  };
  return {
    of(kind, value) {
      const before = known.get(`${kind}\0${value}`);
      if (before !== undefined) return before;
      const all = digest(kind, value);
      let length = SHORT;
      while (taken.has(`${kind}-${all.slice(0, length)}`) && length < all.length) length += 2;
      const token = `${kind}-${all.slice(0, length)}`;
      taken.add(token);
      return note(kind, value, token);
    },
    digest,
    note,
    replaced,
  };
};
