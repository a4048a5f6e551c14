/** PowerShell for Windows Defender Firewall, or for the list of what goes past the proxy. */
import { rangesOf, withStar, type List, type Writer } from './list.ts';

/** A rule with many hundreds of addresses is accepted, and slow to edit; below this the console stays usable. */
const MOST_ADDRESSES = 200;

/** PowerShell takes the typographic quotes for quotes as well (about_Quoting_Rules). */
const quoted = (text: string): string => `'${text.replaceAll(/['‘’‚‛]/gu, '$&$&')}'`;

const listOf = (items: readonly string[]): string => `@(${items.map(quoted).join(', ')})`;

const chunks = (items: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(items.length / MOST_ADDRESSES) }, (_, index) =>
    items.slice(index * MOST_ADDRESSES, (index + 1) * MOST_ADDRESSES),
  );

export const windows: Writer = {
  title: 'Windows (PowerShell)',
  abouts: ['firewall', 'proxy-bypass'],
  hints: ({ about, rules }) =>
    about === 'firewall'
      ? [
          'Run it in PowerShell as administrator. A rule that blocks wins over every rule that allows: remove that one.',
          ...(rules.some(({ names }) => names.length > 0)
            ? [
                'The rules know addresses, no names. What a name rule above needs stands nowhere below: open it where',
                'names are seen (resolver, proxy, web filter), for these names:',
                ...rules.flatMap((rule) => withStar(rule).map((name) => `  ${rule.id}: ${name}`)),
              ]
            : []),
        ]
      : [
          'Run it as the person who joins meetings: it adds to the exceptions of the proxy settings of this account.',
          'Here * covers any number of labels. Sign out and in, or restart the apps, afterwards.',
        ],
  write: (list) => [
    ...list.header.map((line) => `# ${line}`.trimEnd()),
    '',
    ...(list.about === 'firewall' ? firewall(list) : bypass(list)),
  ],
};

const firewall = ({ profile, rules, families }: List): readonly string[] => {
  const group = quoted(`Linecheck ${profile.id}`);
  return [
    '# Rules of an earlier list go first',
    `Get-NetFirewallRule -Group ${group} -ErrorAction SilentlyContinue | Remove-NetFirewallRule`,
    ...rules.flatMap((rule) =>
      families.flatMap((family) =>
        chunks(rangesOf(rule, family)).flatMap((addresses, index, { length }) => {
          const name = `linecheck-${profile.id}-${rule.id}-ipv${family}${length === 1 ? '' : `-${index + 1}`}`;
          return [
            '',
            `# ${rule.id}: ${rule.why}`,
            `New-NetFirewallRule -Name ${quoted(name)} -DisplayName ${quoted(name)} -Group ${group} -Direction Outbound -Action Allow -Profile Any -Protocol ${rule.transport.toUpperCase()} -RemotePort ${listOf(rule.ports)} -RemoteAddress ${listOf(addresses)}`,
          ];
        }),
      ),
    ),
  ];
};

const bypass = ({ rules }: List): readonly string[] => [
  `$names = ${listOf([...new Set(rules.flatMap(withStar))])}`,
  String.raw`$key = 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Internet Settings'`,
  '$before = (Get-ItemProperty -Path $key).ProxyOverride',
  "$after = @(@($before -split ';') + $names | Where-Object { $_ } | Select-Object -Unique) -join ';'",
  'Set-ItemProperty -Path $key -Name ProxyOverride -Value $after',
];
