/**
 * From evidence to diagnosis: symptoms, causes weighed, the smallest set that
 * accounts for all of it, and what is left open. Pure: the same observations give
 * the same diagnosis, byte for byte.
 */
import type { Diagnosis, Note } from '../model/diagnosis.ts';
import type { AnyObservation } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { groupByProbe } from '../model/seen.ts';
import type { Circumstances } from './cause.ts';
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
    verdict: cause.weigh(seen, circumstances),
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

const notesOf = (weighed: readonly Weighed[]): readonly Note[] =>
  weighed.flatMap(({ cause, verdict }) =>
    verdict.kind === 'note' ? [{ about: cause.id, because: verdict.because }] : [],
  );
