/** A past for target tests: what earlier probes have said, and where that points the next. */
import type { Certificate, TlsHandshake } from '../model/network-facts.ts';
import type { ConfiguredResolver } from '../model/machine-facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import { failed, measured } from '../model/outcome.ts';
import { canonical, type Role, type TargetOf } from '../model/target.ts';
import { planWith } from './loopback.fixture.ts';
import { observed } from './probe.fixture.ts';
import type { AnyProbe, ProbeOptions } from './probe.ts';

export const pointed = (
  probe: AnyProbe,
  seen: readonly AnyObservation[],
  changes: { chosen?: readonly 'dns-answer'[]; options?: Partial<ProbeOptions> } = {},
): readonly string[] => [...new Set(probe.targets(planWith(seen, changes)).map(canonical))];

export const lookedUp = (name: string, role: Role, ...addresses: string[]): AnyObservation =>
  observed('system-lookup', { kind: 'name', role, name }, measured({ addresses, lookupMs: 5 }));

export const notFound = (name: string, role: Role): AnyObservation =>
  observed('system-lookup', { kind: 'name', role, name }, failed('dns.unavailable', 'resolve'));

export const answered = (
  name: string,
  resolver: string,
  addresses: readonly string[],
  changes: Partial<TargetOf<'name-by-resolver'>> = {},
): AnyObservation =>
  observed(
    'dns-answer',
    {
      kind: 'name-by-resolver',
      role: 'signalling',
      name,
      type: 'A',
      resolver,
      transport: 'udp',
      ...changes,
    },
    measured({
      rcode: 'NOERROR',
      addresses,
      aliases: [],
      isTruncated: false,
      isAuthenticated: false,
      extendedErrors: [],
      rttMs: 20,
      attempts: 1,
      bytes: 60,
    }),
  );

export const silent = (name: string, resolver: string): AnyObservation =>
  observed(
    'dns-answer',
    { kind: 'name-by-resolver', role: 'signalling', name, type: 'A', resolver, transport: 'udp' },
    failed('dns.timeout', 'read'),
  );

export const ROUTER = '192.168.1.1';
export const resolverAt = (
  address: string,
  changes: Partial<ConfiguredResolver> = {},
): ConfiguredResolver => ({
  address,
  port: 53,
  from: 'resolv.conf',
  isLocalStub: false,
  order: 0,
  onlyDomains: [],
  ...changes,
});
export const resolvers = (...all: readonly ConfiguredResolver[]): AnyObservation =>
  observed('resolvers', { kind: 'computer' }, measured({ resolvers: all, searchDomains: [] }));

export const facts: TlsHandshake = {
  connectMs: 30,
  handshakeMs: 30,
  protocol: 'TLSv1.3',
  chain: [] satisfies Certificate[],
  isNameMatching: true,
  dates: 'valid',
  chainsToPublicRoot: true,
  chainsToSystemRoot: true,
  isIntermediateMissing: false,
  anchor: 'Root',
  revocationUrls: [],
};
export const greeting = (name: string, ip: string, role: Role = 'signalling') =>
  ({ kind: 'name-at-address', role, name, ip, port: 443, hello: 'small', purpose: 'own' }) as const;
export const greeted = (
  name: string,
  ip: string,
  changes: Partial<TlsHandshake> = {},
  role: Role = 'signalling',
) => observed('tls-handshake', greeting(name, ip, role), measured({ ...facts, ...changes }));
export const cut = (name: string, ip: string) =>
  observed('tls-handshake', greeting(name, ip), failed('tls.reset', 'handshake'));

/** This computer has no way to that address. */
export const unreachable = (name: string, ip: string, role: Role = 'signalling') =>
  observed(
    'tls-handshake',
    greeting(name, ip, role),
    failed('net.net_unreachable', 'connect', { code: 'ENETUNREACH' }),
  );

export const IP = '170.114.52.2';
export const healthy = [
  resolvers(resolverAt(ROUTER)),
  lookedUp('zoom.us', 'signalling', IP, '2407:30c0:182::1'),
  answered('zoom.us', ROUTER, [IP]),
  answered('zoom.us', '1.1.1.1', [IP]),
  greeted('zoom.us', IP),
];
