/**
 * Lines of a hosts file that name something a service needs. Other lines are the
 * owner's business and never leave this function.
 */
import { isIP } from 'node:net';
import type { HostsFile } from '../../model/machine-facts.ts';
import type { ServiceProfile } from '../../model/profile.ts';

export const parseHostsFile = (text: string, profile: ServiceProfile): HostsFile['entries'] => {
  const isWanted = wantedNames(profile);
  // Windows editors leave a byte order mark; resolvers skip it.
  return text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .flatMap((line, index) => {
      // Resolvers know blanks of ASCII only: a wide one from a Japanese keyboard spoils the line for them.
      const [address, ...names] = (line.split('#', 1)[0] ?? '').match(/[^ \t\r\v\f]+/gu) ?? [];
      // A line whose address is none is ignored by every resolver, and so by us.
      if (address === undefined || isIP(address.split('%', 1)[0] ?? '') === 0) return [];
      const wanted = names.map(normal).filter(isWanted);
      return wanted.length === 0 ? [] : [{ address, names: wanted, line: index + 1 }];
    });
};

const normal = (name: string): string => name.toLowerCase().replace(/\.$/u, '');

/** The service's own domains, and every control or status host the run may ask. */
const wantedNames = (profile: ServiceProfile): ((name: string) => boolean) => {
  const { controls } = profile;
  const urls = [
    ...controls.encryptedDns.map(({ url }) => url),
    ...controls.portal.map(({ url }) => url),
    ...profile.status.map(({ url }) => url),
    ...(profile.client.releaseUrl === undefined ? [] : [profile.client.releaseUrl]),
  ];
  const names = new Set(
    [
      ...profile.hosts.map(({ name }) => name),
      ...[...controls.tls, ...controls.stun, ...controls.speed].map(({ name }) => name),
      ...urls.flatMap((url) => (URL.canParse(url) ? [new URL(url).hostname] : [])),
    ].map(normal),
  );
  const domains = profile.domains.map(normal);
  return (name) =>
    names.has(name) || domains.some((domain) => name === domain || name.endsWith(`.${domain}`));
};
