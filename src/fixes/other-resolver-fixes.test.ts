/** Around a filter, back to automatic, the cache emptied: when each is planned and when not. */
import { describe, expect, test } from 'vitest';
import type { LinkDns } from '../model/change.ts';
import { render } from '../text/render.ts';
import { automaticResolver } from './automatic-resolver.ts';
import { flushResolverCache } from './flush-resolver-cache.ts';
import {
  finding,
  own,
  planIn,
  reply,
  resolvers,
  route,
  router,
  told,
  type Standing,
} from './names.fixture.ts';
import {
  conf,
  nm,
  automatic,
  dead,
  lying,
  publicRight,
  usual,
  tunnel,
  managed,
  deadFinding,
  toNm,
} from './resolvers.fixture.ts';
import { stepAroundNameFilter } from './step-around-name-filter.ts';

describe('stepping around a filter plans', () => {
  const denied = finding('dns-filter-blocks-service');
  test.each([
    {
      when: 'others know the name',
      observations: [...usual, ...lying, ...publicRight],
      plans: [toNm({ v4: ['9.9.9.9', '8.8.8.8'], v6: 'automatic' })],
    },
    {
      when: 'nobody knows the name',
      observations: [...usual, ...lying, reply('8.8.8.8', 'dns.nxdomain')],
      plans: ['resolver.nobody-better'],
    },
    {
      when: 'an organisation looks after this computer',
      observations: [...usual, managed, ...lying, ...publicRight],
      plans: ['resolver.managed'],
    },
    {
      when: 'a VPN carries everything',
      observations: [...usual, tunnel, ...lying, ...publicRight],
      plans: ['resolver.tunnel'],
    },
    {
      when: 'nothing is denied',
      observations: [...usual, reply(router, [own]), ...publicRight],
      plans: ['step-around-name-filter.right'],
    },
  ])('$when', async ({ observations, plans }) => {
    expect(
      told(
        await planIn(stepAroundNameFilter, {
          observations,
          standing: nm(automatic),
          finding: denied,
        }),
      ),
    ).toEqual(plans);
  });

  test('and says before anybody agrees that it may be a rule', () => {
    expect(render('fix.step-around-name-filter.does', {})).toMatch(/company or a school/u);
    expect(stepAroundNameFilter.risk).toBe('noticeable');
  });
});

describe('going back to automatic plans', () => {
  const byHand: LinkDns = { v4: ['10.9.9.9'], v6: 'automatic' };
  const failing = [
    resolvers(['10.9.9.9']),
    route(),
    reply('10.9.9.9', 'dns.timeout'),
    ...publicRight,
  ];
  test.each([
    {
      when: 'a list of somebody’s is dead',
      standing: nm(byHand),
      observations: failing,
      plans: [toNm(automatic)],
    },
    {
      when: 'both families have one and only one of them fails',
      standing: nm({ v4: ['10.9.9.9'], v6: ['fd00::1'] }),
      observations: [...failing, reply('fd00::1', [own])],
      plans: [toNm({ v4: 'automatic', v6: ['fd00::1'] })],
    },
    {
      when: 'a certificate name stands behind the address',
      standing: {
        'dns.resolved': { eth0: { v4: ['10.9.9.9#dns.example'], v6: 'automatic' } },
      } satisfies Standing,
      observations: failing,
      plans: [[{ setting: 'dns.resolved', on: 'eth0', after: automatic }]],
    },
    {
      when: 'the list answers right',
      standing: nm(byHand),
      observations: [resolvers(['10.9.9.9']), route(), reply('10.9.9.9', [own])],
      plans: ['automatic-resolver.already'],
    },
    {
      when: 'it is automatic',
      standing: nm(automatic),
      observations: [...usual, ...dead],
      plans: ['automatic-resolver.already'],
    },
    {
      when: 'only a file says so',
      standing: conf,
      observations: failing,
      plans: ['automatic-resolver.no-keeper'],
    },
    {
      when: 'nothing here can be changed',
      standing: {},
      observations: failing,
      plans: ['resolver.no-place'],
    },
    {
      when: 'a VPN carries everything',
      standing: nm(byHand),
      observations: [...failing, tunnel],
      plans: ['resolver.tunnel'],
    },
    {
      when: 'an organisation looks after this computer',
      standing: nm(byHand),
      observations: [...failing, managed],
      plans: ['resolver.managed'],
    },
  ])('$when', async ({ standing, observations, plans }) => {
    expect(
      told(await planIn(automaticResolver, { standing, observations, finding: deadFinding })),
    ).toEqual(plans);
  });
});

describe('emptying the cache plans', () => {
  const stub = [
    resolvers(['127.0.0.53'], [{ address: router, from: 'systemd-resolved' }]),
    route(),
  ];
  const flush = {
    actions: {
      'dns.flush': { needs: 'user' as const, act: async () => ({ kind: 'done' as const }) },
    },
  };
  const fake = finding('dns-fake-ip');
  test.each([
    {
      when: 'the servers behind a stub are right by now',
      observations: [...stub, reply('127.0.0.53', ['198.18.0.7']), reply(router, [own])],
      hands: flush,
      plans: [['dns.flush']],
    },
    {
      when: 'the servers behind are wrong themselves',
      observations: [...stub, reply(router, 'dns.nxdomain'), ...publicRight],
      hands: flush,
      plans: ['flush-resolver-cache.not-the-cache'],
    },
    {
      when: 'the servers behind were not asked',
      observations: [...stub, ...publicRight],
      hands: flush,
      plans: ['flush-resolver-cache.not-the-cache'],
    },
    {
      when: 'nothing here remembers',
      observations: [...usual, reply(router, [own])],
      hands: flush,
      plans: ['flush-resolver-cache.no-cache'],
    },
    {
      when: 'nobody can empty it',
      observations: [...stub, reply(router, [own])],
      hands: {},
      plans: ['flush-resolver-cache.no-way'],
    },
  ])('$when', async ({ observations, hands, plans }) => {
    expect(told(await planIn(flushResolverCache, { observations, hands, finding: fake }))).toEqual(
      plans,
    );
  });
});
