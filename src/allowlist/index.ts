/** The catalogue of formats, and the one way to have a list written. */
import { numbersOf, portsOf } from '../model/address-cover.ts';
import type { MissingNeed } from '../model/missing-needs.ts';
import { neededRules, withoutCovered, type NeededRule } from '../model/needed-rules.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { csv } from './csv.ts';
import { fortigate } from './fortigate.ts';
import { headerOf, staleness, type Occasion } from './header.ts';
import { rangesOf, type About, type Family, type Writer } from './list.ts';
import { nftables } from './nftables.ts';
import { pac } from './pac.ts';
import { panos } from './panos.ts';
import { pf } from './pf.ts';
import { squid } from './squid.ts';
import { ufw } from './ufw.ts';
import { windows } from './windows.ts';

export type { About, Family } from './list.ts';

export const writers = {
  nftables,
  ufw,
  windows,
  pf,
  panos,
  fortigate,
  squid,
  pac,
  csv,
} as const satisfies Record<string, Writer>;

export type Format = keyof typeof writers;

export const isFormat = (text: string): text is Format => Object.hasOwn(writers, text);

export interface Wish extends Occasion {
  readonly profile: ServiceProfile;
  readonly format: Format;
  readonly about: About;
  readonly families: readonly Family[];
  /** Only what a report shows to be kept back, in place of everything that the service needs. */
  readonly missing?: { readonly needs: readonly MissingNeed[]; readonly startedAt: string };
}

export interface Written {
  readonly text: string;
  /** For whoever runs the command: what the list cannot do, and how old it is. */
  readonly remarks: readonly string[];
}

export const writeList = (wish: Wish): Written => {
  const writer: Writer = writers[wish.format];
  const list = { ...wish, rules: rulesOf(wish) };
  const header = headerOf(list, writer, wish, reasonsOf(wish));
  return {
    text: `${writer
      .write({ ...list, header })
      .join('\n')
      .trimEnd()}\n`,
    remarks: remarksOn(wish, list.rules),
  };
};

const rulesOf = ({ profile, about, missing }: Wish): readonly NeededRule[] =>
  missing === undefined
    ? neededRules(profile).filter(isMeant(about))
    : united(needsOf(missing.needs, about).flatMap(({ rules }) => rules)).filter(isMeant(about));

/** Why these and no others. */
const reasonsOf = ({ missing, about }: Wish): readonly string[] | undefined => {
  if (missing === undefined) return undefined;
  const needs = needsOf(missing.needs, about);
  const unseen = [...new Set(needs.flatMap((need) => need.unseen))];
  return [
    `Only what a check of ${missing.startedAt} showed to be kept back. Shown by:`,
    ...[...new Set(needs.flatMap(({ because }) => because.map(({ says }) => says)))].map(
      (says) => `  ${says}`,
    ),
    ...(unseen.length === 0
      ? []
      : [`Not asked for in that check, and needed as well: ${unseen.join(', ')}`]),
  ];
};

/** What is kept back from this kind of list. Past a proxy goes what the proxy does not carry. */
export const needsOf = (needs: readonly MissingNeed[], about: About): readonly MissingNeed[] =>
  needs.filter((need) => (about === 'proxy-bypass' ? need.box === 'proxy' : need.about === about));

/** One rule of an id: names of objects are made of it. Two boxes may lack the same one. */
const united = (rules: readonly NeededRule[]): readonly NeededRule[] => [
  ...rules
    .reduce((all, rule) => {
      const other = all.get(rule.id);
      return all.set(rule.id, other === undefined ? rule : both(other, rule));
    }, new Map<string, NeededRule>())
    .values(),
];

const both = (one: NeededRule, other: NeededRule): NeededRule => ({
  ...one,
  ports: portsOf(numbersOf([...one.ports, ...other.ports])),
  names: withoutCovered([...one.names, ...other.names]),
  ranges: [...new Set([...one.ranges, ...other.ranges])],
});

const isMeant =
  (about: About) =>
  ({ transport, id }: NeededRule): boolean => {
    switch (about) {
      case 'firewall':
        return true;
      case 'proxy-bypass':
        return transport === 'tcp';
      case 'no-inspection':
        return transport === 'tcp' && !id.startsWith('revocation');
      case 'split-tunnel':
        return !id.startsWith('revocation');
    }
  };

const remarksOn = (
  { profile, families, nowIso }: Wish,
  rules: readonly NeededRule[],
): readonly string[] => {
  const stale = staleness(profile, nowIso);
  const media = rules.filter(({ id }) => id.startsWith('media-') && id !== 'media-names');
  const missing = families.filter(
    (family) => !media.some((rule) => rangesOf(rule, family).length > 0),
  );
  const mediaFamilies = rules.some(({ transport }) => transport === 'udp') ? missing : [];
  return [
    ...(stale === undefined ? [] : [`WARNING: ${stale}`]),
    ...mediaFamilies.map(
      (family) => `${profile.title} publishes no IPv${family} ranges for sound and video.`,
    ),
  ];
};
