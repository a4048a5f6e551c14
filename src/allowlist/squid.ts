/**
 * Lines for squid.conf: what clients may ask the proxy for, and which connections it leaves
 * encrypted. `.zoom.us` is the name and everything below it, at any depth (squid.conf, "acl dstdomain").
 */
import type { NeededRule } from '../model/needed-rules.ts';
import { rangesOf, type List, type Writer } from './list.ts';

const aclOf = ({ profile }: Pick<List, 'profile'>, rule: NeededRule): string =>
  `lc_${profile.id}_${rule.id}`.replaceAll('-', '_');

const dotted = ({ names }: NeededRule): readonly string[] =>
  names.map(({ name, isTree }) => (isTree ? `.${name}` : name));

export const squid: Writer = {
  title: 'Squid',
  abouts: ['firewall', 'no-inspection'],
  hints: ({ about, rules }) => [
    ...(about === 'firewall'
      ? [
          'Put the http_access lines before those that deny; they let in the clients of the list "localnet" that comes',
          'with squid.conf, as the rules below should for nobody else.',
        ]
      : []),
    'Put the ssl_bump lines behind "ssl_bump peek" of the first step and before every line with bump or stare. A Squid',
    'without TLS inspection needs none of the lines with ssl (and may not know them).',
    ...(rules.some(({ transport }) => transport === 'udp')
      ? [
          'A proxy carries no UDP: sound and video need the firewall rules as well (linecheck allowlist --for nftables ...).',
        ]
      : []),
  ],
  write: (list) => {
    const rules = list.rules.filter(({ transport }) => transport === 'tcp');
    return [
      ...list.header.map((line) => `# ${line}`.trimEnd()),
      ...(list.about === 'firewall' ? ['', ...rules.flatMap((rule) => access(list, rule))] : []),
      '',
      '# left encrypted: the names as clients tell them when they open the connection',
      ...rules.flatMap((rule) => splice(list, rule)),
    ];
  },
};

const destinations = (list: List, rule: NeededRule): readonly string[] =>
  list.families.flatMap((family) => rangesOf(rule, family));

/** Lines of one list add up; longer ones than this nobody reads. */
const MOST_ENTRIES = 20;

const entries = (start: string, items: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(items.length / MOST_ENTRIES) }, (_, index) =>
    [start, ...items.slice(index * MOST_ENTRIES, (index + 1) * MOST_ENTRIES)].join(' '),
  );

/** `-n`: an address is compared, a name is not looked up for it; names have their own lines. */
const access = (list: List, rule: NeededRule): readonly string[] => {
  const acl = aclOf(list, rule);
  const ranges = destinations(list, rule);
  if (rule.names.length + ranges.length === 0) return [];
  return [
    `# ${rule.id}: ${rule.why}`,
    ...(rule.names.length > 0
      ? entries(`acl ${acl} dstdomain`, dotted(rule))
      : entries(`acl ${acl} dst -n`, ranges)),
    `acl ${acl}_ports port ${rule.ports.join(' ')}`,
    `http_access allow localnet ${acl} ${acl}_ports`,
    '',
  ];
};

const splice = (list: List, rule: NeededRule): readonly string[] => {
  const acl = `${aclOf(list, rule)}_tls`;
  const ranges = destinations(list, rule);
  // What is not encrypted cannot be decrypted.
  if (rule.ports.every((port) => port === '80')) return [];
  if (rule.names.length + ranges.length === 0) return [];
  return [
    ...(rule.names.length > 0
      ? entries(`acl ${acl} ssl::server_name`, dotted(rule))
      : entries(`acl ${acl} dst -n`, ranges)),
    `ssl_bump splice ${acl}`,
  ];
};
