import type { ActivityId, OverallVerdict } from '../model/diagnosis.ts';
import type { Report, ReportedFinding } from '../model/report.ts';
import { say } from './sentences.ts';

/** Labels all faces share. Sentences about evidence live in `text/`. */
export const verdictWords = (verdict: OverallVerdict): string => say(`verdict.${verdict}`);

export const activityName = (id: ActivityId): string => say(`activity-name.${id}`);

/** An activity's verdict, short enough for a column of a table. */
export const worksWord = (verdict: OverallVerdict): string => say(`works.${verdict}`);

/** Where it lies, how sure, how bad: the line under a finding's title. */
export const standingOf = ({ lies, verdict, impact }: ReportedFinding): string =>
  say('finding.standing', {
    place: say(`place.${lies}`),
    certainty: say(`certainty.${verdict}`),
    impact: say(`impact.${impact}`),
  });

/** To the minute, by the clock that all readers share; the report inside has it to the millisecond. */
export const clockTime = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

export const startOf = ({ startedAt, tookMs }: Report): { at: string; seconds: number } => ({
  at: clockTime(startedAt),
  seconds: Math.round(tookMs / 100) / 10,
});
