/** Which names the system is asked for, the most telling first: few can be looked up at a time. */
import { isIP } from 'node:net';

import { measuredIn } from '../model/observation.ts';
import type { Role, Target } from '../model/target.ts';
import { mainName } from './known-addresses.ts';
import type { Plan } from './probe.ts';
import { hostsWithRole } from './service-addresses.ts';
import { hostOf } from './url-targets.ts';

type Wish = readonly [Role, string | undefined];

export const lookupTargets = (plan: Plan): readonly Target[] => {
  const wishes = [...serviceWishes(plan), ...controlWishes(plan), ...laterWishes(plan)];
  const first = new Map<string, Role>();
  for (const [role, name] of wishes) {
    if (name !== undefined && name !== '' && isIP(name) === 0 && !first.has(name)) {
      first.set(name, role);
    }
  }
  return [...first].map(([name, role]) => ({ kind: 'name', role, name }));
};

/** The front door, one control to compare it with, then the rest of what the client needs. */
const serviceWishes = ({ profile, options }: Plan): readonly Wish[] => {
  const control = options.isThirdPartyAllowed ? profile.controls.tls[0]?.name : undefined;
  return [
    ['signalling', mainName(profile)],
    ['control', control],
    ['reflector', options.reflector?.host],
    ...hostsWithRole(profile, 'signalling', 'media', 'helper').map(({ role, name }): Wish => [
      role,
      name,
    ]),
  ];
};

const controlWishes = ({ profile, options }: Plan): readonly Wish[] =>
  options.isThirdPartyAllowed
    ? [
        ...profile.controls.portal.map(({ url }): Wish => ['portal-check', hostOf(url)]),
        ...profile.controls.tls.map(({ name }): Wish => ['control', name]),
        ...profile.controls.stun.map(({ name }): Wish => ['control', name]),
      ]
    : [];

const laterWishes = (plan: Plan): readonly Wish[] => {
  const { profile, seen } = plan;
  const proxies = measuredIn(seen['proxy-settings']).flatMap(({ value }) =>
    value.settings.flatMap(({ proxy, pacUrl }) => [proxy, pacUrl]),
  );
  const isInstalled = measuredIn(seen.client).some(({ value }) => value.installs.length > 0);
  return [
    ...proxies.map((url): Wish => ['proxy', url === undefined ? undefined : hostOf(url)]),
    ...profile.status.map(({ url }): Wish => ['status', hostOf(url)]),
    ...hostsWithRole(profile, 'revocation').map(({ name }): Wish => ['revocation', name]),
    ...revocationHosts(plan).map((name): Wish => ['revocation', name]),
    ['download', isInstalled ? hostOf(profile.client.releaseUrl ?? '') : undefined],
  ];
};

/** Hosts that the service's own certificates name; somebody else's, so only where third parties may be asked. */
export const revocationHosts = ({ seen, options }: Plan): readonly string[] => {
  if (!options.isThirdPartyAllowed) return [];
  const urls = measuredIn(seen['tls-handshake'])
    .filter(
      ({ target, value }) =>
        target.kind === 'name-at-address' &&
        target.purpose === 'own' &&
        target.role === 'signalling' &&
        // An inspecting box names its own hosts, or none; nobody's client asks those about the service.
        value.chainsToPublicRoot,
    )
    .flatMap(({ value }) => value.revocationUrls);
  return [...new Set(urls.flatMap((url) => hostOf(url) ?? []))].slice(0, 4);
};
