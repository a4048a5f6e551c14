/** The catalogue of formats, and the one way to have a list written. */
import { neededRules, type NeededRule } from '../model/needed-rules.ts';
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
}

export interface Written {
  readonly text: string;
  /** For whoever runs the command: what the list cannot do, and how old it is. */
  readonly remarks: readonly string[];
}

export const writeList = (wish: Wish): Written => {
  const writer: Writer = writers[wish.format];
  const list = { ...wish, rules: neededRules(wish.profile).filter(isMeant(wish.about)) };
  const header = headerOf(list, writer, wish);
  return {
    text: `${writer
      .write({ ...list, header })
      .join('\n')
      .trimEnd()}\n`,
    remarks: remarksOn(wish, list.rules),
  };
};

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
