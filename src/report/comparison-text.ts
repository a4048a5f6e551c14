import { clean } from './clean.ts';
import type { Comparison } from './compare.ts';
import {
  activityRows,
  causeRows,
  comparedFigures,
  factRows,
  headRows,
  type Row,
  unknownLine,
} from './comparison-rows.ts';
import { say } from './sentences.ts';
import { hanging, padded, widthOf } from './wrap.ts';

/** For the terminal: what was, what is, and what changed in between. */
export const asComparisonText = (comparison: Comparison, width: number): string => {
  const causes = causeRows(comparison);
  const facts = factRows(comparison);
  const unknown = unknownLine(comparison);
  const sections = [
    headRows(comparison).map(clean),
    [
      say('section.findings'),
      ...causes.flatMap(([kind, title]) => hanging(`  ${kind}: `, clean(title), width)),
      ...(causes.length === 0 ? [`  ${say('compare.nothing-wrong')}`] : []),
    ],
    sideBySide(say('compare.works'), activityRows(comparison), width),
    sideBySide(say('compare.figures'), comparedFigures(comparison), width),
    [
      say('compare.changed'),
      ...facts.flatMap((row) => oneBelowTheOther(row, width)),
      ...(facts.length === 0 ? [`  ${say('compare.nothing-changed')}`] : []),
      ...(unknown === undefined ? [] : hanging('  ', clean(unknown), width)),
    ],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};

const oneBelowTheOther = ([name, before, after]: Row, width: number): readonly string[] => {
  const labels = [say('compare.column-before'), say('compare.column-after')].map(
    (one) => `${one}:`,
  );
  const columns = Math.max(...labels.map(widthOf)) + 1;
  return [
    `  ${clean(name)}`,
    ...[before, after].flatMap((value, at) =>
      hanging(`    ${padded(labels[at] ?? '', columns)}`, clean(value), width),
    ),
  ];
};

/** An arrow between the two where they fit into a line, else one below the other. */
const sideBySide = (title: string, rows: readonly Row[], width: number): readonly string[] => {
  if (rows.length === 0) return [];
  const columns = Math.max(...rows.map(([name]) => widthOf(clean(name)))) + 2;
  return [
    title,
    ...rows.flatMap((row) => {
      const [name, before, after] = [clean(row[0]), clean(row[1]), clean(row[2])];
      const line = `  ${padded(name, columns)}${before === after ? before : `${before} → ${after}`}`;
      return widthOf(line) <= width ? [line] : oneBelowTheOther(row, width);
    }),
  ];
};
