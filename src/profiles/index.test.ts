import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isInRanges, rangeOf } from '../model/ranges.ts';
import { builtInProfile, builtInProfileIds } from './index.ts';
import { describeProblem, loadProfile, parseProfile } from './validate.ts';

const complaints = (text: string): readonly string[] => {
  const loaded = loadProfile(text, 'built-in');
  return loaded.kind === 'invalid' ? loaded.problems.map(describeProblem) : [];
};

describe('the built-in profiles', () => {
  it.each(builtInProfileIds)('%s passes its own schema and comes out as it went in', async (id) => {
    const profile = await builtInProfile(id);
    expect(profile.id).toBe(id);
    const text = JSON.stringify(profile);
    expect(complaints(text)).toEqual([]);
    expect(JSON.stringify(parseProfile(text, id))).toBe(text);
  });

  it.each(builtInProfileIds)('%s cites every source it lists', async (id) => {
    const profile = await builtInProfile(id);
    const cited = JSON.stringify({ ...profile, sources: [] });
    expect(profile.sources.filter((source) => !cited.includes(`"source":"${source.id}"`))).toEqual(
      [],
    );
  });

  it.each(builtInProfileIds)(
    '%s lists only ranges that are ranges, none of them twice',
    async (id) => {
      const { media } = await builtInProfile(id);
      const all = [...media.ranges.map(({ cidr }) => cidr), ...media.retiredRanges];
      expect(all.filter((cidr) => rangeOf(cidr) === undefined)).toEqual([]);
      expect(new Set(all).size).toBe(all.length);
    },
  );

  it('zoom has the names and ports that the outside relies on', async () => {
    const { hosts, media } = await builtInProfile('zoom');
    const named = (...roles: readonly string[]) =>
      hosts.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
    expect(named('signalling')).toEqual([
      'zoom.us',
      'www3.zoom.us',
      'us04web.zoom.us',
      'us05web.zoom.us',
    ]);
    expect(named('helper')).toEqual([
      'log.zoom.us',
      'logfiles.zoom.us',
      'zpns.zoom.us',
      'us04zpns.zoom.us',
    ]);
    expect(named('telemetry')).toEqual(['us.telemetry.zoom.us']);
    expect(named('media')).toEqual([
      'zoomam104zc.zoom.us',
      'zoomfr84zc.zoom.us',
      'zoomsjccv154mmr.sjc.zoom.us',
    ]);
    expect(media.udpPorts).toEqual([
      3478,
      3479,
      ...Array.from({ length: 10 }, (_, index) => 8801 + index),
    ]);
    expect(media.tcpPorts).toEqual([443, 8801, 8802]);
    expect(media.ranges.filter(({ cidr }) => !cidr.includes(':'))).toHaveLength(55);
  });

  it('zoom knows its front door, and that its IPv6 front door is in no list', async () => {
    const zoom = await builtInProfile('zoom');
    expect(isInRanges(zoom, '170.114.52.2')).toBe('published');
    expect(isInRanges(zoom, '2407:30c0:182::aa72:3402')).toBe('unknown');
  });
});

/** Everything a file loads when it is loaded itself, by its static imports. */
const loadedBy = (file: URL, known = new Set<string>()): ReadonlySet<string> => {
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*?from '([^']+)'/gms,
  )) {
    const isOurs = name.startsWith('.');
    const key = isOurs ? new URL(name, file).pathname : name;
    if (known.has(key)) continue;
    known.add(key);
    if (isOurs) loadedBy(new URL(name, file), known);
  }
  return known;
};

const librariesOf = (file: string): readonly string[] =>
  [...loadedBy(new URL(file, import.meta.url))].filter((name) => !name.startsWith('/'));

describe('an ordinary check', () => {
  it.each(['index', ...builtInProfileIds])('loads no parser and no validator with %s', (file) => {
    expect(librariesOf(`./${file}.ts`)).toEqual([]);
  });

  it('would notice them', () => {
    expect(librariesOf('./validate.ts')).toEqual(expect.arrayContaining(['valibot', 'yaml']));
  });
});
