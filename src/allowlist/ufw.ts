/** Commands for ufw, one rule each: it has no sets. Only where outgoing traffic is denied are they needed at all. */
import { familyOf, rangesOf, type Writer } from './list.ts';

export const ufw: Writer = {
  title: 'ufw',
  abouts: ['firewall'],
  isBlindToNames: true,
  hints: ({ families }) => [
    'Run it as root. On a router write "ufw route prepend allow" in place of "ufw prepend allow out".',
    'ufw takes the first rule that fits: these go to the top, before any "deny out" (ufw 0.36 or newer).',
    ...(families.includes(6) ? ['IPv6 rules need IPV6=yes in /etc/default/ufw.'] : []),
  ],
  write: ({ header, profile, rules, families }) => [
    '#!/bin/sh',
    ...header.map((line) => `# ${line}`.trimEnd()),
    'set -e',
    ...rules.flatMap((rule) =>
      families.flatMap((family) => {
        const ranges = rangesOf(rule, family);
        return ranges.length === 0
          ? []
          : [
              '',
              `# ${rule.id}, IPv${family}: ${rule.why}`,
              ...ranges.map(
                (range) =>
                  `ufw prepend allow out proto ${rule.transport} to ${range} port ${portsFor(rule.ports)} comment '${commentOf(profile.id, rule.id, range)}'`,
              ),
            ];
      }),
    ),
  ],
};

/** ufw(8): ranges with a colon, lists with commas and no blanks. */
const portsFor = (ports: readonly string[]): string =>
  ports.map((port) => port.replace('-', ':')).join(',');

const commentOf = (service: string, rule: string, range: string): string =>
  `linecheck ${service} ${rule} IPv${familyOf(range)}`;
