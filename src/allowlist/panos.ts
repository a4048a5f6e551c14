/**
 * `set` commands for PAN-OS. In a custom URL category `*` covers any number of labels and the
 * slash at the end keeps `zoom.us.example` out (docs.paloaltonetworks.com, "Guidelines for URL
 * Category Exceptions"). Names of objects: letters, digits, `_ - .`, at most 63; categories 31.
 */
import type { NeededRule } from '../model/needed-rules.ts';
import { rangesOf, shortId, withStar, type List, type Writer } from './list.ts';

/** `lc-`, this, `-media-names-2`, `-4`: 31, the least of the limits. */
const MOST_ID = 12;

const prefixOf = ({ profile }: Pick<List, 'profile'>): string =>
  `lc-${shortId(profile.id, MOST_ID)}`;

const objectOf = (list: Pick<List, 'profile'>, rule: NeededRule, end = ''): string =>
  `${prefixOf(list)}-${rule.id}${end}`;

const addressOf = (list: Pick<List, 'profile'>, range: string): string =>
  `${prefixOf(list)}-${range.replaceAll(':', '-').replace('/', '_')}`;

export const panos: Writer = {
  title: 'PAN-OS',
  abouts: ['firewall', 'no-inspection'],
  hints: ({ about }) => [
    'For the command line, after "configure"; leave the lines with # out, then commit. Replace "from any to any"',
    'by your zones.',
    ...(about === 'firewall'
      ? [
          'A rule by URL category sees web traffic only, which is all that the names are needed for.',
        ]
      : ['Media over UDP is not decrypted anyway; these names are what must be left alone.']),
  ],
  write: (list) => [
    ...list.header.map((line) => `# ${line}`.trimEnd()),
    '',
    ...(list.about === 'firewall'
      ? [...addresses(list), ...list.rules.flatMap((rule) => securityRule(list, rule))]
      : inspection(list)),
  ],
};

const addresses = (list: List): readonly string[] => [
  '# address objects',
  ...[
    ...new Set(
      list.rules.flatMap((rule) => list.families.flatMap((family) => rangesOf(rule, family))),
    ),
  ].map((range) => `set address ${addressOf(list, range)} ip-netmask ${range}`),
];

const category = (list: List, rule: NeededRule): readonly string[] => [
  `set profiles custom-url-category ${objectOf(list, rule)} type "URL List"`,
  `set profiles custom-url-category ${objectOf(list, rule)} list [ ${withStar(rule)
    .map((name) => `${name}/`)
    .join(' ')} ]`,
];

const securityRule = (list: List, rule: NeededRule): readonly string[] => {
  const name = objectOf(list, rule);
  const groups = list.families.flatMap((family) => {
    const ranges = rangesOf(rule, family);
    return ranges.length === 0 ? [] : [{ group: objectOf(list, rule, `-${family}`), ranges }];
  });
  if (rule.names.length === 0 && groups.length === 0) return [];
  const isNamed = rule.names.length > 0;
  const to = isNamed ? 'any' : `[ ${groups.map(({ group }) => group).join(' ')} ]`;
  return [
    '',
    `# ${rule.id}: ${rule.why}`,
    `set service ${name} protocol ${rule.transport} port ${rule.ports.join(',')}`,
    ...(isNamed ? category(list, rule) : []),
    ...groups.map(
      ({ group, ranges }) =>
        `set address-group ${group} static [ ${ranges.map((range) => addressOf(list, range)).join(' ')} ]`,
    ),
    `set rulebase security rules ${name} from any to any source any destination ${to} application any service ${name}${isNamed ? ` category ${name}` : ''} action allow`,
    `move rulebase security rules ${name} top`,
  ];
};

const inspection = (list: List): readonly string[] =>
  list.rules.flatMap((rule) => {
    const name = objectOf(list, rule);
    return rule.names.length === 0
      ? []
      : [
          `# ${rule.id}: ${rule.why}`,
          ...category(list, rule),
          `set rulebase decryption rules ${name} from any to any source any destination any service any category ${name} type ssl-forward-proxy action no-decrypt`,
          `move rulebase decryption rules ${name} top`,
          '',
        ];
  });
