/**
 * Builders of single observations for tests: targets as the probes make them, values a
 * real network gives, and short calls, so that a table row reads like what it means.
 */
import type { FactId, Facts } from '../model/facts.ts';
import type { FailureClass } from '../model/failure.ts';
import type { Certificate, TlsHandshake } from '../model/network-facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import { canonical, type Role, type Target } from '../model/target.ts';
import { zoom } from '../profiles/zoom.ts';

/** Any observation; the others are short forms of this one. */
export const seeing = <Id extends FactId>(
  probe: Id,
  target: Target,
  outcome: Outcome<Facts[Id]>,
  at = 0,
): AnyObservation =>
  ({
    id: `${probe}@${canonical(target)}#1`,
    probe,
    target,
    at,
    tookMs: 20,
    outcome,
  }) as AnyObservation;

/** A fact of this computer. */
export const machine = <Id extends FactId>(probe: Id, value: Facts[Id]): AnyObservation =>
  seeing(probe, { kind: 'computer' }, measured(value));

export const notRun = (probe: FactId, target: Target = { kind: 'computer' }): AnyObservation =>
  seeing(probe, target, skipped('it was not asked for'));

/** A failure as the classifier writes it. */
export const failing = (
  failureClass: FailureClass,
  step: string,
  elapsedMs?: number,
): Outcome<never> => failed(failureClass, step, elapsedMs === undefined ? {} : { elapsedMs });

/** Whose name it is, as the profile says; names it does not know are controls. */
export const roleOfName = (name: string): Role =>
  zoom.hosts.find((host) => host.name === name)?.role ?? 'control';

export const lookup = (
  name: string,
  answer: readonly string[] | FailureClass,
  lookupMs = 20,
): AnyObservation =>
  seeing(
    'system-lookup',
    { kind: 'name', role: roleOfName(name), name },
    typeof answer === 'string'
      ? failing(answer, 'resolve', lookupMs)
      : measured({ addresses: answer, lookupMs }),
  );

export interface DnsDetail {
  readonly role?: Role;
  readonly transport?: 'udp' | 'tcp' | 'https';
  readonly rttMs?: number;
  readonly isCheckingDisabled?: boolean;
  readonly paddedToBytes?: number;
  readonly value?: Partial<Facts['dns-answer']>;
}

export const dns = (
  name: string,
  type: 'A' | 'AAAA',
  resolver: string,
  answer: readonly string[] | FailureClass,
  { role, transport = 'udp', rttMs = 20, value = {}, ...extra }: DnsDetail = {},
): AnyObservation =>
  seeing(
    'dns-answer',
    {
      kind: 'name-by-resolver',
      role: role ?? roleOfName(name),
      name,
      type,
      resolver,
      transport,
      ...extra,
    },
    typeof answer === 'string'
      ? failed(answer, 'resolve', { elapsedMs: rttMs }, value)
      : measured({
          rcode: 'NOERROR',
          addresses: answer,
          aliases: [],
          isTruncated: false,
          isAuthenticated: false,
          extendedErrors: [],
          rttMs,
          attempts: 1,
          bytes: 60,
          ...value,
        }),
  );

/** A connection that stood after so many milliseconds, or how it failed and after how long. */
export const tcp = (
  name: string | undefined,
  ip: string,
  answer: number | FailureClass,
  { port = 443, role, elapsedMs }: { port?: number; role?: Role; elapsedMs?: number } = {},
): AnyObservation =>
  seeing(
    'tcp-connect',
    {
      kind: 'address',
      role: role ?? (name === undefined ? 'media' : roleOfName(name)),
      ip,
      port,
      transport: 'tcp',
      ...(name === undefined ? {} : { name }),
    },
    typeof answer === 'number'
      ? measured({ connectMs: answer, localAddress: '192.168.1.50' })
      : failing(answer, 'connect', elapsedMs ?? 4000),
  );

export const certificate = (issuer: string, names: readonly string[]): Certificate => ({
  subject: names[0] ?? '',
  issuer,
  issuerOrganisation: issuer,
  validFrom: '2026-06-01T00:00:00.000Z',
  validTo: '2027-06-01T00:00:00.000Z',
  names,
  sha256: 'ab'.repeat(32),
  isSelfIssued: false,
});

/** A handshake with the genuine certificate. */
export const genuine = (name: string): TlsHandshake => ({
  connectMs: 30,
  handshakeMs: 60,
  protocol: 'TLSv1.3',
  chain: [certificate('DigiCert Global G2 TLS RSA SHA256 2020 CA1', [name])],
  isNameMatching: true,
  dates: 'valid',
  chainsToPublicRoot: true,
  chainsToSystemRoot: true,
  isIntermediateMissing: false,
  anchor: 'DigiCert Global Root G2',
  revocationUrls: ['http://ocsp.digicert.com'],
});

/** The same handshake with somebody else's certificate in it. */
export const issuedBy = (
  issuer: string,
  name: string,
  change: Partial<TlsHandshake> = {},
): TlsHandshake => ({
  ...genuine(name),
  chain: [certificate(issuer, [name])],
  chainsToPublicRoot: false,
  chainsToSystemRoot: false,
  anchor: issuer,
  ...change,
});

export interface TlsDetail {
  readonly hello?: 'small' | 'large';
  /** A control name shown to this address. */
  readonly neutral?: boolean;
  readonly role?: Role;
  readonly step?: string;
  readonly elapsedMs?: number;
  readonly port?: number;
}

export const tls = (
  name: string,
  ip: string,
  answer: TlsHandshake | Partial<TlsHandshake> | FailureClass = {},
  {
    hello = 'small',
    neutral = false,
    role,
    step = 'handshake',
    elapsedMs = 4000,
    port = 443,
  }: TlsDetail = {},
): AnyObservation =>
  seeing(
    'tls-handshake',
    {
      kind: 'name-at-address',
      role: role ?? roleOfName(name),
      name,
      ip,
      port,
      hello,
      purpose: neutral ? 'neutral' : 'own',
    },
    typeof answer === 'string'
      ? failing(answer, step, elapsedMs)
      : measured({ ...genuine(name), ...answer }),
  );

export const http = (
  url: string,
  answer: number | FailureClass,
  {
    role = 'signalling',
    at,
    value = {},
  }: { role?: Role; at?: string; value?: Partial<Facts['http-exchange']> } = {},
): AnyObservation =>
  seeing(
    'http-exchange',
    { kind: 'url', role, url, ...(at === undefined ? {} : { at }) },
    typeof answer === 'string'
      ? failed(answer, 'connect', { elapsedMs: 3000 }, value)
      : measured({
          status: answer,
          httpVersion: '1.1',
          bodyBytes: 0,
          bodyStart: '',
          bodySha256: '',
          connectMs: 30,
          firstByteMs: 60,
          tookMs: 90,
          ip: at ?? '203.0.113.9',
          dateSkewMs: 0,
          ...value,
        }),
  );

export const portal = (
  url: string,
  answer: Facts['portal-check']['answer'] | FailureClass,
  value: Partial<Facts['portal-check']> = {},
): AnyObservation =>
  seeing(
    'portal-check',
    { kind: 'url', role: 'portal-check', url },
    answer === 'exact' || answer === 'replaced' || answer === 'stripped'
      ? measured({
          answer,
          status: answer === 'replaced' ? 302 : 204,
          bodyStart: '',
          ip: '142.250.186.3',
          tookMs: 60,
          ...value,
        })
      : failing(answer, 'connect', 3000),
  );

export const stun = (
  name: string,
  ip: string,
  port: number,
  answer: string | undefined,
  failureClass: FailureClass = 'udp.silent',
): AnyObservation =>
  seeing(
    'stun',
    { kind: 'address', role: 'control', ip, port, transport: 'udp', name, form: 'rfc5389' },
    answer === undefined
      ? failing(failureClass, 'read', 2000)
      : measured({
          form: 'rfc5389',
          mappedIp: answer,
          mappedPort: 40_000,
          localPort: 40_000,
          sent: 1,
          received: 1,
          rttMs: 30,
        }),
  );

/** CONNECT through a proxy. */
export const throughProxy = (
  proxy: string,
  host: string,
  answer: Partial<Facts['proxy-connect']> | FailureClass,
  {
    role,
    step = 'connect',
    elapsedMs = 3,
    port = 443,
    value = {},
  }: {
    role?: Role;
    step?: string;
    elapsedMs?: number;
    port?: number;
    value?: Partial<Facts['proxy-connect']>;
  } = {},
): AnyObservation =>
  seeing(
    'proxy-connect',
    { kind: 'proxy', role: role ?? roleOfName(host), proxy, host, port },
    typeof answer === 'string'
      ? failed(answer, step, { elapsedMs }, value)
      : measured({
          status: 200,
          tookMs: 90,
          connectMs: 2,
          schemes: [],
          tls: genuine(host),
          bodyStart: '',
          ...answer,
        }),
  );

export const status = (
  indicator: Facts['service-status']['indicator'] | FailureClass,
  url = 'https://www.zoomstatus.com/api/v2/summary.json',
): AnyObservation =>
  seeing(
    'service-status',
    { kind: 'url', role: 'status', url },
    isIndicator(indicator)
      ? measured({ indicator, description: indicator, incidents: [] })
      : failing(indicator, 'connect', 3000),
  );

const isIndicator = (text: string): text is Facts['service-status']['indicator'] =>
  ['none', 'minor', 'major', 'critical', 'maintenance'].includes(text);
