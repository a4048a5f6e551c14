/**
 * A chain and its sets for a table that exists: an `accept` in a table of our own would not keep
 * another table's `drop` from acting, as every base chain on a hook is asked (nft(8), "accept").
 */
import type { NeededRule } from '../model/needed-rules.ts';
import { rangesOf, type Family, type List, type Writer } from './list.ts';

const wordOf = (text: string): string => text.replaceAll('-', '_');

/** 0x6c63 is "lc": any number that no other rule on the computer uses would do. */
const MARK = '0x6c63';

export const nftables: Writer = {
  title: 'nftables',
  abouts: ['firewall', 'split-tunnel'],
  hints: (list) => (list.about === 'firewall' ? firewallHints(list) : tunnelHints(list)),
  write: (list) => [
    ...list.header.map((line) => `# ${line}`.trimEnd()),
    '',
    ...(list.about === 'firewall' ? firewall(list) : tunnel(list)),
  ],
};

const setOf = ({ profile }: Pick<List, 'profile'>, rule: NeededRule, family: Family): string =>
  wordOf(`lc_${profile.id}_${rule.id}_${family}`);

const chainOf = ({ profile }: Pick<List, 'profile'>): string => wordOf(`lc_${profile.id}`);

const firewallHints = (list: Omit<List, 'header'>): readonly string[] => [
  'It adds sets and a chain to the table "inet filter"; if yours is called otherwise, replace these words.',
  'Load it, then let your chain ask it before anything is dropped (forward on a router, output on a computer):',
  `  nft insert rule inet filter forward jump ${chainOf(list)}`,
  ...nameHints(list, 'filter'),
];

const tunnelHints = (list: Omit<List, 'header'>): readonly string[] => [
  `It marks these packets with ${MARK}. Send marked packets past the tunnel, for both families:`,
  `  ip -4 rule add fwmark ${MARK} lookup main priority 90`,
  `  ip -6 rule add fwmark ${MARK} lookup main priority 90`,
  ...nameHints(list, chainOf(list)),
];

/** dnsmasq 2.87 and newer fills sets with what it has answered for a name and everything below it. */
const nameHints = (list: Omit<List, 'header'>, table: string): readonly string[] => {
  const named = list.rules.filter(({ names }) => names.length > 0);
  if (named.length === 0) return [];
  return [
    'Packets carry no names: the sets of the rules by name start empty. dnsmasq (2.87 or newer) fills them from',
    'its answers with these lines; nftset covers a name and everything below it:',
    ...named.flatMap((rule) =>
      list.families.map(
        (family) =>
          `  nftset=/${rule.names.map(({ name }) => name).join('/')}/${family}#inet#${table}#${setOf(list, rule, family)}`,
      ),
    ),
  ];
};

/** Every rule in each family that it has addresses in; rules by name have a set in both. */
const parts = (list: List) =>
  list.rules.flatMap((rule) =>
    list.families
      .map((family) => ({ rule, family, ranges: rangesOf(rule, family) }))
      .filter(({ ranges }) => ranges.length > 0 || rule.names.length > 0),
  );

/** Declared, emptied, filled: loading the file again leaves nothing of an older one. */
const sets = (list: List, table: string): readonly string[] =>
  parts(list).flatMap(({ rule, family, ranges }) => {
    const name = `inet ${table} ${setOf(list, rule, family)}`;
    const kind = `type ipv${family}_addr;`;
    if (ranges.length === 0) return [`add set ${name} { ${kind} }`];
    return [
      `# ${rule.why}`,
      `add set ${name} { ${kind} flags interval; auto-merge; }`,
      `flush set ${name}`,
      `add element ${name} {`,
      ...ranges.map((range) => `  ${range},`),
      '}',
    ];
  });

const firewall = (list: List): readonly string[] => {
  const chain = `inet filter ${chainOf(list)}`;
  return [
    'add table inet filter',
    `add chain ${chain}`,
    `flush chain ${chain}`,
    ...sets(list, 'filter'),
    ...parts(list).flatMap(({ rule, family }) => {
      const ip = family === 4 ? 'ip' : 'ip6';
      const set = `@${setOf(list, rule, family)}`;
      const ports = `{ ${rule.ports.join(', ')} }`;
      return [
        `# ${rule.id}: ${rule.why}; and its answers`,
        `add rule ${chain} ${ip} daddr ${set} ${rule.transport} dport ${ports} accept`,
        `add rule ${chain} ct state established,related ${ip} saddr ${set} ${rule.transport} sport ${ports} accept`,
      ];
    }),
  ];
};

const tunnel = (list: List): readonly string[] => {
  const table = chainOf(list);
  return [
    `add table inet ${table}`,
    `add chain inet ${table} pass_by { type route hook output priority mangle; policy accept; }`,
    `flush chain inet ${table} pass_by`,
    ...sets(list, table),
    ...parts(list).flatMap(({ rule, family }) => [
      `# ${rule.id}: ${rule.why}`,
      `add rule inet ${table} pass_by ${family === 4 ? 'ip' : 'ip6'} daddr @${setOf(list, rule, family)} ${rule.transport} dport { ${rule.ports.join(', ')} } meta mark set ${MARK}`,
    ]),
  ];
};
