import { expect, test } from 'vitest';

import type { Finding } from '../model/diagnosis.ts';
import { chooseFixes } from './choose.ts';
import type { Fix } from './fix.ts';

const findingOf = (cause: Finding['cause']): Finding => ({
  cause,
  verdict: 'confirmed',
  lies: 'in-this-device',
  impact: 'blocks',
  because: [],
  wouldSettle: [],
  accountsFor: [],
});

const fixOf = (
  id: string,
  mends: Fix['mends'],
  risk: Fix['risk'] = 'low',
  waitSeconds = 5,
): Fix => ({ id, mends, risk, waitSeconds, provenBy: [], plan: async () => [] });

const noticeable = fixOf('pause', ['local-firewall-blocks'], 'noticeable');
const low = fixOf('allow', ['local-firewall-blocks'], 'low');
const slow = fixOf('allow-slowly', ['local-firewall-blocks'], 'low', 60);
const guided = fixOf('ask-somebody', ['local-firewall-blocks', 'clock-wrong'], 'none');
const both = fixOf('restart', ['clock-wrong', 'local-firewall-blocks'], 'none');

test.each([
  { when: 'nothing is wrong', causes: [], chosen: [] },
  { when: 'nobody can mend it', causes: ['no-link'] as const, chosen: [] },
  {
    when: 'several can: least risk first, quick before slow, a person last',
    causes: ['local-firewall-blocks'] as const,
    chosen: ['restart', 'allow', 'allow-slowly', 'pause', 'ask-somebody'],
  },
  {
    when: 'two things are wrong: the worse one first, each fix once',
    causes: ['clock-wrong', 'local-firewall-blocks'] as const,
    chosen: ['restart', 'ask-somebody', 'allow', 'allow-slowly', 'pause'],
  },
])('chooses $chosen when $when', ({ causes, chosen }) => {
  const catalogue = [noticeable, guided, slow, low, both];
  const choices = chooseFixes(causes.map(findingOf), catalogue, [guided]);
  expect(choices.map(({ fix }) => fix.id)).toEqual(chosen);
});

const guide = (id: string, waitSeconds: number, change: Partial<Fix> = {}): Fix => ({
  ...fixOf(id, ['bufferbloat'], 'none', waitSeconds),
  ...change,
  isGuided: true,
});

test('a person mends first, then goes round it, then calls others, however quick that is', () => {
  const guides = [
    guide('call', 1, { standsIn: 'somebody-else' }),
    guide('demand-less', 5, { standsIn: 'way-round' }),
    guide('router', 120),
    guide('uploads', 20),
  ];
  const choices = chooseFixes([findingOf('bufferbloat')], guides, guides);
  expect(choices.map(({ fix }) => fix.id)).toEqual(['uploads', 'router', 'demand-less', 'call']);
});
