/** Which servers are planned, and when none are. */
import { describe, expect, test } from 'vitest';
import {
  finding,
  own,
  planIn,
  reply,
  resolvers,
  route,
  router,
  told,
  type Case,
} from './names.fixture.ts';
import {
  nm,
  automatic,
  dead,
  publicRight,
  publicAlive,
  usual,
  tunnel,
  split,
  managed,
  deadFinding,
  toNm,
} from './resolvers.fixture.ts';
import { switchResolver } from './switch-resolver.ts';

describe('switching plans other servers', () => {
  test.each([
    {
      when: 'the only one is dead: the two quickest that answer right',
      observations: [...usual, ...dead, ...publicAlive],
      standing: nm(automatic),
      plans: [toNm({ v4: ['9.9.9.9', '1.1.1.1'], v6: 'automatic' })],
    },
    {
      when: 'a public one lies as well: it is left out',
      observations: [...usual, ...dead, ...publicRight, reply('1.1.1.1', ['10.0.0.1'])],
      standing: nm(automatic),
      plans: [toNm({ v4: ['9.9.9.9', '8.8.8.8'], v6: 'automatic' })],
    },
    {
      when: 'a split tunnel stands beside',
      observations: [...usual, split, ...dead, ...publicRight],
      standing: nm(automatic),
      plans: [toNm({ v4: ['9.9.9.9', '8.8.8.8'], v6: 'automatic' })],
    },
    {
      when: 'the second one of this network lives: it alone before anybody outside',
      observations: [
        resolvers([router, '192.168.1.2']),
        route(),
        ...dead,
        reply('192.168.1.2', [own]),
        ...publicRight,
      ],
      standing: nm(automatic),
      plans: [
        toNm({ v4: ['192.168.1.2'], v6: 'automatic' }),
        toNm({ v4: ['9.9.9.9', '8.8.8.8'], v6: 'automatic' }),
      ],
    },
    {
      when: 'the dead one is of the other family: that family gets none',
      observations: [
        resolvers(['fd00::1']),
        route(),
        reply('fd00::1', 'dns.timeout'),
        ...publicRight,
      ],
      standing: nm({ v4: 'automatic', v6: 'automatic' }),
      plans: [toNm({ v4: ['9.9.9.9', '8.8.8.8'], v6: [] })],
    },
    {
      when: 'a list was added to the automatic ones: what deviated in that family is gone, in the other it stays',
      observations: [...usual, ...dead, ...publicRight],
      standing: nm({
        v4: ['10.9.9.9'],
        v6: [],
        raw: { 'ipv4.ignore-auto-dns': 'no', 'ipv6.ignore-auto-dns': 'no' },
      }),
      plans: [toNm({ v4: ['9.9.9.9', '8.8.8.8'], v6: [], raw: { 'ipv6.ignore-auto-dns': 'no' } })],
    },
    {
      when: 'one answers no question for IPv6 addresses',
      observations: [
        ...usual,
        reply(router, [own]),
        reply(router, 'dns.aaaa_dropped', { type: 'AAAA' }),
        ...publicRight,
      ],
      standing: nm(automatic),
      plans: [toNm({ v4: ['9.9.9.9', '8.8.8.8'], v6: 'automatic' })],
    },
    {
      when: 'one takes three seconds, and that is what was found',
      finding: finding('dns-slow'),
      observations: [...usual, reply(router, [own], { rttMs: 3_000 }), ...publicRight],
      standing: nm(automatic),
      plans: [toNm({ v4: ['9.9.9.9', '8.8.8.8'], v6: 'automatic' })],
    },
    {
      when: 'every plain answer is falsified in the same way: nobody is better',
      observations: [
        ...usual,
        ...[router, '1.1.1.1', '8.8.8.8', '9.9.9.9'].map((ip) => reply(ip, ['203.0.113.66'])),
        reply('https://dns.google/dns-query', [own], { transport: 'https' }),
      ],
      standing: nm(automatic),
      plans: ['resolver.nobody-better'],
    },
    {
      when: 'nobody answers',
      observations: [...usual, ...dead],
      standing: nm(automatic),
      plans: ['resolver.nobody-better'],
    },
    {
      when: 'it answers right',
      observations: [...usual, reply(router, [own]), ...publicRight],
      standing: nm(automatic),
      plans: ['switch-resolver.right'],
    },
    {
      when: 'a VPN carries everything',
      observations: [...usual, tunnel, ...dead, ...publicRight],
      standing: nm(automatic),
      plans: ['resolver.tunnel'],
    },
    {
      when: 'an organisation answers names here',
      observations: [...usual, managed, ...dead, ...publicRight],
      standing: nm(automatic),
      plans: ['resolver.managed'],
    },
    {
      when: 'nothing is known of the resolvers',
      observations: [route(), ...publicRight],
      standing: nm(automatic),
      plans: ['resolver.unknown'],
    },
    {
      when: 'nothing here can be changed',
      observations: [...usual, ...dead, ...publicRight],
      standing: {},
      plans: ['resolver.no-place'],
    },
  ] satisfies readonly (Case & { when: string; plans: readonly unknown[] })[])(
    '$when',
    async ({ plans, ...given }) => {
      expect(told(await planIn(switchResolver, { finding: deadFinding, ...given }))).toEqual(plans);
    },
  );

  test('keeps what stood there as the value to go back to', async () => {
    const [plan] = await planIn(switchResolver, {
      observations: [...usual, ...dead, ...publicRight],
      standing: nm(automatic),
      finding: deadFinding,
    });
    expect(plan).toMatchObject({ changes: [{ before: automatic }] });
  });
});
