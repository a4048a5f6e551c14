/**
 * What it costs the person: join, audio, video, share, and one sentence.
 *
 * Only a confirmed cause can make the verdict "blocked"; a suspicion makes it
 * "degraded" at most; and "unknown" is left for the case that joining itself is
 * undecided. What was not measured is unknown, never good. Measured figures tell
 * the activities apart; without any cause they make one worse, and never block it.
 */
import type {
  Activity,
  ActivityId,
  Diagnosis,
  Finding,
  Outlook,
  OverallVerdict,
} from '../model/diagnosis.ts';
import type { CauseId } from '../model/cause-id.ts';
import type { FactId } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { groupByProbe } from '../model/seen.ts';
import type { Reason } from '../model/verdict.ts';
import { activityQuality, type ActivityQuality } from '../quality/activity-quality.ts';
import { summaryOf } from '../quality/summary.ts';
import { causes } from './causes/index.ts';
import { isAccepted, ownHandshakes, proxiedSuccesses } from './reach.ts';

const BADNESS: Readonly<Record<OverallVerdict, number>> = {
  ready: 0,
  unknown: 1,
  degraded: 2,
  blocked: 3,
};

const worse = (a: OverallVerdict, b: OverallVerdict): OverallVerdict =>
  BADNESS[a] >= BADNESS[b] ? a : b;

/** Faults of the media path leave joining alone, and so does a proxy that only lacks UDP. */
const touchesJoining = ({ cause }: Finding): boolean => {
  const layer = causes.find(({ id }) => id === cause)?.layer;
  return layer !== 'media' && layer !== 'quality' && cause !== 'proxy-forces-tcp';
};

/** Too little room for a picture leaves sound alone, as far as figures say so. */
const ONLY_PICTURES: ReadonlySet<CauseId> = new Set([
  'uplink-too-slow',
  'downlink-too-slow',
  'udp-throttled',
]);

const titleOf = ({ cause }: Finding): string => `text:${cause}.title`;

const verdictOf = (findings: readonly Finding[]): OverallVerdict => {
  if (findings.some(({ verdict, impact }) => verdict === 'confirmed' && impact === 'blocks')) {
    return 'blocked';
  }
  return findings.some(({ impact }) => impact !== 'contributes') ? 'degraded' : 'ready';
};

const joinProofs = (profile: ServiceProfile, observations: readonly AnyObservation[]) => {
  const seen = groupByProbe(observations);
  return [
    ...ownHandshakes(seen, 'signalling').filter(isAccepted),
    ...proxiedSuccesses(seen, profile),
  ];
};

/** Red things nobody accounts for: with proof that joining works they only cloud it. */
const joinVerdict = (
  diagnosis: Diagnosis,
  proofs: readonly { readonly id: string }[],
): OverallVerdict => {
  const fromFindings = verdictOf(diagnosis.findings.filter(touchesJoining));
  if (fromFindings === 'blocked') return 'blocked';
  if (proofs.length === 0) return fromFindings === 'degraded' ? 'degraded' : 'unknown';
  const open = new Set(diagnosis.unexplained);
  const isClouded = diagnosis.symptoms.some(
    ({ weight, from }) => weight === 'blocks' && from.some((id) => open.has(id)),
  );
  return isClouded ? worse(fromFindings, 'degraded') : fromFindings;
};

interface Judged {
  readonly verdict: OverallVerdict;
  readonly because: Reason;
}

const reasonFor = (
  id: ActivityId,
  verdict: OverallVerdict,
  findings: readonly Finding[],
  proofs: readonly { readonly id: string }[],
): Judged => {
  const culprit = findings.find(({ impact }) => impact !== 'contributes');
  const from =
    culprit === undefined
      ? proofs.slice(0, 3).map((proof) => proof.id)
      : culprit.because.flatMap((reason) => reason.from);
  return { verdict, because: { message: `activity.${id}.${verdict}`, values: {}, from } };
};

/** What the figures add to what the causes say: a worse verdict, or the reason of a better one. */
const withFigures = (
  judged: Judged,
  figures: ActivityQuality | undefined,
  from: readonly string[],
): Judged => {
  if (figures === undefined || judged.verdict === 'blocked') return judged;
  const isWorse = judged.verdict !== 'degraded' && figures.verdict === 'degraded';
  const isKnown = judged.verdict === 'unknown' && figures.verdict !== 'unknown';
  const verdict = isWorse || isKnown ? figures.verdict : judged.verdict;
  if (figures.verdict !== verdict) return judged;
  return {
    verdict,
    because: { message: figures.message, values: figures.values, from },
  };
};

const headlineOf = (
  verdict: OverallVerdict,
  profile: ServiceProfile,
  findings: readonly Finding[],
): Reason => {
  const values = { service: profile.title };
  const worst = findings.find(({ impact }) => impact !== 'contributes');
  if (verdict === 'ready' || verdict === 'unknown') {
    return { message: `headline.${verdict}`, values, from: [] };
  }
  if (worst === undefined) return { message: `headline.${verdict}-unexplained`, values, from: [] };
  return {
    message: `headline.${verdict}${worst.verdict === 'suspected' ? '-suspected' : ''}`,
    values: { ...values, title: titleOf(worst) },
    from: worst.because.flatMap(({ from }) => from),
  };
};

const figuresOf = (
  profile: ServiceProfile,
  observations: readonly AnyObservation[],
): Partial<ReturnType<typeof activityQuality>> => {
  const summary = summaryOf(groupByProbe(observations));
  if (summary === undefined || Object.keys(summary.figures).length === 0) return {};
  const sources = Object.fromEntries(
    Object.entries(summary.sources).map(([name, { by, target, cannotSay }]) => [
      name,
      { by, target, ...(cannotSay === undefined ? {} : { cannotSay: cannotSay.message }) },
    ]),
  );
  return activityQuality({ ...summary.figures, sources, remarks: [] }, profile);
};

const MEASURES: ReadonlySet<FactId> = new Set(['call-packets', 'capacity', 'paced-stun']);

export const outlookOf = (
  diagnosis: Diagnosis,
  profile: ServiceProfile,
  observations: readonly AnyObservation[],
): Outlook => {
  const { findings } = diagnosis;
  const proofs = joinProofs(profile, observations);
  const figures = figuresOf(profile, observations);
  const from = observations
    .filter(({ probe, outcome }) => MEASURES.has(probe) && outcome.kind === 'measured')
    .map(({ id }) => id);
  const join = joinVerdict(diagnosis, proofs);
  const isHeard = figures.audio?.verdict === 'ready';
  const aboutSound = findings.filter(({ cause }) => !(isHeard && ONLY_PICTURES.has(cause)));
  const judged = (id: ActivityId, verdict: OverallVerdict, those: readonly Finding[]): Judged =>
    withFigures(
      reasonFor(id, verdict, those, proofs),
      // Who cannot join is not helped by a quick line.
      id === 'join' || join === 'unknown' ? undefined : figures[id],
      from,
    );
  const sound = join === 'unknown' ? 'unknown' : worse(join, verdictOf(aboutSound));
  const audio = judged('audio', sound, aboutSound);
  const all = worse(sound, verdictOf(findings));
  // Without a figure, video stays unknown unless something worse is known.
  const picture =
    all === 'ready' && audio.verdict === 'ready' ? 'unknown' : worse(all, audio.verdict);
  const video = judged('video-720p', picture, findings);
  const activities: readonly Activity[] = [
    { id: 'join', ...judged('join', join, findings.filter(touchesJoining)) },
    { id: 'audio', ...audio },
    { id: 'video-720p', ...video },
    { id: 'video-1080p', ...judged('video-1080p', picture, findings) },
    { id: 'share', ...judged('share', picture, findings) },
  ];
  // A line that does not carry ordinary video is no good line, whether or not somebody knows why.
  const shown = video.verdict === 'degraded' ? worse(audio.verdict, video.verdict) : audio.verdict;
  const verdict = join === 'unknown' ? 'unknown' : worse(all, shown);
  return { verdict, headline: headlineOf(verdict, profile, findings), activities };
};
