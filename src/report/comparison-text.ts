import { clean } from './clean.ts';
import type { Comparison } from './compare.ts';
import { say } from './sentences.ts';
import { verdictWords } from './words.ts';
import { hanging } from './wrap.ts';

const factWords: Readonly<Record<string, string>> = {
  resolvers: 'Name servers (DNS)',
  addresses: 'Addresses of this computer',
  gateway: 'Router',
  route: 'Way to the service',
  tunnels: 'Tunnels (VPN)',
  proxy: 'Proxy',
  issuer: 'Who signs the certificates',
};

const listed = (values: readonly string[]): string =>
  values.length === 0 ? 'none' : values.map(clean).join('; ');

const causeLines = (
  title: string,
  causes: Comparison['findings']['gone'],
  width: number,
): readonly string[] =>
  causes.flatMap((cause) => hanging(`  ${title}: `, `${say(`${cause}.title`)} (${cause})`, width));

/** For the terminal: what was, what is, and what changed in between. */
export const asComparisonText = (comparison: Comparison, width: number): string => {
  const { older, newer, findings, changed, unknown } = comparison;
  const lines = [
    `Before, ${clean(older.startedAt)}: ${verdictWords(older.verdict)}`,
    `After,  ${clean(newer.startedAt)}: ${verdictWords(newer.verdict)}`,
    '',
    'What is wrong',
    ...causeLines('gone', findings.gone, width),
    ...causeLines('new', findings.fresh, width),
    ...causeLines('still there', findings.staying, width),
    ...(findings.gone.length + findings.fresh.length + findings.staying.length === 0
      ? ['  nothing, before and after']
      : []),
    '',
    'What changed on this computer and its network',
    ...changed.flatMap(({ fact, before, after }) => [
      `  ${factWords[fact] ?? fact}`,
      ...hanging('    before: ', listed(before), width),
      ...hanging('    after:  ', listed(after), width),
    ]),
    ...(changed.length === 0 ? ['  nothing that both checks looked at'] : []),
    ...(unknown.length === 0
      ? []
      : hanging(
          '  not comparable: ',
          unknown.map((fact) => factWords[fact] ?? fact).join(', '),
          width,
        )),
  ];
  return `${lines.join('\n')}\n`;
};
