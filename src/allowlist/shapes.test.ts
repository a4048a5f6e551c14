/** Products that cannot run here: the shape of every line, the limits of names, and that nothing is missing. */
import { describe, expect, test } from 'vitest';

import { neededRules } from '../model/needed-rules.ts';
import { someProfile } from '../report/report.fixture.ts';
import { bodyOf, everyList, listOf, profiles } from './list.fixture.ts';

const services = profiles.map((profile) => ({ service: profile.id, profile }));
const longId = 'a-company-whose-own-meeting-service-has-a-very-long-name-indeed';

const hostile = {
  ...someProfile,
  id: longId,
  title: `Evil"'\`$(reboot)\n; rm -rf /\u202E\u2028#`,
  sources: [{ ...someProfile.sources[0]!, url: `https://meet.example/'"$(reboot),x` }],
  media: {
    ...someProfile.media,
    ranges: [
      { cidr: '198.51.100.0/24', label: `"';\n$(reboot)` },
      { cidr: '2001:db8::/32', label: 'media' },
    ],
  },
};

describe.each(everyList)('the $about list of $service for $format', (one) => {
  const { text } = listOf(one.profile, one.format, one.about);
  const head = text.split('\n').slice(0, 3).join(' ');

  test('says on top what it is, how old, for how long', () => {
    expect(head).toContain(one.profile.title);
    expect(text).toContain(`of ${one.profile.date}, good for ${one.profile.shelfLifeDays} days`);
    expect(text).toContain(`linecheck check --service ${one.service}`);
  });

  test('is silent about age while the facts are fresh, and loud afterwards', () => {
    expect(text).not.toContain('OUT OF DATE');
    const late = listOf(one.profile, one.format, one.about, [4, 6], '2031-01-01T00:00:00Z');
    expect(late.text).toContain('WARNING: OUT OF DATE');
    expect(late.remarks[0]).toMatch(/^WARNING: These facts are \d+ days old/u);
  });

  test('holds only the family that was asked for', () => {
    const v4 = bodyOf(listOf(one.profile, one.format, one.about, [4]).text).join('\n');
    const v6 = bodyOf(listOf(one.profile, one.format, one.about, [6]).text).join('\n');
    for (const { cidr } of one.profile.media.ranges) {
      expect(cidr.includes(':') ? v4 : v6).not.toContain(cidr);
    }
  });
});

test.each(everyList)('a hostile profile stays data: $format, $about', ({ format, about }) => {
  const { text } = listOf(hostile, format, about);
  expect(text).not.toMatch(/[\u202E\u2028]/u);
  const strange = bodyOf(text).filter((line) => line.includes('reboot') || line.includes('rm -rf'));
  // In a table the address of the source is a cell, quoted.
  expect(
    strange.filter(
      (line) => !(format === 'csv' && line.endsWith(`"https://meet.example/'""$(reboot),x"`)),
    ),
  ).toEqual([]);
});

test('no cell of a table begins with what a spreadsheet would compute', () => {
  const formula = `=HYPERLINK("http://evil.example")`;
  const profile = {
    ...hostile,
    title: `Evil,${formula};@SUM(1)|+1,\t-1`,
    sources: [{ ...someProfile.sources[0]!, url: `${formula},@x` }],
  };
  const { text } = listOf(profile, 'csv');
  expect(text).toContain('HYPERLINK');
  expect(text.split(/[,;|\n]/u).filter((cell) => /^["\s]*[=+\-@]/u.test(cell))).toEqual([]);
});

describe.each([...services, { service: 'long', profile: hostile }])(
  'PAN-OS for $service',
  ({ profile }) => {
    const shapes = [
      /^set address [\w.-]{1,63} ip-netmask [0-9a-f.:]+\/\d+$/u,
      /^set address-group [\w.-]{1,63} static \[ (?:[\w.-]{1,63} )+\]$/u,
      /^set service [\w.-]{1,63} protocol (?:tcp|udp) port \d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/u,
      /^set profiles custom-url-category [\w.-]{1,31} type "URL List"$/u,
      /^set profiles custom-url-category [\w.-]{1,31} list \[ (?:(?:\*\.)?[\w.-]+\/ )+\]$/u,
      /^set rulebase security rules [\w.-]{1,31} from any to any source any destination (?:any|\[ (?:[\w.-]+ )+\]) application any service [\w.-]+(?: category [\w.-]+)? action allow$/u,
      /^set rulebase decryption rules [\w.-]{1,31} from any to any source any destination any service any category [\w.-]+ type ssl-forward-proxy action no-decrypt$/u,
      /^move rulebase (?:security|decryption) rules [\w.-]{1,31} top$/u,
    ];

    test.each(['firewall', 'no-inspection'] as const)(
      '%s: every line has a shape it knows',
      (about) => {
        const strange = bodyOf(listOf(profile, 'panos', about).text).filter(
          (line) => !shapes.some((shape) => shape.test(line)),
        );
        expect(strange).toEqual([]);
      },
    );

    test('what a rule names was made before', () => {
      const lines = bodyOf(listOf(profile, 'panos').text);
      const made = new Set(
        lines.flatMap((line) => /^set (?:address|address-group) (\S+)/u.exec(line)?.[1] ?? []),
      );
      const used = lines.flatMap(
        (line) => /(?:static|destination) \[ (.*) \]/u.exec(line)?.[1]?.split(' ') ?? [],
      );
      expect(used.filter((name) => !made.has(name))).toEqual([]);
      expect(used.length).toBeGreaterThan(0);
    });
  },
);

describe.each([...services, { service: 'long', profile: hostile }])(
  'FortiGate for $service',
  ({ profile }) => {
    const line = new RegExp(
      [
        'config firewall (?:address6?|addrgrp6?|service custom|policy|wildcard-fqdn custom|ssl-ssh-profile)',
        'config ssl-exempt',
        'edit (?:0|"[\\w.-]{1,79}")',
        'set (?:type (?:ipmask|fqdn|wildcard-fqdn)|action accept)',
        'set (?:schedule|srcintf|dstintf|srcaddr6?|dstaddr6?|service|name) "[\\w.-]{1,79}"',
        'set subnet \\d+\\.\\d+\\.\\d+\\.\\d+ \\d+\\.\\d+\\.\\d+\\.\\d+',
        'set ip6 [0-9a-f:]+\\/\\d+',
        'set (?:fqdn|wildcard-fqdn) "(?:\\*\\.)?[\\w.-]+"',
        'set member(?: "[\\w.-]{1,79}")+',
        'set (?:tcp|udp)-portrange(?: \\d+(?:-\\d+)?)+',
        'set comments "[\\w ,;-]{1,1023}"',
        'next|end',
      ]
        .join('|')
        .replace(/^/u, '^\\s*(?:')
        .concat(')$'),
      'u',
    );

    test.each(['firewall', 'no-inspection'] as const)(
      '%s: every line has a shape it knows',
      (about) => {
        expect(
          bodyOf(listOf(profile, 'fortigate', about).text).filter((one) => !line.test(one)),
        ).toEqual([]);
      },
    );

    test('blocks are closed, policies have short names, members exist', () => {
      const lines = bodyOf(listOf(profile, 'fortigate').text).map((one) => one.trim());
      const count = (start: string) => lines.filter((one) => one.startsWith(start)).length;
      expect(count('config ')).toBe(count('end'));
      expect(count('edit ')).toBe(count('next'));
      for (const name of lines.filter((one) => one.startsWith('set name '))) {
        expect(name.length - 'set name ""'.length).toBeLessThanOrEqual(35);
      }
      const made = new Set(lines.flatMap((one) => /^edit (".*")$/u.exec(one)?.[1] ?? []));
      const used = lines.flatMap((one) =>
        one.startsWith('set member') || /^set (?:dstaddr6?|service) /u.test(one)
          ? (one.match(/"[^"]+"/gu) ?? [])
          : [],
      );
      expect(used.filter((name) => !made.has(name))).toEqual([]);
    });
  },
);

describe.each([...services, { service: 'long', profile: hostile }])(
  'Windows for $service',
  ({ profile }) => {
    test('every rule is whole: one family, ports in quotes, a name of its own', () => {
      const rules = bodyOf(listOf(profile, 'windows').text).slice(1);
      for (const rule of rules) {
        expect(rule).toMatch(
          /^New-NetFirewallRule -Name '[\w-]+' -DisplayName '[\w-]+' -Group 'Linecheck [\w-]+' -Direction Outbound -Action Allow -Profile Any -Protocol (?:TCP|UDP) -RemotePort @\((?:'\d+(?:-\d+)?'(?:, )?)+\) -RemoteAddress @\((?:'[\d./]+'(?:, )?)+\)$|-RemoteAddress @\((?:'[0-9a-f:/]+'(?:, )?)+\)$/u,
        );
      }
      const names = rules.map((rule) => /-Name '([^']+)'/u.exec(rule)?.[1]);
      expect(new Set(names).size).toBe(rules.length);
      expect(rules.length).toBeGreaterThan(0);
    });
  },
);

describe.each([...services, { service: 'long', profile: hostile }])(
  'pf for $service',
  ({ profile }) => {
    test('tables have names that fit and exist where a rule uses them', () => {
      const lines = bodyOf(listOf(profile, 'pf').text);
      const tables = lines.flatMap(
        (one) =>
          /^table <([\w-]{1,31})> (?:persist|const \{ [0-9a-f.:/, ]+ \})$/u.exec(one)?.[1] ?? [],
      );
      const rules = lines.flatMap(
        (one) =>
          /^pass out quick inet6? proto (?:tcp|udp) from any to <([\w-]{1,31})> port \{ \d+(?::\d+)?(?:, \d+(?::\d+)?)* \} keep state$/u.exec(
            one,
          )?.[1] ?? [],
      );
      expect(tables.length + rules.length).toBe(lines.length);
      expect(rules).toEqual(tables);
    });
  },
);

test.each(services)(
  'the table for $service spells "below" both ways and holds every range',
  ({ profile }) => {
    const rows = bodyOf(listOf(profile, 'csv').text).map((row) => row.split(','));
    const body = rows.map((row) => row.join(','));
    for (const { names, ranges } of neededRules(profile)) {
      for (const { name, isTree } of names) {
        const forms = isTree ? [name, `*.${name}`, `*.*.${name}`] : [name];
        for (const form of forms) expect(body.some((row) => row.includes(`,${form},`))).toBe(true);
      }
      for (const range of ranges) expect(body.some((row) => row.includes(`,${range},`))).toBe(true);
    }
  },
);

test('UDP is never part of a list for proxies or decryption', () => {
  for (const { profile, format, about } of everyList) {
    if (about !== 'proxy-bypass' && about !== 'no-inspection') continue;
    expect(bodyOf(listOf(profile, format, about).text).join('\n')).not.toMatch(
      /,UDP,|protocol udp|udp-portrange/u,
    );
  }
});

/** How each product spells a name, alone or with everything below; those that filter packets hold none. */
const spelt: Readonly<Record<string, (name: string, isTree: boolean) => readonly string[]>> = {
  panos: (name, isTree) => (isTree ? [` ${name}/ `, ` *.${name}/ `] : [` ${name}/ `]),
  fortigate: (name, isTree) => [`"${name}"`, ...(isTree ? [`"*.${name}"`] : [])],
  // A dot in front takes everything below: wrong for a name that is published alone.
  squid: (name, isTree) => [isTree ? ` .${name} ` : ` ${name} `],
};

test.each(
  profiles.flatMap((profile) =>
    (['nftables', 'ufw', 'windows', 'pf', 'panos', 'fortigate', 'squid'] as const).map(
      (format) => ({ service: profile.id, profile, format }),
    ),
  ),
)('nothing is missing in the list of $service for $format', ({ profile, format }) => {
  const body = ` ${bodyOf(listOf(profile, format).text).join(' \n ')} `;
  const words = new Set(body.split(/[\s,'"{}()]+/u));
  const rules = neededRules(profile).filter(
    ({ transport }) => format !== 'squid' || transport === 'tcp',
  );
  const names = rules.flatMap((rule) => rule.names);
  const forms = names.flatMap(({ name, isTree }) => spelt[format]?.(name, isTree) ?? []);
  expect(forms.filter((form) => !body.includes(form))).toEqual([]);
  // FortiGate wants IPv4 with a mask, which the shapes above look at.
  const ranges = rules
    .flatMap((rule) => rule.ranges)
    .filter((range) => format !== 'fortigate' || range.includes(':'));
  expect(ranges.filter((range) => !words.has(range))).toEqual([]);
});
