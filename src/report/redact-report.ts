/**
 * The second stage of redaction: what leaves this computer, in any form, goes through here. Fields
 * are allowed one by one (`redact-fields.ts`), texts word by word; everything else gets a stand-in
 * that stays the same for the same value.
 *
 * Service addresses, published names and the default controls stay, or nobody could say what has to
 * be allowed. The diagnosis is made anew from what leaves, so a replay elsewhere comes to the same.
 */
import type { AnyObservation } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Report, ReportedChange } from '../model/report.ts';
import type { Target } from '../model/target.ts';
import { startAddresses } from './redact-address.ts';
import { startKnownWords } from './redact-known-words.ts';
import { startNames } from './redact-names.ts';
import { once, startLeaving } from './redact-observation.ts';
import { startTokens, type Replaced } from './redact-tokens.ts';
import { replacedKinds } from './replaced-words.ts';
import { startWords } from './redact-words.ts';

export interface LeavingAsk {
  /** Secret; stays on this computer. */
  readonly key: string;
  readonly profile: ServiceProfile;
  /** Of the run: names made with it are ours. */
  readonly nonce: string;
  /** Addresses that proved to be the service's or a control's own. */
  readonly proven?: readonly string[];
}

/**
 * Who showed a public certificate for a published name is no part of this network, and neither is
 * who was named for one and lies right beside: one address of several that is kept from answering.
 */
export const provenAddresses = (
  observations: readonly AnyObservation[],
  profile: ServiceProfile,
): readonly string[] => {
  const published = publishedTexts(profile);
  const proven: string[] = [];
  const named: string[] = [];
  for (const { probe, target, outcome } of observations) {
    if (outcome.kind !== 'measured' || !('name' in target)) continue;
    if (target.name === undefined || !published.has(target.name)) continue;
    if (probe === 'dns-answer' || probe === 'system-lookup') named.push(...outcome.value.addresses);
    if (probe !== 'tls-handshake' || target.kind !== 'name-at-address') continue;
    if (outcome.value.isNameMatching && outcome.value.chainsToPublicRoot) proven.push(target.ip);
  }
  const networks = new Set(proven.map(networkOf));
  return [...new Set([...proven, ...named.filter((ip) => networks.has(networkOf(ip)))])];
};

/** The first half of an IPv4 address, the first two groups of an IPv6 one: what one operator has in one piece. */
const networkOf = (ip: string): string => {
  const mark = ip.includes(':') ? ':' : '.';
  return ip.split(mark).slice(0, 2).join(mark);
};

export interface Redactor {
  target(target: Target): Target;
  observation(observation: AnyObservation): AnyObservation;
  change(change: ReportedChange): ReportedChange;
  text(text: string): string;
  /** What was replaced so far, value by value: for this computer's own screen only. */
  readonly replaced: readonly Replaced[];
  /** What was replaced so far, by kind and number: part of what leaves. */
  summary(): readonly string[];
}

/** Public resolvers that many networks are set to, beside those in the profile. */
const PUBLIC_RESOLVERS: readonly string[] = [
  '1.0.0.1',
  '8.8.4.4',
  '149.112.112.112',
  '208.67.222.222',
  '208.67.220.220',
  '94.140.14.14',
  '94.140.15.15',
  '2606:4700:4700::1111',
  '2606:4700:4700::1001',
  '2001:4860:4860::8888',
  '2001:4860:4860::8844',
  '2620:fe::fe',
  '2620:fe::9',
];

const publishedAddresses = ({ media, controls }: ServiceProfile): readonly string[] => [
  ...media.ranges.map(({ cidr }) => cidr),
  ...media.retiredRanges,
  ...controls.resolvers,
  ...controls.encryptedDns.flatMap(({ at }) => at),
  ...PUBLIC_RESOLVERS,
];

const publishedTexts = (profile: ServiceProfile): ReadonlySet<string> => {
  const { controls, hosts, status, client, waysOut, domains } = profile;
  const urls = [
    ...controls.encryptedDns.map(({ url }) => url),
    ...controls.portal.map(({ url }) => url),
    ...status.map(({ url }) => url),
    ...waysOut.flatMap(({ url }) => url ?? []),
    ...(client.releaseUrl === undefined ? [] : [client.releaseUrl]),
  ];
  const names = [
    ...domains,
    ...hosts.map(({ name }) => name),
    ...controls.tls.map(({ name }) => name),
    ...controls.stun.map(({ name }) => name),
    ...controls.speed.map(({ name }) => name),
    ...urls.flatMap((url) => (URL.canParse(url) ? [new URL(url).hostname] : [])),
  ];
  return new Set([
    ...urls,
    ...names,
    ...client.processNames,
    // Asked as pages by the proxy file.
    ...names.map((name) => `https://${name}/`),
  ]);
};

export const startRedactor = ({ key, profile, nonce, proven = [] }: LeavingAsk): Redactor => {
  const tokens = startTokens(key);
  const published = publishedTexts(profile);
  const isPublished = (text: string): boolean =>
    published.has(text) || published.has(text.toLowerCase()) || isOfRun(text, nonce);
  const isKnownWord = startKnownWords(profileText(profile));
  const addresses = startAddresses(tokens, [...publishedAddresses(profile), ...proven]);
  const names = startNames({
    tokens,
    addresses,
    isPublished,
    domains: profile.domains,
    isKnownWord,
  });
  const words = once(startWords({ tokens, addresses, names, isKnownWord, isPublished }));
  return {
    ...startLeaving({ tokens, names, words }),
    text: words,
    replaced: tokens.replaced,
    summary: () => summaryOf(tokens.replaced),
  };
};

/** A name that this run made up and asked for, so that no cache could know it. */
const isOfRun = (text: string, nonce: string): boolean =>
  nonce.length >= 8 && text.includes(nonce) && /^[\w.-]{1,80}$/u.test(text);

/** Ids, titles and keys of the profile are as public as its names. */
const profileText = ({ id, title, client, reference, media }: ServiceProfile): string =>
  JSON.stringify([
    id,
    title,
    client,
    reference?.uses ?? [],
    media.ranges.map(({ label }) => label),
  ]);

const summaryOf = (replaced: readonly Replaced[]): readonly string[] =>
  replacedKinds.flatMap(([kind, what, form]) => {
    const count = replaced.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count} × ${what}: replaced by ${form}`];
  });

/** What of a report is not concluded from the rest, as it may leave. */
export interface LeavingParts {
  readonly observations: readonly AnyObservation[];
  readonly changes: readonly ReportedChange[];
  readonly redactions: readonly string[];
  readonly tool: Report['tool'];
}

/** Begin with a redactor that has seen the run's events, where there were any. */
export const leavingParts = (report: Report, redactor: Redactor): LeavingParts => ({
  observations: distinct(report.observations.map((one) => redactor.observation(one))),
  changes: report.changes.map((one) => redactor.change(one)),
  tool: {
    version: redactor.text(report.tool.version),
    node: redactor.text(report.tool.node),
    os: /^\w+(?: \d+(?:\.\d+)*)?/u.exec(report.tool.os)?.[0] ?? '',
  },
  redactions: [...report.redactions, ...redactor.summary()],
});

/** Two targets that differ only in what does not leave must not become one. */
const distinct = (observations: readonly AnyObservation[]): readonly AnyObservation[] => {
  const taken = new Set<string>();
  return observations.map((one) => {
    let { id } = one;
    for (let number = 2; taken.has(id); number += 1) id = one.id.replace(/#\d+$/u, `#${number}`);
    taken.add(id);
    return id === one.id ? one : { ...one, id };
  });
};
