/**
 * Where a certificate says that its revocation can be asked about.
 *
 * Node reads OCSP addresses out of the certificate (`infoAccess`) but not those of
 * revocation lists, so the one extension that holds them is walked here.
 */
import type { X509Certificate } from 'node:crypto';

import { readElement } from './der.ts';

/** 2.5.29.31, cRLDistributionPoints (RFC 5280 4.2.1.13), with its DER tag and length. */
const CRL_POINTS = Buffer.from('0603551d1f', 'hex');
/** Context tag 6 of GeneralName: uniformResourceIdentifier. */
const URI_TAG = 0x86;
const OCTET_STRING = 0x04;
/** More addresses than any honest certificate has; each becomes a question to somebody. */
const MAX_URLS = 4;

export const revocationUrlsOf = (certificate: X509Certificate): readonly string[] => {
  const all = [...ocspUrls(certificate.infoAccess), ...listUrls(certificate.raw)];
  const fetchable = all.filter((url) => /^https?:\/\//.test(url) && URL.canParse(url));
  return [...new Set(fetchable)].slice(0, MAX_URLS);
};

const ocspUrls = (infoAccess: string | undefined): readonly string[] =>
  (infoAccess ?? '')
    .split('\n')
    .flatMap((line) => /^OCSP - URI:(\S{1,300})$/.exec(line)?.[1] ?? []);

const listUrls = (der: Buffer): readonly string[] => {
  const at = der.indexOf(CRL_POINTS);
  if (at < 0) return [];
  const wrapper = readElement(der, at + CRL_POINTS.length);
  if (wrapper?.tag !== OCTET_STRING) return [];
  return urisIn(wrapper.content, 0);
};

/** SEQUENCE of DistributionPoint, its name, fullName, GeneralName: five deep. */
const MAX_NESTING = 6;

const urisIn = (content: Buffer, depth: number): readonly string[] => {
  const found: string[] = [];
  for (let offset = 0; offset < content.length;) {
    const element = readElement(content, offset);
    if (element === undefined) break;
    offset = element.end;
    if (element.tag === URI_TAG) found.push(element.content.toString('latin1').slice(0, 300));
    // Bit 6 of a tag: the element holds others.
    else if ((element.tag & 0x20) !== 0 && depth < MAX_NESTING) {
      found.push(...urisIn(element.content, depth + 1));
    }
  }
  return found;
};
