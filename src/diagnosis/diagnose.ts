/**
 * From evidence to diagnosis: symptoms, causes weighed, the smallest set that
 * accounts for all of it, and what is left open. Pure: the same observations give
 * the same diagnosis, byte for byte.
 */
import type { Diagnosis, Note } from '../model/diagnosis.ts';
import type { AnyObservation, Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { groupByProbe } from '../model/seen.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Cause, Circumstances } from './cause.ts';
import { causes } from './causes/index.ts';
import { explainAway, type Weighed } from './explain-away.ts';
import { findNotes } from './notes.ts';
import { withoutStandIns } from './retired-names.ts';
import { rank } from './rank.ts';
import { findSymptoms } from './symptoms/index.ts';
import { whatNext } from './what-next.ts';

export const diagnose = (
  profile: ServiceProfile,
  startedAt: string,
  observations: readonly AnyObservation[],
): Diagnosis => {
  const seen = withoutStandIns(groupByProbe(observations), profile);
  const symptoms = findSymptoms(profile, startedAt, seen);
  const circumstances: Circumstances = { profile, startedAt, symptoms };
  const weighed: readonly Weighed[] = causes.map((cause) => ({
    cause,
    verdict: unlessUnread(cause, cause.weigh(seen, circumstances), seen),
  }));
  const { chosen, explainedAway, left } = explainAway(weighed, symptoms);
  return {
    findings: rank(chosen),
    notes: [...findNotes(seen, circumstances), ...notesOf(weighed)],
    explainedAway,
    symptoms,
    unexplained: [...new Set(left.flatMap(({ from }) => from))],
    next: whatNext(weighed, chosen, symptoms),
  };
};

/** What nobody could read is not known to be absent: no proof without it, and it would settle the suspicion. */
const unlessUnread = ({ takesForNone = [] }: Cause, verdict: Verdict, seen: Seen): Verdict => {
  const unread = takesForNone.filter((id) =>
    seen[id].every(({ outcome }) => outcome.kind !== 'measured'),
  );
  if (unread.length === 0) return verdict;
  if (verdict.kind === 'confirmed') return { ...verdict, kind: 'suspected', wouldSettle: unread };
  return verdict.kind === 'suspected'
    ? { ...verdict, wouldSettle: [...new Set([...unread, ...verdict.wouldSettle])] }
    : verdict;
};

const notesOf = (weighed: readonly Weighed[]): readonly Note[] =>
  weighed.flatMap(({ cause, verdict }) =>
    verdict.kind === 'note' ? [{ about: cause.id, because: verdict.because }] : [],
  );
