/**
 * What it costs the person: join, audio, video, share, and one sentence.
 *
 * Only a confirmed cause can make the verdict "blocked"; a suspicion makes it
 * "degraded" at most; and "unknown" is left for the case that joining itself is
 * undecided. What was not measured is unknown, never good.
 */
import type {
  Activity,
  ActivityId,
  Diagnosis,
  Finding,
  Outlook,
  OverallVerdict,
} from '../model/diagnosis.ts';
import type { AnyObservation } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { groupByProbe } from '../model/seen.ts';
import type { Reason } from '../model/verdict.ts';
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

const reasonFor = (
  id: ActivityId,
  verdict: OverallVerdict,
  findings: readonly Finding[],
  proofs: readonly { readonly id: string }[],
): Reason => {
  const culprit = findings.find(({ impact }) => impact !== 'contributes');
  const from =
    culprit === undefined
      ? proofs.slice(0, 3).map((proof) => proof.id)
      : culprit.because.flatMap((reason) => reason.from);
  return { message: `activity.${id}.${verdict}`, values: {}, from };
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

export const outlookOf = (
  diagnosis: Diagnosis,
  profile: ServiceProfile,
  observations: readonly AnyObservation[],
): Outlook => {
  const proofs = joinProofs(profile, observations);
  const join = joinVerdict(diagnosis, proofs);
  const audio = join === 'unknown' ? 'unknown' : worse(join, verdictOf(diagnosis.findings));
  // Capacity is the business of the measuring modes: without a figure, video stays unknown unless something worse is known.
  const video = audio === 'ready' ? 'unknown' : audio;
  const verdicts: Readonly<Record<ActivityId, OverallVerdict>> = {
    join,
    audio,
    'video-720p': video,
    'video-1080p': video,
    share: video,
  };
  const ids: readonly ActivityId[] = ['join', 'audio', 'video-720p', 'video-1080p', 'share'];
  const activities: readonly Activity[] = ids.map((id) => ({
    id,
    verdict: verdicts[id],
    because: reasonFor(
      id,
      verdicts[id],
      id === 'join' ? diagnosis.findings.filter(touchesJoining) : diagnosis.findings,
      proofs,
    ),
  }));
  const verdict = join === 'unknown' ? 'unknown' : worse(join, audio);
  return { verdict, headline: headlineOf(verdict, profile, diagnosis.findings), activities };
};
