/**
 * Certificates for the right name from an issuer that is not public: somebody opens the
 * encrypted connection and closes it again. Shared by the causes that say who it is and
 * whether this computer trusts them.
 */
import type { TlsHandshake } from '../model/network-facts.ts';
import { measuredIn, type Observation, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { isGenuine, type Standing } from './genuine-addresses.ts';
import { boxBehind, programBehind } from './inspector-names.ts';
import { proxyOf } from './proxies.ts';
import { isOfTheSystem } from './security-products.ts';

export type InspectionEvidence = Seen<
  'tls-handshake' | 'proxy-connect' | 'dns-answer' | 'gateway' | 'security-software' | 'processes'
>;

/** One handshake that came to its end, directly or through a proxy. */
export interface Shown {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** Absent behind a proxy, which looks the name up itself. */
  readonly ip?: string;
  readonly tls: TlsHandshake;
}

const shownDirectly = (seen: Seen<'tls-handshake'>): readonly Shown[] =>
  measuredIn(seen['tls-handshake']).flatMap(({ id, target, value }) =>
    target.kind === 'name-at-address' && target.purpose === 'own'
      ? [{ id, name: target.name, role: target.role, ip: target.ip, tls: value }]
      : [],
  );

const learntBehindProxy = ({ outcome }: Observation<'proxy-connect'>): TlsHandshake | undefined => {
  if (outcome.kind === 'measured') return outcome.value.tls;
  return outcome.kind === 'failed' ? outcome.failure.value?.tls : undefined;
};

const shownBehindProxy = (seen: Seen<'proxy-connect'>): readonly Shown[] =>
  seen['proxy-connect'].flatMap((one) => {
    const tls = learntBehindProxy(one);
    return one.target.kind === 'proxy' && tls !== undefined
      ? [{ id: one.id, name: one.target.host, role: one.target.role, tls }]
      : [];
  });

export const shownCertificates = (
  seen: Seen<'tls-handshake' | 'proxy-connect'>,
): readonly Shown[] => [...shownDirectly(seen), ...shownBehindProxy(seen)];

/** Right name, wrong authority. Wrong names are a portal's or a hijacker's; a forgotten intermediate is the server's. */
export const isForeign = ({ tls }: Shown): boolean =>
  tls.isNameMatching && !tls.chainsToPublicRoot && !tls.isIntermediateMissing;

export const isOfPublicRoot = ({ tls }: Shown): boolean =>
  tls.isNameMatching && tls.chainsToPublicRoot;

const OWN_ROLES: ReadonlySet<string> = new Set(['signalling', 'helper', 'media']);

export const isOfService = ({ role }: Shown): boolean => OWN_ROLES.has(role);

export interface Inspection {
  /** Common name of the issuer, as the person would find it in the certificate. */
  readonly issuer: string;
  readonly isTrusted: boolean;
  readonly service: readonly Shown[];
  readonly others: readonly Shown[];
  /** Controls that showed their genuine certificates: only some names are inspected. */
  readonly spared: readonly Shown[];
  /** A program of this computer, where issuer, products or nearness say so. */
  readonly program?: string;
  /** A product in the network, by its issuer. */
  readonly box?: string;
  /** A product that was seen running, or an answer quicker than the router's: two witnesses for "here". */
  readonly isSeenHere: boolean;
}

const issuersOf = ({ tls }: Shown): readonly string[] => [
  tls.anchor,
  ...tls.chain.flatMap(({ issuer, issuerOrganisation }) => [issuer, issuerOrganisation]),
];

/** Issuers differ in their intermediates per host; the anchor is what they share. */
const anchorOf = ({ tls }: Shown): string => tls.anchor;

/** Products of this computer whose name the issuer bears, or any that filters when it answers from here. */
const runningProducts = (
  seen: Seen<'security-software' | 'processes'>,
): readonly { readonly name: string; readonly vendor: string }[] => [
  ...measuredIn(seen['security-software']).flatMap(({ value }) =>
    // The system's own (Defender, XProtect) opens nothing, and its vendor's name stands in many certificates.
    value.products.filter(({ isRunning, vendor }) => isRunning && !isOfTheSystem(vendor)),
  ),
  ...measuredIn(seen.processes).flatMap(({ value }) =>
    value.known
      .filter(({ kind }) => kind === 'antivirus' || kind === 'filter')
      .map(({ name }) => ({ name, vendor: name })),
  ),
];

const productNamed = (
  seen: Seen<'security-software' | 'processes'>,
  issuers: readonly string[],
): string | undefined => {
  const text = issuers.join('\n').toLowerCase();
  return runningProducts(seen).find(({ name, vendor }) =>
    [name, vendor].some((word) => word.length >= 3 && text.includes(word.toLowerCase())),
  )?.name;
};

/**
 * A router two milliseconds away or more can be told from this computer itself; under
 * that, the scheduler of a busy laptop makes the difference.
 */
const TELLING_GATEWAY_MS = 2;
const HERE_SHARE = 0.5;

/** One quick connection may be a quirk of the clock. */
const QUICK_ONES = 2;

/** Connections that stood sooner than a packet can have reached the router: the other end is in this computer. */
const endsHere = (seen: Seen<'gateway'>, shown: readonly Shown[]): boolean => {
  const routerMs = Math.min(
    ...measuredIn(seen.gateway).flatMap(({ value }) => value.rttMs?.min ?? []),
  );
  // A busy computer makes connections slower, never quicker: the quick ones tell.
  const quick = shown.filter(
    ({ ip, tls }) => ip !== undefined && tls.connectMs < routerMs * HERE_SHARE,
  );
  return Number.isFinite(routerMs) && routerMs >= TELLING_GATEWAY_MS && quick.length >= QUICK_ONES;
};

/** One inspection per trust anchor that signed for somebody else's name. */
export const findInspections = (seen: InspectionEvidence): readonly Inspection[] => {
  const shown = shownCertificates(seen);
  const foreign = shown.filter(isForeign);
  const spared = shown.filter((one) => !isOfService(one) && isOfPublicRoot(one));
  return [...new Set(foreign.map(anchorOf))].map((issuer) => {
    const own = foreign.filter((one) => anchorOf(one) === issuer);
    const issuers = own.flatMap(issuersOf);
    const named = productNamed(seen, issuers);
    const isHere = endsHere(seen, own);
    const program = programBehind(issuers) ?? named ?? (isHere ? issuer : undefined);
    const box = boxBehind(issuers);
    return {
      issuer,
      isTrusted: own.every(({ tls }) => tls.chainsToSystemRoot),
      service: own.filter(isOfService),
      others: own.filter((one) => !isOfService(one)),
      spared,
      isSeenHere: named !== undefined || isHere,
      ...(program === undefined ? {} : { program }),
      ...(box === undefined ? {} : { box }),
    };
  });
};

/**
 * May it be called proven? The issuer also signs for a host that has nothing to do with
 * the service; or hosts elsewhere are genuine while the service's own, published
 * addresses show it; or several of those do.
 */
export const isProven = (
  seen: InspectionEvidence,
  standing: Standing,
  { service, others, spared }: Inspection,
): boolean => {
  if (service.length === 0) return false;
  if (others.length > 0) return true;
  const atGenuine = service.filter(({ ip }) => ip === undefined || isGenuine(seen, standing, ip));
  const addresses = new Set(atGenuine.map(({ ip }) => ip));
  return (spared.length > 0 && addresses.size > 0) || addresses.size >= 2;
};

export const namesOf = (shown: readonly Shown[]): readonly string[] => [
  ...new Set(shown.map(({ name }) => name)),
];

/** Names of the service that nowhere showed a certificate this computer accepts. */
export const refusedNames = (
  seen: Seen<'tls-handshake' | 'proxy-connect'>,
  { service }: Inspection,
  { hosts }: ServiceProfile,
): readonly string[] => {
  const accepted = new Set(
    shownCertificates(seen)
      .filter(({ tls }) => tls.isNameMatching && (tls.chainsToPublicRoot || tls.chainsToSystemRoot))
      .map(({ name }) => name),
  );
  const essential = new Set(hosts.filter(({ isEssential }) => isEssential).map(({ name }) => name));
  return namesOf(service).filter((name) => essential.has(name) && !accepted.has(name));
};

/** Proxies in whose tunnels these certificates were shown. */
export const proxiesBehind = (
  seen: Seen<'proxy-connect'>,
  shown: readonly Shown[],
): readonly string[] => {
  const ids = new Set(shown.map(({ id }) => id));
  return [...new Set(seen['proxy-connect'].filter(({ id }) => ids.has(id)).map(proxyOf))];
};
