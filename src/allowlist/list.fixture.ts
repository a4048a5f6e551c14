/** Lists of every service in every format, and profiles that somebody may have written. */
import * as fc from 'fast-check';

import type { ServiceProfile } from '../model/profile.ts';
import { builtInProfile, builtInProfileIds } from '../profiles/index.ts';
import { someProfile } from '../report/report.fixture.ts';
import { writeList, writers, type About, type Family, type Format } from './index.ts';

export const formats: readonly Format[] = Object.keys(writers).filter(
  (text): text is Format => text in writers,
);

export const profiles = await Promise.all(builtInProfileIds.map(builtInProfile));

export const listOf = (
  profile: ServiceProfile,
  format: Format,
  about: About = writers[format].abouts[0],
  families: readonly Family[] = [4, 6],
  nowIso = '2026-11-23T08:00:00.000Z',
) => writeList({ profile, format, about, families, service: profile.id, nowIso });

export const everyList = profiles.flatMap((profile) =>
  formats.flatMap((format) =>
    writers[format].abouts.map((about: About) => ({ service: profile.id, profile, format, about })),
  ),
);

/** Without comments, as the product reads it. */
export const bodyOf = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line !== '' && !/^(?:#|\/\/)/u.test(line));

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/u);
const domain = fc.tuple(label, label).map((labels) => labels.join('.'));
const port = fc.integer({ min: 1, max: 65_535 });
const ranges = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 223 }), fc.nat(255)), { maxLength: 5 })
  .map((pairs) => pairs.map(([a, b]) => ({ cidr: `${a}.${b}.0.0/16`, label: 'media' })));

export const anyProfile: fc.Arbitrary<ServiceProfile> = fc
  .record({
    domains: fc.uniqueArray(domain, { minLength: 1, maxLength: 4 }),
    strangers: fc.uniqueArray(domain, { maxLength: 3 }),
    below: fc.array(label, { maxLength: 3 }),
    roles: fc.array(fc.constantFrom('signalling', 'helper', 'media', 'revocation'), {
      minLength: 10,
      maxLength: 10,
    }),
    tcp: fc.uniqueArray(port, { minLength: 1, maxLength: 4 }),
    udp: fc.uniqueArray(port, { maxLength: 6 }),
    ranges,
    isReferenced: fc.boolean(),
  })
  .map((it) => ({
    ...someProfile,
    domains: it.domains,
    hosts: [
      ...new Set([...it.strangers, ...it.below.map((name) => `${name}.${it.domains[0] ?? ''}`)]),
    ].map((name, index) => ({
      name,
      role: it.roles[index] ?? 'helper',
      tcpPorts: it.tcp.slice(0, 1 + (index % 4)),
      source: 'own',
      isEssential: true,
    })),
    media: { ...someProfile.media, udpPorts: it.udp, tcpPorts: it.tcp, ranges: it.ranges },
    ...(it.isReferenced
      ? {
          reference: {
            uses: [
              {
                use: 'web',
                transport: 'tcp' as const,
                ports: ['443'],
                to: `one.${it.domains[0] ?? ''}, *.${it.domains.at(-1) ?? ''}`,
                source: 'own',
              },
            ],
            bandwidth: [],
            thresholds: [],
            dscp: [],
            remarks: [],
          },
        }
      : {}),
  }));
