/** Rules between several parts of a profile, which a schema cannot say. */
import type { WrittenProfile } from './schema.ts';

export type Path = readonly (string | number)[];

export interface Broken {
  readonly path: Path;
  readonly rule: string;
  readonly seen: unknown;
}

export const brokenCrossRules = (profile: WrittenProfile): readonly Broken[] => [
  ...twice(
    profile.sources.map(({ id }, index) => ({ path: ['sources', index, 'id'], seen: id })),
    'source-twice',
  ),
  ...twice(
    profile.hosts.map(({ name }, index) => ({
      path: ['hosts', index, 'name'],
      seen: name.toLowerCase(),
    })),
    'host-twice',
  ),
  ...twice(
    (profile.needs ?? []).map(({ activity }, index) => ({
      path: ['needs', index, 'activity'],
      seen: activity,
    })),
    'need-twice',
  ),
  ...profile.media.stun.flatMap(({ port }, index) =>
    profile.media.udpPorts.includes(port)
      ? []
      : [{ path: ['media', 'stun', index, 'port'], rule: 'stun-port', seen: port }],
  ),
  ...unknownSources(profile),
];

const twice = (entries: readonly Omit<Broken, 'rule'>[], rule: string): readonly Broken[] => {
  const known = new Set<unknown>();
  return entries.flatMap((entry) => {
    const isRepeated = known.has(entry.seen);
    known.add(entry.seen);
    return isRepeated ? [{ ...entry, rule }] : [];
  });
};

const unknownSources = (profile: WrittenProfile): readonly Broken[] => {
  const known = new Set(profile.sources.map(({ id }) => id));
  return citations(profile, []).filter(({ seen }) => typeof seen === 'string' && !known.has(seen));
};

/** Every field called `source`, wherever it stands: a new part of the profile is checked unasked. */
const citations = (value: unknown, path: Path): readonly Broken[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return key === 'source'
      ? [{ path: here, rule: 'source-unknown', seen: inner }]
      : citations(inner, here);
  });
};
