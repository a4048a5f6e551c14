import { fileURLToPath } from 'node:url';
import { testParsers } from '../portable/parser-cases.fixture.ts';
import { exemptions } from './fixtures/exemptions.fixture.ts';
import { parsers } from './fixtures/parsers.fixture.ts';

/** To be emptied: a parser whose folder has each kind of case leaves the list. */
const unfinished = [
  'airport-report',
  'alf-programs',
  'alf-state',
  'arp',
  'auto-discovery',
  'battery',
  'block-all',
  'connection-device',
  'connections',
  'core-wlan',
  'hardware-ports',
  'ifconfig',
  'interface-bytes',
  'ipv6',
  'lsof-peers',
  'microphone-holders',
  'mtu',
  'ndp',
  'netstat-routes',
  'nettop-peers',
  'nettop-processes',
  'network-time',
  'no-routes',
  'pf-rules',
  'pf-status',
  'ping',
  'plist',
  'pluginkit',
  'power-mode',
  'profiler-firewall',
  'ps',
  'route-get',
  'scutil-dns',
  'scutil-proxy',
  'service-list',
  'service-order',
  'service-proxy',
  'service-script',
  'software-update',
  'system-extensions',
  'thermal',
  'trusted-names',
  'vm-stat',
];

testParsers(fileURLToPath(new URL('fixtures', import.meta.url)), parsers, {
  exemptions,
  unfinished,
});
