import { expect, test } from 'vitest';

import type { CauseId } from '../model/cause-id.ts';
import type { Symptom } from '../model/symptom.ts';
import type { Impact } from '../model/verdict.ts';
import type { Cause } from './cause.ts';
import { explainAway, type Weighed } from './explain-away.ts';
import { rank } from './rank.ts';
import { whatNext } from './what-next.ts';

const red = (id: string, weight: Symptom['weight'] = 'degrades'): Symptom => ({
  id,
  kind: 'connect-failed',
  about: id,
  weight,
  from: [`tcp-connect@${id}`],
});

const accuse = (
  id: CauseId,
  kind: 'confirmed' | 'suspected',
  accountsFor: readonly string[],
  { layer = 'address', impact = 'blocks' }: { layer?: Cause['layer']; impact?: Impact } = {},
): Weighed => ({
  cause: { id, layer },
  verdict: { kind, impact, accountsFor, because: [], wouldSettle: ['path-trace'] },
});

const chosen = (weighed: readonly Weighed[], symptoms: readonly Symptom[]): readonly string[] =>
  explainAway(weighed, symptoms).chosen.map(({ cause }) => cause.id);

test('a lower layer that accounts for everything explains its consequences away', () => {
  const symptoms = [red('a', 'blocks'), red('b'), red('c')];
  const {
    chosen: kept,
    explainedAway,
    left,
  } = explainAway(
    [
      accuse('udp-blocked', 'confirmed', ['c'], { layer: 'media' }),
      accuse('captive-portal', 'confirmed', ['a', 'b', 'c'], { layer: 'internet' }),
    ],
    symptoms,
  );
  expect(kept.map(({ cause }) => cause.id)).toEqual(['captive-portal']);
  expect(explainedAway).toEqual([{ cause: 'udp-blocked', by: 'captive-portal' }]);
  expect(left).toEqual([]);
});

test('two faults with symptoms of their own are both named', () => {
  expect(
    chosen(
      [accuse('dns-slow', 'confirmed', ['a']), accuse('udp-blocked', 'confirmed', ['b'])],
      [red('a'), red('b')],
    ),
  ).toEqual(['dns-slow', 'udp-blocked']);
});

test('a suspicion is not heard where something confirmed accounts for everything', () => {
  expect(
    chosen(
      [
        accuse('name-filter', 'suspected', ['a', 'b']),
        accuse('udp-blocked', 'confirmed', ['a', 'b']),
      ],
      [red('a'), red('b')],
    ),
  ).toEqual(['udp-blocked']);
});

test('a confirmed cause without a symptom is no finding', () => {
  expect(chosen([accuse('dns-slow', 'confirmed', [])], [red('a')])).toEqual([]);
});

test('what nothing accounts for is left, not hidden', () => {
  const { left } = explainAway([accuse('dns-slow', 'confirmed', ['a'])], [red('a'), red('b')]);
  expect(left.map(({ id }) => id)).toEqual(['b']);
});

test('findings stand surest first, then worst, then lowest layer', () => {
  const { chosen: kept } = explainAway(
    [
      accuse('name-filter', 'suspected', ['d']),
      accuse('udp-blocked', 'confirmed', ['c'], { layer: 'media', impact: 'degrades' }),
      accuse('address-blocklisted', 'confirmed', ['b'], { layer: 'address' }),
      accuse('hosts-file-override', 'confirmed', ['a'], { layer: 'names' }),
    ],
    [red('a'), red('b'), red('c'), red('d')],
  );
  expect(rank(kept).map(({ cause }) => cause)).toEqual([
    'hosts-file-override',
    'address-blocklisted',
    'udp-blocked',
    'name-filter',
  ]);
});

test('nothing more is asked once everything red is confirmed', () => {
  const weighed = [
    accuse('dns-slow', 'confirmed', ['a']),
    accuse('name-filter', 'suspected', ['a']),
  ];
  const { chosen: kept } = explainAway(weighed, [red('a')]);
  expect(whatNext(weighed, kept, [red('a')])).toEqual([]);
});

test('what is only noteworthy does not ask for more', () => {
  const weighed = [accuse('name-filter', 'suspected', ['a'])];
  const { chosen: kept } = explainAway(weighed, [red('a', 'minor')]);
  expect(whatNext(weighed, kept, [red('a', 'minor')])).toEqual([]);
});

test('the probe that most open suspicions ask for comes first', () => {
  const undecided: Weighed = {
    cause: { id: 'dns-slow', layer: 'names' },
    verdict: { kind: 'unknown', missing: ['dns-answer', 'path-trace'] },
  };
  const weighed = [accuse('name-filter', 'suspected', ['a']), undecided];
  const { chosen: kept } = explainAway(weighed, [red('a')]);
  expect(whatNext(weighed, kept, [red('a')])).toEqual(['path-trace', 'dns-answer']);
});
