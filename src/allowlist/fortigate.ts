/**
 * Commands for FortiOS 6.4 and newer (one policy for both families). Addresses by wildcard name
 * are filled from the DNS answers that pass the box (docs.fortinet.com, "Using wildcard FQDN
 * addresses in firewall policies"). Names: addresses and services 79 letters, policies 35.
 */
import ipaddr from 'ipaddr.js';
import type { NeededRule } from '../model/needed-rules.ts';
import { rangesOf, shortId, withStar, type Family, type List, type Writer } from './list.ts';

/** `lc-`, this, `-media-names-2`, `-4`: 31, below the 35 of policies. */
const MOST_ID = 12;

const objectOf = ({ profile }: Pick<List, 'profile'>, rest: string): string =>
  `"lc-${shortId(profile.id, MOST_ID)}-${rest}"`;

export const fortigate: Writer = {
  title: 'FortiGate',
  abouts: ['firewall', 'no-inspection'],
  hints: ({ about }) =>
    about === 'firewall'
      ? [
          'Replace "any" by your interfaces, add "set nat enable" if they need it, and move the new policies above those',
          'that deny. Computers must ask the same resolver as this box, and not by encrypted DNS, or the addresses by',
          'name stay empty.',
        ]
      : ['Replace "custom-deep-inspection" by the name of the profile that your policies use.'],
  write: (list) => [
    ...list.header.map((line) => `# ${line}`.trimEnd()),
    ...(list.about === 'firewall' ? firewall(list) : inspection(list)),
  ],
};

const block = (path: string, entries: readonly (readonly [string, readonly string[]])[]) =>
  entries.length === 0
    ? []
    : [
        '',
        `config firewall ${path}`,
        ...entries.flatMap(([name, lines]) => [
          `    edit ${name}`,
          ...lines.map((line) => `        ${line}`),
          '    next',
        ]),
        'end',
      ];

interface Address {
  readonly name: string;
  readonly lines: readonly string[];
}

const addressesOf = (list: List, rule: NeededRule, family: Family): readonly Address[] => [
  ...rangesOf(rule, family).map((range) => ({
    name: objectOf(list, range.replaceAll(':', '-').replace('/', '_')),
    lines:
      family === 4 ? ['set type ipmask', `set subnet ${maskedOf(range)}`] : [`set ip6 ${range}`],
  })),
  ...withStar(rule).map((name, index) => ({
    name: objectOf(list, `${rule.id}-name-${index + 1}`),
    lines: ['set type fqdn', `set fqdn "${name}"`],
  })),
];

const maskedOf = (range: string): string => {
  const [address = '', bits = '32'] = range.split('/');
  return `${address} ${ipaddr.IPv4.subnetMaskFromPrefixLength(Number(bits)).toString()}`;
};

const firewall = (list: List): readonly string[] => {
  const groups = list.rules.flatMap((rule) =>
    list.families
      .map((family) => ({ rule, family, addresses: addressesOf(list, rule, family) }))
      .filter(({ addresses }) => addresses.length > 0),
  );
  const inFamily = (family: Family) => groups.filter((group) => group.family === family);
  const opened = list.rules.filter((rule) => groups.some((group) => group.rule === rule));
  const groupName = (rule: NeededRule, family: Family) => objectOf(list, `${rule.id}-${family}`);
  return [
    ...([4, 6] as const).flatMap((family) => {
      const suffix = family === 4 ? '' : '6';
      const addresses = inFamily(family).flatMap((group) => group.addresses);
      const once = new Map(addresses.map(({ name, lines }) => [name, lines]));
      return [
        ...block(`address${suffix}`, [...once]),
        ...block(
          `addrgrp${suffix}`,
          inFamily(family).map(({ rule, addresses: members }) => [
            groupName(rule, family),
            [`set member ${members.map(({ name }) => name).join(' ')}`],
          ]),
        ),
      ];
    }),
    ...block(
      'service custom',
      opened.map(({ id, transport, ports }) => [
        objectOf(list, id),
        [`set ${transport}-portrange ${ports.join(' ')}`],
      ]),
    ),
    ...block(
      'policy',
      opened.map((rule) => ['0', policyLines(list, rule, groups, groupName)]),
    ),
  ];
};

const policyLines = (
  list: List,
  rule: NeededRule,
  groups: readonly { readonly rule: NeededRule; readonly family: Family }[],
  groupName: (rule: NeededRule, family: Family) => string,
): readonly string[] => [
  `set name ${objectOf(list, rule.id)}`,
  'set srcintf "any"',
  'set dstintf "any"',
  ...groups
    .filter((group) => group.rule === rule)
    .flatMap(({ family }) => {
      const suffix = family === 4 ? '' : '6';
      return [`set srcaddr${suffix} "all"`, `set dstaddr${suffix} ${groupName(rule, family)}`];
    }),
  'set action accept',
  'set schedule "always"',
  `set service ${objectOf(list, rule.id)}`,
  `set comments "${rule.why}"`,
];

const inspection = (list: List): readonly string[] => {
  const names = [...new Set(list.rules.flatMap(withStar))].map((name, index) => ({
    name,
    object: objectOf(list, `exempt-${index + 1}`),
  }));
  return [
    ...block(
      'wildcard-fqdn custom',
      names.map(({ name, object }) => [object, [`set wildcard-fqdn "${name}"`]]),
    ),
    '',
    'config firewall ssl-ssh-profile',
    '    edit "custom-deep-inspection"',
    '        config ssl-exempt',
    ...names.flatMap(({ object }) => [
      '            edit 0',
      '                set type wildcard-fqdn',
      `                set wildcard-fqdn ${object}`,
      '            next',
    ]),
    '        end',
    '    next',
    'end',
  ];
};
