import { describe, expect, test } from 'vitest';

import type { FactId } from '../model/facts.ts';
import { factIds } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import type { ReportedChange } from '../model/report.ts';
import type { Target } from '../model/target.ts';
import { zoom } from '../profiles/zoom.ts';
import { writeList, writers, type Format } from '../allowlist/index.ts';
import { missingNeeds } from '../model/missing-needs.ts';
import { canaries, escaped } from './canaries.fixture.ts';
import { compare } from './compare.ts';
import { asComparisonHtml } from './comparison-html.ts';
import { asComparisonMarkdown } from './comparison-markdown.ts';
import { asComparisonText } from './comparison-text.ts';
import { asHtml } from './html.ts';
import { asJson, jsonText } from './json.ts';
import { asMarkdown } from './markdown.ts';
import { factShapes, targetShapes } from './redact-fields.ts';
import { leavingParts, startRedactor } from './redact-report.ts';
import { someDiagnosis, someReport } from './report.fixture.ts';
import { asTerminal } from './terminal.ts';

const redactor = () => startRedactor({ key: 'a key', profile: zoom, nonce: 'abcdefghijkl' });

/** Hands out one canary after another. */
const planter = (first: number) => {
  let at = first;
  return (): string => canaries[at++ % canaries.length]?.text ?? '';
};

/** Something of this shape with a canary wherever text of others can stand. */
const filled = (shape: unknown, plant: () => string): unknown => {
  if (shape === 'closed') return 'closed';
  if (shape === 'plain') return 1;
  if (shape === 'settings') return { [plant()]: plant(), list: [plant()] };
  if (typeof shape === 'string') return plant();
  if (Array.isArray(shape)) return [1, 2, 3].map(() => filled(shape[0], plant));
  return Object.fromEntries(
    Object.entries(shape ?? {}).map(([key, inner]) => [key, filled(inner, plant)]),
  );
};

const targets = (plant: () => string): readonly Target[] =>
  Object.entries(targetShapes).map(
    ([kind, shape]) => ({ ...(filled(shape, plant) as object), kind }) as Target,
  );

/** Every fact measured, failed with something learnt, and skipped; every kind of target. */
const planted = (first: number): readonly AnyObservation[] => {
  const plant = planter(first);
  const places = targets(plant);
  return factIds.flatMap((probe: FactId, at) => {
    const value = () => ({ ...(filled(factShapes[probe], plant) as object), unheardOf: plant() });
    const detail = { code: plant(), errno: 1, syscall: plant(), message: plant(), stack: plant() };
    const outcomes = [
      { kind: 'measured', value: value() },
      { kind: 'failed', failure: { class: 'dns.timeout', step: plant(), detail, value: value() } },
      { kind: 'skipped', why: `could not be asked: ${plant()}` },
    ];
    return outcomes.map((outcome, index) => {
      const target = { ...places[(at + index) % places.length], added: plant() };
      const id = `${probe}@${plant()}#${index + 1}`;
      return {
        id,
        probe,
        target,
        at: 0,
        tookMs: 1,
        note: plant(),
        outcome,
      } as unknown as AnyObservation;
    });
  });
};

const change = (plant: () => string): ReportedChange => ({
  fix: 'switch-resolver',
  transaction: plant(),
  at: '2026-11-23T09:00:00.000Z',
  state: 'kept',
  setting: 'file.hosts',
  on: plant(),
  what: `The file ${plant()}`,
  goes: [plant(), plant()],
  comes: [plant()],
});

test('there are enough of them', () => {
  expect(new Set(canaries.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
});

test.each(['host', 'place', 'url', 'path', 'device', 'words', 'digest', 'public-digest'] as const)(
  'as %s, none gets through',
  (rule) => {
    const fields = {
      host: (text: string) => ({
        probe: 'system-lookup',
        value: { addresses: [text], lookupMs: 1 },
      }),
      place: (text: string) => ({ probe: 'clock', value: {}, resolver: text }),
      url: (text: string) => ({ probe: 'pac-file', value: { url: text } }),
      path: (text: string) => ({ probe: 'hosts-file', value: { path: text, entries: [] } }),
      device: (text: string) => ({ probe: 'gateway', value: { device: text } }),
      words: (text: string) => ({ probe: 'clock', value: { source: text } }),
      digest: (text: string) => ({ probe: 'trust-store', value: { systemDigest: text } }),
      'public-digest': (text: string) => ({ probe: 'trust-store', value: { publicDigest: text } }),
    };
    const out = redactor();
    const through = canaries.filter((canary) => {
      const { probe, value, ...where } = { resolver: '', ...fields[rule](canary.text) };
      const target = {
        kind: 'name-by-resolver',
        role: 'resolver',
        name: 'zoom.us',
        type: 'A',
        resolver: where.resolver,
        transport: 'udp',
      };
      const one = {
        id: 'x#1',
        probe,
        target,
        at: 0,
        tookMs: 1,
        outcome: { kind: 'measured', value },
      };
      return (
        escaped(JSON.stringify(out.observation(one as unknown as AnyObservation)), [canary])
          .length > 0
      );
    });
    expect(through.map(({ text }) => text)).toEqual([]);
  },
);

test.each([
  { when: 'in a sentence', around: (text: string) => `asked ${text}, and got no answer.` },
  { when: 'in quotes', around: (text: string) => `<title>"${text}"</title>` },
  { when: 'as a value', around: (text: string) => `name=${text}&x=1;host:${text}` },
  { when: 'in brackets', around: (text: string) => `(${text}) [${text}]` },
])('$when, none gets through', ({ around }) => {
  const out = redactor();
  const through = canaries.filter((one) => escaped(out.text(around(one.text)), [one]).length > 0);
  expect(through.map(({ text }) => text)).toEqual([]);
});

/** Findings that rest on everything that was seen: what is written down as missing is made of it. */
const findingsOn = (observations: readonly AnyObservation[]) => {
  const from = observations.map(({ id }) => id);
  return (
    [
      'address-blocklisted',
      'dns-filter-blocks-service',
      'egress-blocks-service',
      'name-filter',
      'proxy-denies-service',
      'tls-inspection-untrusted',
      'revocation-blocked',
      'local-firewall-blocks',
      'vpn-drops-media',
    ] as const
  ).flatMap((cause) =>
    someDiagnosis.findings.map((finding) => ({
      ...finding,
      cause,
      because: [{ message: 'test.resolver-silent', values: { resolver: from.join(' ') }, from }],
    })),
  );
};

/** Connections that were kept back, and names that were denied: what a missing rule would be made of. */
const keptBack = (first: number): readonly AnyObservation[] => {
  const plant = planter(first);
  const failed = { kind: 'failed', failure: { class: 'tcp.timeout', step: 'connect', detail: {} } };
  return [...Array(80).keys()].map((at) => {
    const name = at % 2 === 0 ? 'us04web.zoom.us' : plant();
    const target = {
      kind: 'address',
      role: 'signalling',
      ip: plant(),
      port: 443,
      transport: 'tcp',
    };
    const [id, probe] = [`tcp-connect@${plant()}#${at}`, 'tcp-connect'];
    return { id, probe, target: { ...target, name }, at, tookMs: 1, outcome: failed };
  }) as unknown as readonly AnyObservation[];
};

const reportFrom = (first: number) => {
  const whole = someReport({
    profile: zoom,
    observations: [...planted(first), ...keptBack(first)],
    changes: [change(planter(first))],
    tool: { version: '0.1.0', node: 'v20.20.2', os: 'linux 6.1.0-lovelace' },
  });
  const parts = leavingParts(whole, redactor());
  const diagnosis = { ...someDiagnosis, findings: findingsOn(parts.observations) };
  return someReport({ profile: zoom, ...parts, diagnosis });
};

/** Every list of every product, made of what a report shows to be missing. */
const listsOf = (report: ReturnType<typeof reportFrom>): readonly string[] =>
  Object.entries(writers).flatMap(([format, { abouts }]) =>
    abouts.map(
      (about) =>
        writeList({
          profile: zoom,
          format: format as Format,
          about,
          families: [4, 6],
          service: 'zoom',
          nowIso: report.startedAt,
          missing: { needs: missingNeeds(report), startedAt: report.startedAt },
        }).text,
    ),
  );
describe('planted in every field of every fact, target, failure and change', () => {
  const reports = [0, 71, 142].map(reportFrom);
  const comparisons = reports.map((one, at) => compare(one, reports[(at + 1) % 3] ?? one));
  const how = { width: 80, isColoured: false, isVerbose: true };

  test.each([
    { face: 'JSON', texts: reports.map(asJson) },
    { face: 'HTML', texts: reports.map((one) => asHtml(one)) },
    { face: 'Markdown', texts: reports.map((one) => asMarkdown(one)) },
    { face: 'the terminal with -v', texts: reports.map((one) => asTerminal(one, how)) },
    {
      face: 'the text of a mail or for the clipboard',
      texts: reports.map((one) => asTerminal(one, { ...how, isVerbose: false, isForOthers: true })),
    },
    { face: 'the last line of events', texts: reports.map((report) => jsonText({ report })) },
    { face: 'a list of what is missing', texts: reports.flatMap(listsOf) },
    {
      face: 'a comparison at the terminal',
      texts: comparisons.map((one) => asComparisonText(one, 80)),
    },
    { face: 'a comparison as HTML', texts: comparisons.map((one) => asComparisonHtml(one)) },
    {
      face: 'a comparison as Markdown',
      texts: comparisons.map((one) => asComparisonMarkdown(one)),
    },
    { face: 'a comparison as JSON', texts: comparisons.map((one) => JSON.stringify(one)) },
  ])('none is on $face', ({ texts }) => {
    for (const text of texts) expect(escaped(text)).toEqual([]);
  });

  test('they were there before: the test can fail', () => {
    const before = escaped(asJson(someReport({ observations: [0, 71, 142].flatMap(planted) })));
    expect(before.length).toBeGreaterThanOrEqual(200);
  });

  test('what is missing is made of the service’s own names, though everything else was planted', () => {
    const [text = ''] = reports.slice(0, 1).flatMap(listsOf);
    expect(text).toContain('nftset=/zoom.us/');
    expect(text).toContain('Shown by:');
    expect(text).toMatch(
      /add element inet filter lc_zoom_addresses_4 \{\n(?: {2}\d+\.\d+\.\d+\.\d+\/32,\n)+/u,
    );
  });

  test('what was replaced is listed by kind and number', () => {
    const [first] = reports;
    expect(first?.redactions.join('\n')).toMatch(/\d+ × IPv4 address or range/u);
    expect(first?.redactions.join('\n')).toMatch(/\d+ × computer or domain name/u);
  });
});
