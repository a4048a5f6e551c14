/** Every observation as a row that can be linked to, grouped by the question it answers. */
import type { AnyObservation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { evidenceLine } from './evidence-line.ts';
import { escape, table } from './html-parts.ts';
import { say } from './sentences.ts';

/** Rows are numbered: observation ids hold characters that an address may not. */
export type Anchors = ReadonlyMap<string, string>;

export const anchorsOf = ({ observations }: Pick<Report, 'observations'>): Anchors =>
  new Map(observations.map(({ id }, index) => [id, `row-${index + 1}`]));

/** A claim about forty addresses need not carry forty links: the rest stands in the same table. */
const MOST_LINKS = 3;

export const evidenceLinks = (from: readonly string[], anchors: Anchors): string => {
  const links = from.flatMap((id) => anchors.get(id) ?? []).slice(0, MOST_LINKS);
  const more = from.length - links.length;
  return [
    ...links.map((anchor, at) => {
      const about = from[at]?.replace(/#\d+$/u, '') ?? '';
      const label = say('evidence.link-to', { number: at + 1, about });
      return ` <a class="proof" href="#${anchor}" aria-label="${escape(label)}">${escape(say('evidence.link'))} ${at + 1}</a>`;
    }),
    ...(more > 0 && links.length > 0
      ? [` <span class="more">${escape(say('evidence.more', { count: more }))}</span>`]
      : []),
  ].join('');
};

/** What a row says at most: the report inside the file is complete. */
const MOST_CHARACTERS = 600;

const resultCell = (result: string, tookMs: number): string =>
  `<span class="${result}">${escape(say(`result.${result}`))}</span> <small>${Math.round(tookMs)} ms</small>`;

const rowOf = (observation: AnyObservation): readonly string[] => {
  const { target, result, says, tookMs } = evidenceLine(observation, MOST_CHARACTERS);
  return [`<code>${escape(target)}</code>`, resultCell(result, tookMs), escape(says)];
};

export const evidenceHtml = ({ observations }: Report, anchors: Anchors): string =>
  [...new Set(observations.map(({ probe }) => probe))]
    .map((probe) => {
      const own = observations.filter((one) => one.probe === probe);
      const title = `${say(`probe.${probe}`)} (${probe})`;
      return `<details open><summary>${escape(title)}</summary>${table({
        caption: title,
        columns: [say('column.where'), say('column.result'), say('column.seen')],
        rows: own.map(rowOf),
        ids: own.map(({ id }) => anchors.get(id) ?? ''),
      })}</details>`;
    })
    .join('\n');
