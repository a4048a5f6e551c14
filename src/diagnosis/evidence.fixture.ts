/**
 * What tests of symptoms and causes start from: the observations of an ordinary laptop
 * and an honest internet, and short ways to weigh one cause or to make a whole diagnosis.
 */
import type { Diagnosis } from '../model/diagnosis.ts';
import type { AnyObservation, Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { groupByProbe } from '../model/seen.ts';
import type { Verdict } from '../model/verdict.ts';
import { zoom } from '../profiles/zoom.ts';
import type { Cause, Circumstances } from './cause.ts';
import { diagnose } from './diagnose.ts';
import { machine, tcp, tls } from './observation.fixture.ts';
import { findSymptoms } from './symptoms/index.ts';

export * from './observation.fixture.ts';

/** Two days after the profile was compared with the vendor. */
export const STARTED_AT = '2026-11-22T10:00:00.000Z';

/** A laptop with a cable, an IPv4 address and the default route; `families` adds or removes IPv6. */
export const computer = (families: readonly (4 | 6)[] = [4]): readonly AnyObservation[] => [
  machine('links', {
    links: [
      {
        name: 'eth0',
        kind: 'ethernet',
        isUp: true,
        hasCarrier: true,
        mtuBytes: 1500,
        addresses: families.map((family) => ({
          ip: family === 4 ? '192.168.1.50' : '2001:9e8:1::50',
          prefixLength: family === 4 ? 24 : 64,
          family,
          scope: 'global',
          isUnusable: false,
        })),
      },
    ],
  }),
  machine('routes', {
    routes: families.map((family) => ({
      family,
      destination: family === 4 ? '0.0.0.0/0' : '::/0',
      gateway: family === 4 ? '192.168.1.1' : 'fe80::1',
      device: 'eth0',
      kind: 'unicast',
      table: 'main',
    })),
  }),
];

/** Somebody looked, and no tunnel is there: needed wherever one would be the simpler reason. */
export const noTunnels = machine('tunnels', { tunnels: [], programs: [] });

export const CONTROL_ADDRESSES = {
  'one.one.one.one': '1.1.1.1',
  'www.google.com': '142.250.185.4',
  'www.microsoft.com': '23.35.229.160',
} as const;

/** The three TLS controls, reached and honest. */
export const honestInternet = (): readonly AnyObservation[] =>
  Object.entries(CONTROL_ADDRESSES).flatMap(([name, ip]) => [tcp(name, ip, 25), tls(name, ip)]);

export const evidence = (
  ...observations: readonly (AnyObservation | readonly AnyObservation[])[]
): Seen => groupByProbe(observations.flat());

export const circumstancesOf = (
  seen: Seen,
  { profile = zoom, startedAt = STARTED_AT }: { profile?: ServiceProfile; startedAt?: string } = {},
): Circumstances => ({ profile, startedAt, symptoms: findSymptoms(profile, startedAt, seen) });

/** What one cause says about these observations. */
export const weighing = (
  cause: Pick<Cause, 'weigh'>,
  observations: readonly (AnyObservation | readonly AnyObservation[])[],
  how: { profile?: ServiceProfile; startedAt?: string } = {},
): Verdict => {
  const seen = evidence(...observations);
  return cause.weigh(seen, circumstancesOf(seen, how));
};

export const diagnosisOf = (
  ...observations: readonly (AnyObservation | readonly AnyObservation[])[]
): Diagnosis => diagnose(zoom, STARTED_AT, observations.flat());

/** `cause verdict` of each finding, in the order a person reads them. */
export const findingsOf = (
  ...observations: readonly (AnyObservation | readonly AnyObservation[])[]
): readonly string[] =>
  diagnosisOf(...observations).findings.map(({ cause, verdict }) => `${cause} ${verdict}`);
