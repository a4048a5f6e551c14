/**
 * What a browser must know to be let in: a token in the address it is started with, good once and for
 * minutes; in exchange a cookie that no script can read; and a word that every change must carry in a
 * header, which no other site can set. All three are new at every start and never on disk.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits: guessing is hopeless even at the rate of a loopback. */
const SECRET_BYTES = 32;

export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Digests have one length, so that the comparison takes as long for every guess. */
export const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(digest(one), digest(other));

/**
 * Long enough for a slow computer to start a browser, or for a person to copy the address; short enough
 * that an address left in a terminal's history opens nothing.
 */
export const TOKEN_MS = 5 * 60 * 1000;

export interface Secrets {
  readonly token: string;
  readonly csrf: string;
  /** The cookie for this token, the first time; `used` and `late` tell the person why not. */
  exchange(token: string, nowMs: number): { readonly cookie: string } | 'wrong' | 'used' | 'late';
  isSession(cookie: string): boolean;
  isCsrf(word: string): boolean;
}

export const newSecrets = (startedMs: number): Secrets => {
  const [token, cookie, csrf] = [newSecret(), newSecret(), newSecret()];
  let isUsed = false;
  return {
    token,
    csrf,
    exchange(given, nowMs) {
      if (!isSameSecret(given, token)) return 'wrong';
      if (isUsed) return 'used';
      if (nowMs - startedMs > TOKEN_MS) return 'late';
      isUsed = true;
      return { cookie };
    },
    // Before the exchange nobody has a session, whatever they guess.
    isSession: (given) => isSameSecret(given, cookie) && isUsed,
    isCsrf: (given) => isSameSecret(given, csrf),
  };
};
