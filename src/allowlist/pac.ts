/**
 * A proxy configuration file in which the service goes DIRECT. It looks nothing up: a file that
 * resolves names is slow for every page, and fails where computers cannot resolve outside names.
 */
import ipaddr from 'ipaddr.js';
import { rangesOf, type List, type Writer } from './list.ts';

export const pac: Writer = {
  title: 'a proxy configuration file (PAC)',
  abouts: ['proxy-bypass'],
  hints: () => [
    'Put your own proxy into "rest", or copy the function goesDirect into your file and ask it first.',
    'Names are taken at any depth. Addresses are compared only where a client asks for one, and only IPv4: isInNet',
    'knows no other. What goes DIRECT needs the firewall rules as well.',
  ],
  write: (list) => [
    ...list.header.map((line) => `// ${line}`.trimEnd()),
    '',
    'var rest = "PROXY proxy.example.invalid:8080";',
    '',
    'function goesDirect(host) {',
    '  host = host.toLowerCase().replace(/\\.$/, "");',
    ...named(list).flatMap(({ name, isTree }) => [
      `  if (host === "${name}"${isTree ? ` || dnsDomainIs(host, ".${name}")` : ''}) return true;`,
    ]),
    ...addresses(list),
    '  return false;',
    '}',
    '',
    'function FindProxyForURL(url, host) {',
    '  return goesDirect(host) ? "DIRECT" : rest;',
    '}',
  ],
};

const named = ({ rules }: List) =>
  [
    ...new Map(rules.flatMap(({ names }) => names).map((one) => [`${one.name}${one.isTree}`, one])),
  ].map(([, one]) => one);

const addresses = ({ rules, families }: List): readonly string[] => {
  const ranges = families.includes(4) ? rules.flatMap((rule) => rangesOf(rule, 4)) : [];
  if (ranges.length === 0) return [];
  return [
    '  if (!/^\\d+\\.\\d+\\.\\d+\\.\\d+$/.test(host)) return false;',
    ...[...new Set(ranges)].map((range) => {
      const [address = '', bits = '32'] = range.split('/');
      const mask = ipaddr.IPv4.subnetMaskFromPrefixLength(Number(bits)).toString();
      return `  if (isInNet(host, "${address}", "${mask}")) return true;`;
    }),
  ];
};
