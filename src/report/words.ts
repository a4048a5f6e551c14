import type { ActivityId, OverallVerdict } from '../model/diagnosis.ts';
import type { ReportedFinding } from '../model/report.ts';
import { say } from './sentences.ts';

/** Labels all faces share. Sentences about evidence live in `text/`. */
export const verdictWords = (verdict: OverallVerdict): string => say(`verdict.${verdict}`);

export const activityWords: Readonly<Record<ActivityId, string>> = {
  join: 'Join the meeting',
  audio: 'Hear and be heard',
  'video-720p': 'Video 720p',
  'video-1080p': 'Video 1080p',
  share: 'Share the screen',
};

/** An activity's verdict, short enough for a column of a table. */
export const activityVerdictWords: Readonly<Record<OverallVerdict, string>> = {
  ready: 'yes',
  degraded: 'poorly',
  blocked: 'no',
  unknown: 'not known',
};

const impactWords: Readonly<Record<ReportedFinding['impact'], string>> = {
  blocks: 'stops the meeting',
  degrades: 'makes it worse',
  contributes: 'contributes',
};

/** Where it lies, how sure, how bad: the line under a finding's title. */
export const standingOf = ({ lies, verdict, impact }: ReportedFinding): string =>
  `Lies ${say(`place.${lies}`)}; ${say(`certainty.${verdict}`)}; ${impactWords[impact]}`;
