/**
 * The figures of a report: what was measured under load, against whom, and what it cannot say. The
 * arithmetic is `quality/summary.ts`; here its remarks get their words.
 */
import type { Quality } from '../model/quality-facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import { groupByProbe } from '../model/seen.ts';
import { summaryOf } from '../quality/summary.ts';
import { say } from './sentences.ts';

/** Undefined when nothing was measured under load: then a report has no such part. */
export const qualityOf = (observations: readonly AnyObservation[]): Quality | undefined => {
  const summary = summaryOf(groupByProbe(observations));
  if (summary === undefined) return undefined;
  return {
    ...summary.figures,
    sources: Object.fromEntries(
      Object.entries(summary.sources).map(([figure, { by, target, cannotSay }]) => [
        figure,
        {
          by,
          target,
          ...(cannotSay === undefined
            ? {}
            : { cannotSay: say(cannotSay.message, cannotSay.values) }),
        },
      ]),
    ),
    remarks: summary.remarks.map(({ message, values }) => say(message, values)),
  };
};
