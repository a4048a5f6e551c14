import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profileJsonSchema } from '../../tools/profile-schema.ts';
import { UserError } from '../model/user-error.ts';
import { defaultControls } from './controls.ts';
import { describeProblem, loadProfile, parseProfile } from './validate.ts';

const own = `schema: linecheck.profile/1
id: our-meetings
title: Our meetings
date: 2026-11-20
shelfLifeDays: 90
domains: [meet.example.com]
hosts:
  - name: meet.example.com
    role: signalling
    tcpPorts: [443]
    source: handbook
    isEssential: true
media:
  udpPorts: [10000]
  tcpPorts: [443]
  stun: []
  answersStrangers: false
  ranges:
    - cidr: 192.0.2.0/24
      label: media
  source: handbook
sources:
  - id: handbook
    url: https://example.com/handbook
    readOn: 2026-11-20
    mark: A
`;

const problemsOf = (text: string) => {
  const loaded = loadProfile(text, 'own.yaml');
  return loaded.kind === 'invalid' ? loaded.problems : [];
};

describe("a user's own profile", () => {
  it('may leave out what has a default', () => {
    const profile = parseProfile(own, 'own.yaml');
    expect(profile.controls).toEqual(defaultControls);
    expect(profile.limits.rttMs).toBe(150);
    expect(profile.waysOut.map(({ id }) => id)).toContain('hotspot');
    expect(profile.media.retiredRanges).toEqual([]);
    const ids = profile.sources.map(({ id }) => id);
    expect(ids).toContain(profile.limits.source);
    expect(profile.waysOut.every(({ source }) => ids.includes(source))).toBe(true);
  });

  it('may replace one kind of control and keep the others', () => {
    const profile = parseProfile(
      `${own}controls: {resolvers: [192.0.2.53], stun: []}\n`,
      'own.yaml',
    );
    expect(profile.controls).toEqual({ ...defaultControls, resolvers: ['192.0.2.53'], stun: [] });
  });

  it('may be JSON', () => {
    const text = JSON.stringify(parseProfile(own, 'own.yaml'), null, '\t');
    expect(parseProfile(text, 'own.json').id).toBe('our-meetings');
  });

  it('names file, line, column, field, rule, what was seen and what to write', () => {
    const [problem] = problemsOf(own.replace('[443]', '[70000]'));
    expect(problem && describeProblem(problem)).toBe(
      'own.yaml:10:16: hosts[0].tcpPorts[0]: a port is a whole number from 1 to 65535; seen 70000; write e.g. 443',
    );
  });

  it.each([
    {
      when: 'a misspelt field',
      from: 'udpPorts:',
      to: 'udpPort:',
      line: 14,
      says: /no such field.*"udpPorts"/,
    },
    {
      when: 'a missing field',
      from: 'title: Our meetings\n',
      to: '',
      line: 1,
      says: /title: is missing.*What people call/,
    },
    {
      when: 'a misspelt role',
      from: 'role: signalling',
      to: 'role: signaling',
      line: 9,
      says: /"signalling" if that was meant/,
    },
    {
      when: 'a wildcard as a host',
      from: '- name: meet',
      to: "- name: '*.meet'",
      line: 8,
      says: /JSON nor valid YAML|one host name/,
    },
    {
      when: 'an address as a host',
      from: '- name: meet.example.com',
      to: '- name: https://meet.example.com',
      line: 8,
      says: /one host name/,
    },
    {
      when: 'a day that does not exist',
      from: 'date: 2026-11-20',
      to: 'date: 2026-02-31',
      line: 4,
      says: /day that exists/,
    },
    {
      when: 'host bits in a range',
      from: '192.0.2.0/24',
      to: '192.0.2.1/24',
      line: 19,
      says: /bits behind the length/,
    },
    {
      when: 'a range that is a name',
      from: '192.0.2.0/24',
      to: 'example',
      line: 19,
      says: /address range/,
    },
    {
      when: 'an unknown source',
      from: 'source: handbook\nsources',
      to: 'source: notes\nsources',
      line: 21,
      says: /media.source: names a source/,
    },
    {
      when: 'a number as text',
      from: 'title: Our meetings',
      to: 'title: 5.17',
      line: 3,
      says: /must be text; seen 5.17; write the same in quotes/,
    },
    {
      when: 'an older or newer schema',
      from: 'profile/1',
      to: 'profile/2',
      line: 1,
      says: /linecheck.profile\/1/,
    },
    {
      when: 'a field twice',
      from: 'id: our',
      to: 'title: x\nid: our',
      line: 4,
      says: /"title" stands here twice/,
    },
    {
      when: 'yes instead of true',
      from: 'isEssential: true',
      to: 'isEssential: yes',
      line: 12,
      says: /true or false/,
    },
    {
      when: 'STUN on a port that is not listed',
      from: 'stun: []',
      to: 'stun: [{port: 3478, form: classic}]',
      line: 16,
      says: /udpPorts/,
    },
    {
      when: 'a port that is no whole number',
      from: '[10000]',
      to: '[1.5]',
      line: 14,
      says: /whole number/,
    },
    {
      when: 'broken indentation',
      from: '    role:',
      to: '   role:',
      line: 9,
      says: /neither valid JSON nor valid YAML/,
    },
    {
      when: 'a field from the prototype',
      from: 'title:',
      to: '__proto__: {}\ntitle:',
      line: 3,
      says: /no such field/,
    },
  ])('with $when is refused at line $line', ({ from, to, line, says }) => {
    const text = own.replace(from, to);
    expect(text).not.toBe(own);
    const problems = problemsOf(text);
    expect(problems[0]?.line).toBe(line);
    expect(problems.map(describeProblem).join('\n')).toMatch(says);
  });

  it('complains of one mistake once, however many rules it breaks', () => {
    const text = own.replace(/^date: .*$/m, 'date: 2026-13-40');
    expect(problemsOf(text)).toHaveLength(1);
  });

  it('is refused when a host or a source is listed twice', () => {
    const twice = own.replace(
      'media:\n',
      '  - {name: MEET.example.com, role: helper, tcpPorts: [443], source: handbook, isEssential: false}\nmedia:\n',
    );
    expect(problemsOf(twice).map(({ rule }) => rule)).toEqual(['the same host is listed twice']);
    const sources = `${own}  - {id: handbook, url: "https://example.com", readOn: 2026-11-20, mark: A}\n`;
    expect(problemsOf(sources)[0]?.rule).toMatch(/source id stands/);
  });

  it('becomes an error for the person on a command line', () => {
    expect(() => parseProfile('{}', 'own.json')).toThrow(UserError);
    expect(() => parseProfile('', 'own.json')).toThrow(/own\.json:1:1/);
  });
});

describe('a file made to hurt', () => {
  const bomb = [
    'a: &a [1,1,1,1,1,1,1,1,1]',
    ...'bcdefgh'.split('').map((letter, index) => {
      const before = 'abcdefgh'[index];
      return `${letter}: &${letter} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`;
    }),
  ].join('\n');

  it.each([
    { when: 'an alias bomb', text: bomb },
    { when: 'an alias to nothing', text: 'a: *b' },
    { when: 'a huge file', text: `a: ${'x'.repeat(3_000_000)}` },
    { when: 'brackets without end', text: '['.repeat(20_000) },
    { when: 'nested lists', text: '- '.repeat(10_000) },
    {
      when: 'thousands of keys',
      text: Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join('\n'),
    },
    { when: 'quotes only', text: '"'.repeat(20_000) },
    { when: 'binary', text: '\u0000\u0001\u0002' },
    { when: 'a list', text: '[1, 2]' },
    { when: 'a number', text: '42' },
    { when: 'two documents', text: `${own}---\n${own}` },
    { when: 'a truncated file', text: `{"schema": "linecheck.profile/1", "hosts": [` },
    { when: 'an unknown tag', text: 'a: !!js/function "x"' },
    { when: 'a key that is a map', text: '? {a: 1}\n: 2' },
  ])('such as $when is refused, not endured', { timeout: 20_000 }, ({ text }) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(20);
    expect(problems.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
    expect(problems.map(describeProblem).join('\n').length).toBeLessThan(20_000);
  });
});

it('the published JSON Schema is current', () => {
  const file = new URL('../../schemas/linecheck.profile-1.schema.json', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(profileJsonSchema());
});

it('every field of the published JSON Schema but the smallest has words for its author', () => {
  const { properties } = JSON.parse(profileJsonSchema());
  const fields = Object.entries<{ title?: string; description?: string }>(properties);
  const wordless = fields.filter(([, { title, description }]) => !title || !description);
  expect(wordless).toEqual([]);
});
