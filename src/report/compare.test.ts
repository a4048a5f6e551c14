import { expect, test } from 'vitest';

import { certificate, genuine, tls } from '../diagnosis/observation.fixture.ts';
import type { AnyObservation } from '../model/observation.ts';
import { measured } from '../model/outcome.ts';
import { compare } from './compare.ts';
import { asComparisonText } from './comparison-text.ts';
import { someDiagnosis, someReport } from './report.fixture.ts';

const resolvers = (...addresses: string[]): AnyObservation => ({
  id: 'resolvers@computer#1',
  probe: 'resolvers',
  target: { kind: 'computer' },
  at: 0,
  tookMs: 1,
  outcome: measured({
    resolvers: addresses.map((address) => ({
      address,
      port: 53,
      from: 'resolv.conf',
      isLocalStub: false,
      onlyDomains: [],
    })),
    searchDomains: [],
  }),
});

const nothingWrong = { ...someDiagnosis, findings: [] };

test('names the finding that went and the resolver that changed', () => {
  const older = someReport({ observations: [resolvers('192.0.2.1')] });
  const newer = someReport({ observations: [resolvers('9.9.9.9')], diagnosis: nothingWrong });
  const comparison = compare(older, newer);
  expect(comparison.findings).toEqual({ gone: ['dns-resolver-dead'], fresh: [], staying: [] });
  expect(comparison.changed).toEqual([
    { fact: 'resolvers', before: ['192.0.2.1'], after: ['9.9.9.9'] },
  ]);
  expect(asComparisonText(comparison, 80)).toContain('before: 192.0.2.1');
});

const signed = (issuer: string, ...names: readonly string[]): readonly AnyObservation[] =>
  names.map((name) =>
    tls(name, '203.0.113.7', { ...genuine(name), chain: [certificate(issuer, [name])] }),
  );

test('who signs now stands once, with all for whom that is new, and without those for whom it is not', () => {
  const older = [...signed('CN=Public', 'a.example', 'b.example', 'c.example')];
  const newer = [
    ...signed('CN=Office', 'a.example', 'b.example'),
    ...signed('CN=Public', 'c.example'),
  ];
  const [one] = compare(
    someReport({ observations: older }),
    someReport({ observations: newer }),
  ).changed;
  expect(one).toEqual({
    fact: 'issuer',
    before: ['CN=Public: a.example, b.example'],
    after: ['CN=Office: a.example, b.example'],
  });
});

test('a report compared with itself has changed in nothing', () => {
  const report = someReport();
  const comparison = compare(report, report);
  expect(comparison.changed).toEqual([]);
  expect(comparison.findings.staying).toEqual(['dns-resolver-dead']);
});

test('a fact that only one of them measured is not called changed', () => {
  const comparison = compare(
    someReport({ observations: [] }),
    someReport({ observations: [resolvers('9.9.9.9')] }),
  );
  expect(comparison.changed).toEqual([]);
  expect(comparison.unknown).toEqual(['resolvers']);
});
