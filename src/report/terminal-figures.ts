/** The figures at a terminal: one row each, and below them against whom they were measured. */
import type { Report } from '../model/report.ts';
import { clean } from './clean.ts';
import { figureRows } from './figures.ts';
import { say } from './sentences.ts';
import { hanging, padded } from './wrap.ts';

export const figuresSection = (
  { quality }: Pick<Report, 'quality'>,
  width: number,
  bold: (text: string) => string,
): readonly string[] => {
  const rows = quality === undefined ? [] : figureRows(quality);
  const remarks = quality?.remarks ?? [];
  if (rows.length === 0 && remarks.length === 0) return [];
  const against = [...new Set(rows.flatMap((row) => row.against))];
  return [
    bold(say('figures.title')),
    ...rows.flatMap(({ name, value }) =>
      hanging(`  ${padded(clean(name), NAME_COLUMNS)}`, clean(value), width),
    ),
    ...[...against, ...remarks].flatMap((line) => hanging('    ', clean(line), width)),
  ];
};

/** The longest name in the four languages fits, and so does a value beside it in 60 columns. */
const NAME_COLUMNS = 20;
