/** For everything else: one line per rule and destination. Both spellings of "everything below" stand in it. */
import { familyOf, withStars, type Writer } from './list.ts';

/**
 * What a spreadsheet would compute where a cell begins, by whichever separator it reads, stands as
 * text: an apostrophe says so to all of them. It knows no comments either.
 */
const inert = (text: string): string => text.replaceAll(/(?<=^|[,;|])(?=\s*[=+\-@])/gu, "'");

/** RFC 4180. */
const cell = (text: string): string => {
  const shown = inert(text);
  return /[",\n]/u.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
};

const columns = [
  'rule',
  'purpose',
  'transport',
  'ports',
  'kind',
  'destination',
  'family',
  'source',
];

export const csv: Writer = {
  title: 'any product (CSV)',
  abouts: ['firewall', 'proxy-bypass', 'no-inspection', 'split-tunnel'],
  hints: () => [
    'Where * covers any number of labels, *.example is enough and *.*.example can be left out; where it covers one,',
    'both are needed: media servers have names with one label more.',
  ],
  write: ({ header, rules, families }) => [
    ...header.map((line) => inert(`# ${line}`.trimEnd())),
    columns.join(','),
    ...rules.flatMap((rule) =>
      [
        ...withStars(rule).map((name) => ['name', name, '']),
        ...rule.ranges
          .filter((range) => families.includes(familyOf(range)))
          .map((range) => ['range', range, `IPv${familyOf(range)}`]),
      ].map((to) =>
        [
          rule.id,
          rule.why,
          rule.transport.toUpperCase(),
          rule.ports.join(' '),
          ...to,
          rule.sources.join(' '),
        ]
          .map(cell)
          .join(','),
      ),
    ),
  ],
};
