/**
 * A list of trusted roots, ready for the one question asked of it: who could have signed this?
 *
 * Parsing 150 certificates with OpenSSL takes 30 ms of a fast computer and 200 ms of a busy
 * one (measured, Node 20), right when the first handshakes end. So roots are sorted by
 * their encoded names, and only those that fit are parsed.
 */
import { X509Certificate } from 'node:crypto';

import { namesOf } from './der.ts';

export interface Roots {
  /** This very certificate is in the list. */
  has(certificate: X509Certificate): boolean;
  /** Roots with the name that signed this certificate; whether they did is still to be verified. */
  namedAsIssuerOf(certificate: X509Certificate): readonly X509Certificate[];
  /** Organisations (`O=`) of all roots: what a forgotten intermediate still has in common with its root. */
  organisations(): ReadonlySet<string>;
}

export const sortRoots = (pems: readonly string[]): Roots => {
  const bySubject = new Map<string, Buffer[]>();
  for (const pem of pems) {
    const der = derOf(pem);
    const names = namesOf(der);
    // One unreadable root must not cost the others.
    if (names === undefined) continue;
    const key = names.subject.toString('latin1');
    bySubject.set(key, [...(bySubject.get(key) ?? []), der]);
  }
  const named = (name: Buffer | undefined): readonly Buffer[] =>
    bySubject.get(name?.toString('latin1') ?? '') ?? [];
  const parsed = new Map<Buffer, X509Certificate | undefined>();
  const parse = (der: Buffer): X509Certificate | undefined => {
    if (!parsed.has(der)) parsed.set(der, readCertificate(der));
    return parsed.get(der);
  };
  let organisations: ReadonlySet<string> | undefined;
  return {
    has: ({ raw }) => named(namesOf(raw)?.subject).some((one) => one.equals(raw)),
    namedAsIssuerOf: ({ raw }) => named(namesOf(raw)?.issuer).flatMap((one) => parse(one) ?? []),
    organisations: () =>
      (organisations ??= new Set(
        [...bySubject.values()]
          .flat()
          .flatMap((one) => partOf(parse(one)?.subject ?? '', 'O') ?? []),
      )),
  };
};

const derOf = (pem: string): Buffer =>
  Buffer.from(pem.replaceAll(/-----(?:BEGIN|END) [A-Z ]+-----/g, ''), 'base64');

/** A certificate from somebody; undefined when it is none. */
export const readCertificate = (raw: Buffer): X509Certificate | undefined => {
  try {
    return new X509Certificate(raw);
  } catch {
    return undefined;
  }
};

/** One part of a name, which Node writes as lines; values may hold anything but line ends. */
export const partOf = (name: string, key: string): string | undefined =>
  name
    .split('\n')
    .find((line) => line.startsWith(`${key}=`))
    ?.slice(key.length + 1, key.length + 201);
