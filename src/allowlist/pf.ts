/** Tables and `pass` rules for pf (FreeBSD, OpenBSD, macOS). */
import type { NeededRule } from '../model/needed-rules.ts';
import { rangesOf, shortId, type Family, type List, type Writer } from './list.ts';

/** PF_TABLE_NAME_SIZE is 32 with the ending zero: 31 letters, `lc-`, `-media-names-2` and `-4` among them. */
const MOST_ID = 12;

const tableOf = ({ profile }: Pick<List, 'profile'>, rule: NeededRule, family: Family): string =>
  `lc-${shortId(profile.id, MOST_ID)}-${rule.id}-${family}`;

export const pf: Writer = {
  title: 'pf',
  abouts: ['firewall'],
  hints: (list) => [
    'Put it before the rules that block, or load it as an anchor; check it with: pfctl -n -f FILE',
    'On a router that blocks what comes in from its own network, add the same rules with "in" in place of "out".',
    ...(list.rules.some(({ names }) => names.length > 0)
      ? [
          'Packets carry no names: the tables of the rules by name start empty and have to be filled by what knows',
          'the answers of your resolver (pfctl -t TABLE -T add ADDRESS), for these names and everything below them:',
          ...list.rules.flatMap((rule) =>
            rule.names.length === 0
              ? []
              : [
                  `  ${list.families.map((family) => tableOf(list, rule, family)).join(', ')}: ${rule.names.map(({ name, isTree }) => (isTree ? `${name} and below` : name)).join(', ')}`,
                ],
          ),
        ]
      : []),
  ],
  write: (list) => {
    const parts = list.rules.flatMap((rule) =>
      list.families
        .map((family) => ({ rule, family, ranges: rangesOf(rule, family) }))
        .filter(({ ranges }) => ranges.length > 0 || rule.names.length > 0),
    );
    return [
      ...list.header.map((line) => `# ${line}`.trimEnd()),
      '',
      ...parts.map(({ rule, family, ranges }) =>
        ranges.length === 0
          ? `table <${tableOf(list, rule, family)}> persist`
          : `table <${tableOf(list, rule, family)}> const { ${ranges.join(', ')} }`,
      ),
      '',
      ...parts.flatMap(({ rule, family }) => [
        `# ${rule.id}: ${rule.why}`,
        `pass out quick ${family === 4 ? 'inet' : 'inet6'} proto ${rule.transport} from any to <${tableOf(list, rule, family)}> port { ${rule.ports.map((port) => port.replace('-', ':')).join(', ')} } keep state`,
      ]),
    ];
  },
};
