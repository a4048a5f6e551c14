/** A plan and a context for probe tests: real sockets, an empty past, nothing of the machine. */
import { groupByProbe } from '../model/seen.ts';
import type { FactId, Facts } from '../model/facts.ts';
import type { AnyObservation, Observation } from '../model/observation.ts';
import { measured, skipped, type Outcome } from '../model/outcome.ts';
import { canonical, type Target } from '../model/target.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { noHands } from '../platform/no-hands.ts';
import type { Platform } from '../platform/platform.ts';
import type { Plan, ProbeContext, ProbeOptions } from './probe.ts';

export const profileFor = (changes: Partial<ServiceProfile> = {}): ServiceProfile => ({
  schema: 'linecheck.profile/1',
  id: 'example',
  title: 'Example',
  date: '2026-11-01',
  shelfLifeDays: 365,
  domains: ['example.test'],
  hosts: [host('example.test', 'signalling'), host('media.example.test', 'media')],
  media: {
    udpPorts: [3478, 8801, 8802, 8803],
    tcpPorts: [443],
    stun: [{ port: 3478, form: 'classic' }],
    answersStrangers: false,
    ranges: [{ cidr: '198.51.100.0/24', label: 'media' }],
    retiredRanges: [],
    source: 's',
  },
  limits: { rttMs: 150, jitterMs: 40, lossRatio: 0.02, source: 's' },
  needs: [],
  status: [],
  client: { minimumVersions: [], processNames: [] },
  controls: {
    resolvers: ['192.0.2.53'],
    encryptedDns: [],
    tls: [{ name: 'control.test', port: 443 }],
    portal: [],
    stun: [{ name: 'stun.test', port: 19302 }],
    speed: [],
  },
  waysOut: [],
  sources: [],
  ...changes,
});

const host = (
  name: string,
  role: ServiceProfile['hosts'][number]['role'],
): ServiceProfile['hosts'][number] => ({
  name,
  role,
  tcpPorts: [443],
  source: 's',
  isEssential: role === 'signalling',
});

export const observed = <Id extends FactId>(
  probe: Id,
  target: Target,
  outcome: Outcome<Facts[Id]>,
): AnyObservation => {
  const id = `${probe}@${canonical(target)}#1`;
  const observation: Observation<Id> = { id, probe, target, at: 0, tookMs: 1, outcome };
  return observation as unknown as AnyObservation;
};

export const lookedUp = (name: string, ...addresses: readonly string[]): AnyObservation =>
  observed(
    'system-lookup',
    { kind: 'name', role: 'signalling', name },
    measured({ addresses, lookupMs: 5 }),
  );

export interface PlanChanges {
  readonly profile?: ServiceProfile;
  readonly seen?: readonly AnyObservation[];
  readonly chosen?: readonly FactId[];
  readonly options?: Partial<ProbeOptions>;
  readonly isMeasuring?: boolean;
}

export const planFor = ({
  profile,
  seen,
  chosen,
  options,
  isMeasuring = false,
}: PlanChanges = {}): Plan => ({
  profile: profile ?? profileFor(),
  seen: groupByProbe(seen ?? []),
  chosen: new Set(chosen),
  options: { mode: 'reach', isThirdPartyAllowed: true, nonce: 'abcdefgh', ...options },
  isMeasuring,
});

const absent = async () => skipped('no such reader in this test');

/** Every reader and program answers "skipped" unless the test gives it one. */
export const platformFor = (
  readers: Partial<Platform['readers']> = {},
  programs: Partial<Platform['programs']> = {},
  roots: readonly string[] = [],
): Platform => {
  return {
    os: 'fake',
    now: () => performance.now(),
    wallClock: () => Date.now(),
    readers: new Proxy(readers as Platform['readers'], {
      get: (given, id) => Reflect.get(given, id) ?? absent,
    }),
    programs: { lookUp: absent, ping: absent, trace: absent, fetchThrough: absent, ...programs },
    hands: async () => noHands,
    rootLists: async () => ({ publicRoots: [...roots], systemRoots: [] }),
  };
};

export const contextFor = (
  plan: Plan = planFor(),
  platform: Platform = platformFor(),
  signal: AbortSignal = new AbortController().signal,
): ProbeContext => ({
  signal,
  now: () => performance.now(),
  wallClock: () => Date.now(),
  platform,
  plan,
});
