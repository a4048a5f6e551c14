/** The reflector's certificate: a file of the owner's, or one made at start whose fingerprint is what callers trust. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

export interface Certificate {
  /** PEM, leaf first. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
  /** Made here, by whoever runs the reflector: callers believe it by its fingerprint only. */
  readonly isOwn?: true;
}

/** Pinned by its fingerprint, it need not expire soon; browsers of one maker take none of more than 825 days. */
const DAYS = 800;
const DAY_MS = 86_400_000;

const PEM_BLOCK = /-----BEGIN [A-Z ]+-----[^-]+-----END [A-Z ]+-----\n?/g;

/** Alternative names by type, RFC 5280 §4.2.1.6. */
const DNS_NAME = 2;
const IP_ADDRESS = 7;

export const certificateFor = async (
  hosts: readonly string[],
  wallClockMs: number,
): Promise<Certificate> => {
  // Loaded here only: half a megabyte that nothing but a self-signed reflector needs.
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'linecheck reflector' }], {
    keyType: 'ec',
    // A day's grace for callers whose clock is behind; a pinned certificate is not judged by dates anyway.
    notBeforeDate: new Date(wallClockMs - DAY_MS),
    notAfterDate: new Date(wallClockMs + DAYS * DAY_MS),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: hosts.map((host) =>
          isIP(host) === 0 ? { type: DNS_NAME, value: host } : { type: IP_ADDRESS, ip: host },
        ),
      },
    ],
  });
  return { cert: made.cert, key: made.private, isOwn: true };
};

/** Kept and read again: one of ours that still goes with its key and is still good; undefined for anything else. */
export const certificateIn = (pem: string, wallClockMs: number): Certificate | undefined => {
  try {
    const [cert = '', key = ''] = pem.match(PEM_BLOCK) ?? [];
    const read = new X509Certificate(cert);
    const isGood =
      read.checkPrivateKey(createPrivateKey(key)) && Date.parse(read.validTo) > wallClockMs;
    return isGood ? { cert, key, isOwn: true } : undefined;
  } catch {
    return undefined;
  }
};

export const fingerprintOf = (cert: string): string =>
  new X509Certificate(cert).fingerprint256.replaceAll(':', '').toLowerCase();

/** The first plain name in a certificate: what callers have to use for it to match. */
export const hostIn = (cert: string | undefined): string | undefined => {
  if (cert === undefined) return undefined;
  const names = new X509Certificate(cert).subjectAltName?.split(', ') ?? [];
  return names
    .map((name) => /^(?:DNS|IP Address):(.+)$/.exec(name)?.[1])
    .find((name) => name !== undefined && !name.includes('*'));
};
