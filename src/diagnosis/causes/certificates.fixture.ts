/** A network in which TCP stands everywhere, and certificates are shown, or handshakes cut, as said. */
import type { FailureClass } from '../../model/failure.ts';
import type { TlsHandshake } from '../../model/network-facts.ts';
import type { AnyObservation } from '../../model/observation.ts';
import { measured } from '../../model/outcome.ts';
import {
  computer,
  CONTROL_ADDRESSES,
  genuine,
  issuedBy,
  machine,
  seeing,
  tcp,
  tls,
} from '../evidence.fixture.ts';
import { plainWeb, udpOpen, zoomSeen, type Replaced } from '../zoom.fixture.ts';

export type Saw = readonly (AnyObservation | readonly AnyObservation[])[];

export const base: Saw = [computer(), plainWeb(), udpOpen()];

/** TCP stands everywhere; controls and service shake hands as said. */
export const network = (
  service: Replaced['tls'],
  controls: (name: string) => TlsHandshake | FailureClass = genuine,
  ...more: Saw
): Saw => [
  ...base,
  Object.entries(CONTROL_ADDRESSES).flatMap(([name, ip]) => [
    tcp(name, ip, 25),
    tls(name, ip, controls(name), { elapsedMs: 25 }),
  ]),
  zoomSeen(service === undefined ? {} : { tls: service, detail: { elapsedMs: 40 } }),
  ...more,
];

export const signed =
  (issuer: string, change: Partial<TlsHandshake> = {}) =>
  (name: string): TlsHandshake =>
    issuedBy(issuer, name, change);

export const trusted = { chainsToSystemRoot: true } as const;
export const store = (missing: readonly string[] = [], systemRoots = 140) =>
  machine('trust-store', {
    path: '/etc/ssl/certs/ca-certificates.crt',
    systemRoots,
    systemDigest: 'a',
    publicRoots: 150,
    publicDigest: 'b',
    added: [],
    missingForService: missing,
  });

export const running = (name: string, vendor: string) =>
  machine('security-software', {
    products: [{ name, vendor, isRunning: true, evidence: 'service' }],
  });

export const program = (name: string, kind: 'circumvention' | 'antivirus') =>
  machine('processes', {
    cores: 8,
    loadPerCore: 0.1,
    memoryTotalBytes: 16e9,
    memoryAvailableBytes: 8e9,
    top: [],
    known: [{ name, pid: 812, kind }],
  });

export const router = (rttMs: number) =>
  seeing(
    'gateway',
    { kind: 'path', role: 'gateway', ip: '192.168.1.1' },
    measured({
      ip: '192.168.1.1',
      device: 'eth0',
      family: 4,
      sent: 5,
      received: 5,
      rttMs: { min: rttMs, median: rttMs, max: rttMs },
      by: ['icmp-echo'],
    }),
  );
