/** Where servers are set, and exactly what is written there: Linux, macOS, Windows. */
import { describe, expect, test } from 'vitest';
import {
  own,
  planIn,
  reply,
  resolvers,
  route,
  router,
  textFile,
  told,
  type Case,
} from './names.fixture.ts';
import { conf, nm, automatic, dead, publicRight, usual, deadFinding } from './resolvers.fixture.ts';
import { switchResolver } from './switch-resolver.ts';

describe('switching plans for whoever keeps the servers', () => {
  test.each([
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
  ] satisfies readonly (Case & { when: string; plans: readonly unknown[] })[])(
    '$when',
    async ({ plans, ...given }) => {
      expect(told(await planIn(switchResolver, { finding: deadFinding, ...given }))).toEqual(plans);
    },
  );
});
