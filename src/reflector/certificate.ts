/** The reflector's certificate: a file of the owner's, or one made at start whose fingerprint is what callers trust. */
import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

export interface Certificate {
  /** PEM, leaf first. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
}

/** Pinned by its fingerprint, it need not expire soon; made anew at every start, it seldom will. */
const DAYS = 365;
const DAY_MS = 86_400_000;

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
  return { cert: made.cert, key: made.private };
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
