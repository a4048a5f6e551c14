/** Which name servers are planned, where, and when none are. */
import { describe, expect, test } from 'vitest';
import type { LinkDns } from '../model/change.ts';
import { render } from '../text/render.ts';
import { automaticResolver } from './automatic-resolver.ts';
import { flushResolverCache } from './flush-resolver-cache.ts';
import {
  fact,
  finding,
  own,
  planIn,
  reply,
  resolvers,
  route,
  router,
  textFile,
  told,
  type Case,
  type Standing,
} from './names.fixture.ts';
import { stepAroundNameFilter } from './step-around-name-filter.ts';
import { switchResolver } from './switch-resolver.ts';

const conf = {
  'file.resolv-conf': {
    '/etc/resolv.conf': textFile(
      `# mine\r\nnameserver ${router}\nsearch home.lan\nnameserver 10.9.9.9`,
    ),
  },
};
const nm = (link: LinkDns): Standing => ({ 'dns.networkmanager': { eth0: link }, ...conf });
const automatic: LinkDns = { v4: 'automatic', v6: 'automatic' };

const dead = [
  reply(router, 'dns.timeout'),
  reply(router, 'dns.timeout', { name: 'one.one.one.one', role: 'control' }),
];
const lying = [reply(router, 'dns.nxdomain')];
const publicRight = [
  reply('8.8.8.8', [own], { rttMs: 30 }),
  reply('9.9.9.9', [own], { rttMs: 10 }),
];
const publicAlive = [...publicRight, reply('1.1.1.1', [own], { rttMs: 20 })];
const usual = [resolvers([router]), route()];
const tunnel = fact('tunnels', {
  tunnels: [
    {
      name: 'office',
      kind: 'tun',
      isUp: true,
      addresses: [],
      hasDefaultRouteV4: true,
      hasDefaultRouteV6: false,
      routedRanges: [],
    },
  ],
  programs: [],
});
const split = fact('tunnels', {
  tunnels: [
    {
      name: 'office',
      kind: 'tun',
      isUp: true,
      addresses: [],
      hasDefaultRouteV4: false,
      hasDefaultRouteV6: false,
      routedRanges: ['10.0.0.0/8'],
    },
  ],
  programs: [],
});
const managed = fact('security-software', {
  products: [
    { name: 'Umbrella', vendor: 'Cisco', isRunning: true, evidence: 'x', kinds: ['dns-proxy'] },
  ],
});
const deadFinding = finding('dns-resolver-dead');

const toNm = (after: LinkDns) => [{ setting: 'dns.networkmanager', on: 'eth0', after }];

describe('switching plans', () => {
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
      when: 'systemd-resolved keeps them',
      observations: [
        resolvers(['127.0.0.53'], [{ address: router, from: 'systemd-resolved' }]),
        route(),
        reply('127.0.0.53', 'dns.timeout'),
        ...dead,
        ...publicRight,
      ],
      standing: {
        'dns.resolved': { eth0: { ...automatic, raw: { domains: 'home.lan' } } },
        ...conf,
      },
      plans: [
        [
          {
            setting: 'dns.resolved',
            on: 'eth0',
            after: { v4: ['9.9.9.9', '8.8.8.8'], v6: 'automatic' },
          },
        ],
      ],
    },
    {
      when: 'resolvconf keeps them',
      observations: [...usual, ...dead, ...publicRight],
      standing: { 'dns.resolvconf': { 'lo.linecheck': null }, ...conf },
      plans: [
        [
          {
            setting: 'dns.resolvconf',
            on: 'lo.linecheck',
            after: 'nameserver 9.9.9.9\nnameserver 8.8.8.8\n',
          },
        ],
      ],
    },
    {
      when: 'it is Windows, with settings for encrypted names',
      observations: [resolvers([router]), route('WLAN'), ...dead, ...publicRight],
      standing: {
        'dns.windows': {
          '{GUID of WLAN}': {
            v4: [router],
            v6: 'automatic',
            raw: { 'v4 NameServer': router, 'Doh 1.1.1.1': 'x' },
          },
        },
      },
      plans: [
        [
          {
            setting: 'dns.windows',
            on: '{GUID of WLAN}',
            after: { v4: ['9.9.9.9', '8.8.8.8'], v6: 'automatic', raw: { 'Doh 1.1.1.1': 'x' } },
          },
        ],
      ],
    },
    {
      when: 'it is a Mac, whose list was mixed',
      observations: [...usual, ...dead, ...publicRight],
      standing: {
        'dns.networksetup': {
          eth0: { v4: [router], v6: ['fd00::1'], raw: { order: `fd00::1 ${router}` } },
        },
      },
      plans: [
        [
          {
            setting: 'dns.networksetup',
            on: 'eth0',
            after: { v4: ['9.9.9.9', '8.8.8.8'], v6: ['fd00::1'] },
          },
        ],
      ],
    },
    {
      when: 'only a file says so: every other byte stays',
      observations: [...usual, ...dead, ...publicRight],
      standing: conf,
      plans: [
        [
          {
            setting: 'file.resolv-conf',
            on: '/etc/resolv.conf',
            after: textFile('# mine\r\nnameserver 9.9.9.9\nnameserver 8.8.8.8\nsearch home.lan\n'),
          },
        ],
      ],
    },
    {
      when: 'the file is a link of a program that is gone',
      observations: [
        resolvers([router], [], { searchDomains: ['home.lan'], options: ['timeout:1'] }),
        route(),
        ...dead,
        ...publicRight,
      ],
      standing: { 'file.resolv-conf': { '/etc/resolv.conf': { kind: 'link', target: '/run/x' } } },
      plans: [
        [
          {
            setting: 'file.resolv-conf',
            on: '/etc/resolv.conf',
            after: textFile(
              'nameserver 9.9.9.9\nnameserver 8.8.8.8\nsearch home.lan\noptions timeout:1\n',
            ),
          },
        ],
      ],
    },
    {
      when: 'the stub of systemd-resolved does not run: its other file, then the servers it asked, then public ones',
      observations: [
        resolvers(['127.0.0.53'], [{ address: router, from: 'systemd-resolved' }]),
        route(),
        reply('127.0.0.53', 'dns.port_closed'),
        reply(router, [own]),
        ...publicRight,
      ],
      standing: {
        ...nm(automatic),
        'file.resolv-conf': {
          '/etc/resolv.conf': { kind: 'link', target: '../run/systemd/resolve/stub-resolv.conf' },
        },
      },
      plans: [
        [
          {
            setting: 'file.resolv-conf',
            on: '/etc/resolv.conf',
            after: { kind: 'link', target: '../run/systemd/resolve/resolv.conf' },
          },
        ],
        [
          {
            setting: 'file.resolv-conf',
            on: '/etc/resolv.conf',
            after: textFile(`nameserver ${router}\n`),
          },
        ],
        [
          {
            setting: 'file.resolv-conf',
            on: '/etc/resolv.conf',
            after: textFile('nameserver 9.9.9.9\nnameserver 8.8.8.8\n'),
          },
        ],
      ],
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
