/** A comparison as rows for a person; every face shows the same ones. */
import type { Comparison } from './compare.ts';
import { figureRows } from './figures.ts';
import { say } from './sentences.ts';
import { activityName, worksWord, clockTime } from './words.ts';

/** What it is about, before, after. */
export type Row = readonly [string, string, string];

export const headRows = ({ older, newer }: Comparison): readonly string[] => [
  say('compare.before', {
    at: clockTime(older.startedAt),
    verdict: say(`verdict.${older.verdict}`),
  }),
  say('compare.after', {
    at: clockTime(newer.startedAt),
    verdict: say(`verdict.${newer.verdict}`),
  }),
];

/** What was wrong and is not any more first. */
export const causeRows = ({ findings }: Comparison): readonly (readonly [string, string])[] =>
  (['gone', 'fresh', 'staying'] as const).flatMap((kind) =>
    findings[kind].map(
      (cause) => [say(`compare.${kind}`), `${say(`${cause}.title`)} (${cause})`] as const,
    ),
  );

export const activityRows = ({ activities }: Comparison): readonly Row[] =>
  activities.map(({ id, before, after }) => [
    activityName(id),
    worksWord(before),
    worksWord(after),
  ]);

/** A figure that only one of the two measured is said to be missing in the other, never nought. */
export const comparedFigures = ({ quality: { before, after } }: Comparison): readonly Row[] => {
  const [was, is] = [before, after].map((quality) =>
    quality === undefined ? [] : figureRows(quality),
  );
  const ids = [...new Set([...(was ?? []), ...(is ?? [])].map(({ id }) => id))];
  return ids.map((id) => {
    const [old, fresh] = [was, is].map((rows) => rows?.find((row) => row.id === id));
    const missing = say('compare.not-measured');
    return [old?.name ?? fresh?.name ?? id, old?.value ?? missing, fresh?.value ?? missing];
  });
};

const listed = (values: readonly string[]): string =>
  values.length === 0 ? say('compare.none') : values.join('; ');

export const factRows = ({ changed }: Comparison): readonly Row[] =>
  changed.map(({ fact, before, after }) => [say(`fact.${fact}`), listed(before), listed(after)]);

export const unknownLine = ({ unknown }: Comparison): string | undefined =>
  unknown.length === 0
    ? undefined
    : say('compare.unknown', {
        facts: unknown.map((fact) => say(`fact.${fact}`)).join(say('list.between')),
      });
