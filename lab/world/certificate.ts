import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { isIP } from 'node:net';

import * as der from './der.ts';

/**
 * Throw-away certificates, made in well under a millisecond each, so that every name of the world has its own
 * and a scenario can have any odd one. The public chain is RSA like the real ones: with the leaf's padding the
 * server's first flight is about 3 kB, three packets, which a path-MTU black hole must be able to swallow.
 */
export interface Authority {
  readonly subject: DistinguishedName;
  readonly keyPem: string;
  readonly certificatePem: string;
  /** Sent behind the leaf: intermediates up to, not including, the root. */
  readonly chainPem: string;
  readonly rootPem: string;
}

export interface DistinguishedName {
  readonly country?: string;
  readonly organization?: string;
  readonly commonName: string;
}

export interface LeafWish {
  readonly names: readonly string[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly organization?: string;
  readonly isSelfSigned?: boolean;
}

const dayMs = 86_400_000;

/** Signature keys are slow to make (RSA: 100 ms), so a lab run makes one authority and shares it among its labs. */
export function makeAuthority(
  root: DistinguishedName,
  intermediate?: DistinguishedName,
  kind: 'rsa' | 'ec' = 'rsa',
): Authority {
  const rootKey = newKey(kind);
  const period = { notBefore: new Date('2015-01-01'), notAfter: new Date('2045-01-01') };
  const rootPem = issue({
    subject: root,
    issuer: root,
    issuerKey: rootKey,
    key: rootKey,
    ca: true,
    ...period,
  });
  if (!intermediate) {
    return { subject: root, keyPem: pem(rootKey), certificatePem: rootPem, chainPem: '', rootPem };
  }
  const key = newKey(kind);
  const certificatePem = issue({
    subject: intermediate,
    issuer: root,
    issuerKey: rootKey,
    key,
    ca: true,
    ...period,
  });
  return {
    subject: intermediate,
    keyPem: pem(key),
    certificatePem,
    chainPem: certificatePem,
    rootPem,
  };
}

/** One key for all leaves of a process: only the certificate tells servers apart. */
let sharedLeafKey: KeyObject | undefined;

export function makeLeaf(
  authority: Authority,
  wish: LeafWish,
): { certPem: string; keyPem: string } {
  sharedLeafKey ??= newKey('ec');
  const subject = {
    country: 'US',
    ...(wish.organization === undefined ? {} : { organization: wish.organization }),
    commonName: wish.names[0] ?? 'nobody',
  };
  const certPem = issue({
    subject,
    issuer: wish.isSelfSigned ? subject : authority.subject,
    issuerKey: wish.isSelfSigned ? sharedLeafKey : signingKey(authority),
    key: sharedLeafKey,
    ca: false,
    names: wish.names,
    notBefore: wish.notBefore,
    notAfter: wish.notAfter,
  });
  return {
    certPem: wish.isSelfSigned ? certPem : certPem + authority.chainPem,
    keyPem: pem(sharedLeafKey),
  };
}

/** Reading an RSA key costs more than signing with it. */
const signingKeys = new Map<string, KeyObject>();

function signingKey(authority: Authority): KeyObject {
  const known = signingKeys.get(authority.keyPem) ?? createPrivateKey(authority.keyPem);
  signingKeys.set(authority.keyPem, known);
  return known;
}

/** The usual life of a public certificate, around `now`. */
export function usualPeriod(now: number): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(now - 60 * dayMs), notAfter: new Date(now + 300 * dayMs) };
}

interface Issue {
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  readonly issuerKey: KeyObject;
  readonly key: KeyObject;
  readonly ca: boolean;
  readonly names?: readonly string[];
  readonly notBefore: Date;
  readonly notAfter: Date;
}

function issue(wish: Issue): string {
  const algorithm =
    wish.issuerKey.asymmetricKeyType === 'rsa'
      ? der.sequence(der.identifier('1.2.840.113549.1.1.11'), Buffer.from([0x05, 0x00]))
      : der.sequence(der.identifier('1.2.840.10045.4.3.2'));
  const serial = randomBytes(16);
  serial[0] = (serial[0] ?? 0) & 0x7f || 0x01;
  const body = der.sequence(
    der.tagged(0, der.integer(2)),
    der.integer(serial),
    algorithm,
    name(wish.issuer),
    der.sequence(der.time(wish.notBefore), der.time(wish.notAfter)),
    name(wish.subject),
    spki(wish.key),
    der.tagged(3, der.sequence(...extensions(wish))),
  );
  const signature = sign('sha256', body, wish.issuerKey);
  const certificate = der.sequence(body, algorithm, der.bits(signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function extensions(wish: Issue): Buffer[] {
  const keyIdentifier = keyId(wish.key);
  const common = [
    extension('2.5.29.19', der.sequence(...(wish.ca ? [der.yes()] : [])), true),
    extension(
      '2.5.29.15',
      wish.ca ? der.bits(Buffer.from([0x06]), 1) : der.bits(Buffer.from([0x80]), 7),
      true,
    ),
    extension('2.5.29.14', der.octets(keyIdentifier)),
    extension('2.5.29.35', der.sequence(der.implicit(0, keyId(wish.issuerKey)))),
  ];
  if (wish.ca) return common;
  const names = (wish.names ?? []).map((one) =>
    isIP(one) === 0 ? der.implicit(2, Buffer.from(one)) : der.implicit(7, ipBytes(one)),
  );
  const ocsp = der.sequence(
    der.identifier('1.3.6.1.5.5.7.48.1'),
    der.implicit(6, Buffer.from('http://ocsp.digicert.com')),
  );
  const list = der.implicit(6, Buffer.from('http://crl3.digicert.com/lab.crl'));
  return [
    ...common,
    extension('2.5.29.37', der.sequence(der.identifier('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', der.sequence(...names)),
    extension('1.3.6.1.5.5.7.1.1', der.sequence(ocsp)),
    extension('2.5.29.31', der.sequence(der.sequence(der.tagged(0, der.tagged(0, list))))),
    extension('2.5.29.32', der.sequence(der.sequence(der.identifier('2.23.140.1.2.2')))),
    // As large as the transparency timestamps of real leaves.
    extension('1.3.6.1.4.1.55555.1', der.octets(randomBytes(700))),
  ];
}

function extension(oid: string, content: Buffer, isCritical = false): Buffer {
  return der.sequence(der.identifier(oid), ...(isCritical ? [der.yes()] : []), der.octets(content));
}

function name(parts: DistinguishedName): Buffer {
  return der.sequence(
    ...namePart('2.5.4.6', parts.country),
    ...namePart('2.5.4.10', parts.organization),
    ...namePart('2.5.4.3', parts.commonName),
  );
}

function namePart(oid: string, value: string | undefined): Buffer[] {
  return value === undefined ? [] : [der.setOf(der.sequence(der.identifier(oid), der.text(value)))];
}

function newKey(kind: 'rsa' | 'ec'): KeyObject {
  return kind === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

const spki = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: 'spki', format: 'der' });
const keyId = (key: KeyObject): Buffer => createHash('sha1').update(spki(key)).digest();
const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

export function ipBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail = ''] = address.split('::');
  const front = hexGroups(head);
  const back = address.includes('::') ? hexGroups(tail) : [];
  const middle = Array.from({ length: 8 - front.length - back.length }, () => 0);
  return Buffer.from([...front, ...middle, ...back].flatMap((group) => [group >> 8, group & 0xff]));
}

function hexGroups(part: string): number[] {
  return part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
}
