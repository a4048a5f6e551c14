/**
 * Did it help? Two reports compared: the one that accused and one made afterwards. Pure. Silence
 * proves nothing, and what only shows now because the first fault no longer hides it is not held
 * against the fix.
 */
import type { CauseId } from '../model/cause-id.ts';
import { measuredUnderLoad } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import type { Report, ReportedFinding } from '../model/report.ts';
import type { Reason } from '../model/verdict.ts';
import type { Fix } from './fix.ts';

export interface Proof {
  readonly kind: 'proven' | 'undecided' | 'failed';
  readonly because: readonly Reason[];
}

export const prove = (
  fix: Pick<Fix, 'mends' | 'provenBy'>,
  accused: CauseId | undefined,
  before: Report,
  after: Report,
): Proof => {
  const change = worth(after) - worth(before);
  if (after.run.isInterrupted) return proof('undecided', 'proof.interrupted');
  if (after.verdict === 'unknown') return proof('undecided', 'proof.unknown');
  if (change < 0) return proof('failed', 'proof.worse');
  const targets = accused === undefined ? accusedBy(before, fix.mends) : [accused];
  const remaining = remainingOf(targets, before, after);
  if (remaining !== undefined) return remaining;
  if (isMeasuredStill(fix, targets, before, after)) return proof('failed', 'proof.measured-still');
  const harm = freshCauses(before, after).find((finding) => isNewsOfHarm(finding, before, after));
  if (harm !== undefined && change === 0) return proof('failed', 'proof.new-cause', harm.cause);
  const other = freshCauses(before, after).find((one) =>
    isSameTrouble(one, targets, before, after),
  );
  // A verdict that is better only because the new accusation is not proven is no better.
  if (other !== undefined && (change === 0 || other.verdict === 'suspected')) {
    return proof('failed', 'proof.fails-still', other.cause);
  }
  if (targets.length === 0 && change === 0) return proof('undecided', 'proof.nothing-accused');
  if (after.verdict !== 'ready' && !isLookedAt(fix, after)) {
    return proof('undecided', 'proof.not-measured');
  }
  return {
    kind: 'proven',
    because: [
      reason(after.verdict === 'ready' ? 'proof.ready' : 'proof.gone', targets[0]),
      ...freshCauses(before, after).map(({ cause }) => reason('proof.uncovered', cause)),
    ],
  };
};

/** Unknown counts as blocked: whoever could not be looked at before has nothing to lose. */
const worth = ({ verdict }: Report): number =>
  ({ ready: 2, degraded: 1, blocked: 0, unknown: 0 })[verdict];

const proof = (kind: Proof['kind'], message: string, cause?: CauseId): Proof => ({
  kind,
  because: [reason(message, cause)],
});

const reason = (message: string, cause?: CauseId): Reason => ({
  message: cause === undefined && message === 'proof.gone' ? 'proof.better' : message,
  values: cause === undefined ? {} : { title: `text:${cause}.title` },
  from: [],
});

const accusedBy = (report: Report, causes: readonly CauseId[]): readonly CauseId[] =>
  report.diagnosis.findings.map(({ cause }) => cause).filter((cause) => causes.includes(cause));

const findingOf = ({ diagnosis }: Report, cause: CauseId): ReportedFinding | undefined =>
  diagnosis.findings.find((finding) => finding.cause === cause);

/** The cause still stands, or hides behind another one. */
const remainingOf = (
  targets: readonly CauseId[],
  before: Report,
  after: Report,
): Proof | undefined => {
  for (const cause of targets) {
    const now = findingOf(after, cause);
    const isDoubtful =
      now?.verdict === 'suspected' && findingOf(before, cause)?.verdict === 'confirmed';
    if (isDoubtful) return proof('undecided', 'proof.only-suspected', cause);
    if (now !== undefined) return proof('failed', 'proof.still-there', cause);
    const isHidden = after.diagnosis.explainedAway.some((away) => away.cause === cause);
    if (isHidden) return proof('undecided', 'proof.hidden', cause);
  }
  return undefined;
};

/**
 * All that was measured against the accused, and would prove it gone, is seen as before, and now nobody is to blame: a
 * setting that says what was wanted has only lost its cause, as with a driver that says yes and goes on.
 */
const isMeasuredStill = (
  { provenBy }: Pick<Fix, 'provenBy'>,
  targets: readonly CauseId[],
  before: Report,
  after: Report,
): boolean => {
  const grounds = new Set(
    targets.flatMap((cause) => findingOf(before, cause)?.because ?? []).flatMap(({ from }) => from),
  );
  const held = before.observations.filter(
    ({ id, probe }) => grounds.has(id) && measuredUnderLoad.has(probe) && provenBy.includes(probe),
  );
  return held.length > 0 && held.every(({ id }) => after.diagnosis.unexplained.includes(id));
};

const freshCauses = (before: Report, after: Report): readonly ReportedFinding[] =>
  after.diagnosis.findings.filter(({ cause }) => findingOf(before, cause) === undefined);

/** It rests on something that was measured before and fails now. */
const isNewsOfHarm = (finding: ReportedFinding, before: Report, after: Report): boolean => {
  const ids = new Set(finding.because.flatMap(({ from }) => from));
  const was = byId(before.observations, ids);
  const is = byId(after.observations, ids);
  return [...ids].some((id) => isHarmed(was.get(id), is.get(id)));
};

const byId = (
  observations: readonly AnyObservation[],
  ids: ReadonlySet<string>,
): ReadonlyMap<string, AnyObservation> =>
  new Map(observations.filter(({ id }) => ids.has(id)).map((one) => [one.id, one]));

const isHarmed = (was: AnyObservation | undefined, is: AnyObservation | undefined): boolean =>
  was?.outcome.kind === 'measured' && is?.outcome.kind === 'failed';

/**
 * A name that was asked for in vain is asked for in vain still, now of another server: the trouble has another name,
 * and nobody is helped. (Before, that server may not have been asked in time, so it is no news of harm.)
 */
const isSameTrouble = (
  finding: ReportedFinding,
  targets: readonly CauseId[],
  before: Report,
  after: Report,
): boolean => {
  const was = targets.flatMap((cause) => namesLost(findingOf(before, cause), before));
  return namesLost(finding, after).some((name) => was.includes(name));
};

const namesLost = (finding: ReportedFinding | undefined, report: Report): readonly string[] => {
  const ids = new Set(finding?.because.flatMap(({ from }) => from));
  return report.observations.flatMap(({ id, target, outcome }) =>
    ids.has(id) && target.kind === 'name-by-resolver' && outcome.kind === 'failed'
      ? [`${target.type} ${target.name}`]
      : [],
  );
};

/** At least one of the questions that prove it was answered. */
const isLookedAt = ({ provenBy }: Pick<Fix, 'provenBy'>, after: Report): boolean =>
  provenBy.length === 0 ||
  after.observations.some(
    ({ probe, outcome }) => provenBy.includes(probe) && outcome.kind === 'measured',
  );
