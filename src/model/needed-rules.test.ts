import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyProfile, profiles } from '../allowlist/list.fixture.ts';
import { isCovered, neededRules } from './needed-rules.ts';
import type { ServiceProfile } from './profile.ts';

const isOpen = (ports: readonly string[], port: number): boolean =>
  ports.some((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return port >= first && port <= last;
  });

const isWeb = (label: string): boolean => label === 'cdn' || label === 'sign-in';

/** What a host, a range or a port of the profile misses; empty when everything is let through. */
const gaps = (profile: ServiceProfile): readonly string[] => {
  const rules = neededRules(profile);
  const hosts = profile.hosts.flatMap(({ name, tcpPorts }) =>
    tcpPorts
      .filter(
        (port) =>
          !rules.some(
            ({ transport, names, ports }) =>
              transport === 'tcp' &&
              names.some((pattern) => isCovered(pattern, name)) &&
              isOpen(ports, port),
          ),
      )
      .map((port) => `${name}:${port}`),
  );
  const ranges = profile.media.ranges.flatMap(({ cidr, label }) =>
    (['udp', 'tcp'] as const).flatMap((kind) =>
      (isWeb(label) ? (kind === 'tcp' ? [443] : []) : profile.media[`${kind}Ports`])
        .filter(
          (port) =>
            !rules.some(
              (rule) =>
                rule.transport === kind && rule.ranges.includes(cidr) && isOpen(rule.ports, port),
            ),
        )
        .map((port) => `${cidr} ${kind} ${port}`),
    ),
  );
  return [...hosts, ...ranges];
};

/** What stands in a rule and in no part of the profile. */
const excess = (profile: ServiceProfile): readonly string[] => {
  const published = (profile.reference?.uses ?? []).map(({ to }) => to.split(/[,;\s()]+/u)).flat();
  const ports = (kind: 'tcp' | 'udp'): readonly number[] => [
    443,
    ...profile.media[`${kind}Ports`],
    ...(kind === 'tcp' ? profile.hosts.flatMap(({ tcpPorts }) => tcpPorts) : []),
    ...((profile.reference?.uses ?? []).some((use) => use.ports.includes('80')) ? [80] : []),
  ];
  return neededRules(profile).flatMap((rule) => [
    ...rule.names
      .filter(({ name, isTree }) =>
        isTree
          ? !profile.domains.includes(name) && !published.includes(`*.${name}`)
          : !published.includes(name) && !profile.hosts.some((host) => host.name === name),
      )
      .map(({ name }) => name),
    ...rule.ranges.filter((range) => !profile.media.ranges.some(({ cidr }) => cidr === range)),
    ...rule.ports.flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      const known = ports(rule.transport);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index)
        .filter((port) => !known.includes(port))
        .map((port) => `${rule.id} ${port}`);
    }),
  ]);
};

describe.each(profiles.map((profile) => ({ service: profile.id, profile })))(
  'the rules for $service',
  ({ profile }) => {
    test('let every host and range of the profile through', () => {
      expect(gaps(profile)).toEqual([]);
    });

    test('open nothing that is not published', () => {
      expect(excess(profile)).toEqual([]);
    });

    test('send media to no range that only carries pages', () => {
      const pages = profile.media.ranges.filter(({ label }) => /^(?:cdn|sign-in)$/u.test(label));
      const media = neededRules(profile).filter(({ id }) => id === 'media-udp');
      expect(media).toHaveLength(1);
      for (const { cidr } of pages) expect(media[0]?.ranges).not.toContain(cidr);
    });
  },
);

test('any profile is covered whole, and nothing more', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      expect(gaps(profile)).toEqual([]);
      expect(excess(profile)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('where single names of a domain are published, the domain stays closed', () => {
  const meet = profiles.find(({ id }) => id === 'meet');
  const names = neededRules(meet ?? profiles[0]!).flatMap((rule) => rule.names);
  expect(names.some(({ name, isTree }) => isTree && name === 'google.com')).toBe(false);
  expect(names).toContainEqual({ name: 'accounts.google.com', isTree: false });
});

test('no name stands beside a tree that holds it, which Squid refuses', () => {
  for (const { names } of profiles.flatMap(neededRules)) {
    for (const one of names) {
      expect(names.filter((other) => isCovered(other, one.name))).toEqual([one]);
    }
  }
});

test('media ports stay whole ranges', () => {
  const zoom = profiles.find(({ id }) => id === 'zoom');
  const media = neededRules(zoom ?? profiles[0]!).find(({ id }) => id === 'media-udp');
  expect(media?.ports).toEqual(['3478-3479', '8801-8810']);
});

test('revocation hosts are asked in clear HTTP', () => {
  const zoom = profiles.find(({ id }) => id === 'zoom');
  expect(neededRules(zoom ?? profiles[0]!).find(({ id }) => id === 'revocation')).toMatchObject({
    transport: 'tcp',
    ports: ['80'],
    names: expect.arrayContaining([{ name: 'ocsp.digicert.com', isTree: false }]),
  });
});
