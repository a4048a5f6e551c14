import type { FactId } from '../model/facts.ts';
import { isHardlyHeard, type AnyObservation } from '../model/observation.ts';
import { clean } from './clean.ts';
import { failureWords } from './failure-words.ts';
import { say } from './sentences.ts';
import { skipWords } from './skip-words.ts';

/** Questions that got no answer although nothing on the network is to blame for that. */
export interface Unchecked {
  readonly why: string;
  readonly probes: readonly FactId[];
  readonly count: number;
}

/** The prober's own trouble: it says something about this computer, nothing about the network. */
const isOurTrouble = (failureClass: string): boolean =>
  failureClass === 'unclassified' ||
  ['no_permission', 'program_failed', 'exhausted', 'privacy_macos'].includes(
    failureClass.replace('local.', ''),
  );

/** Questions dropped because they could not change the answer, or about something this computer has not got. */
const needless =
  /not needed|nothing (more )?to (ask|learn)|check was over|has no Wi-Fi adapter|no credentials for the account|cannot be asked$/u;

const whyNot = (one: AnyObservation): string | undefined => {
  const { outcome } = one;
  if (outcome.kind === 'skipped')
    return needless.test(outcome.why) ? undefined : skipWords(outcome.why);
  if (isHardlyHeard(one)) return say('unchecked.busy');
  if (outcome.kind !== 'failed' || !isOurTrouble(outcome.failure.class)) return undefined;
  const { class: failureClass, detail } = outcome.failure;
  return [failureWords(failureClass), detail.message]
    .filter((part) => part !== undefined)
    .join(': ');
};

/** Grouped by reason, in the order they were met. */
export const uncheckedIn = (observations: readonly AnyObservation[]): readonly Unchecked[] => {
  const groups = new Map<string, Unchecked>();
  for (const observation of observations) {
    const why = whyNot(observation);
    if (why === undefined) continue;
    const known = groups.get(why);
    groups.set(why, {
      why: clean(why),
      probes: [...new Set([...(known?.probes ?? []), observation.probe])],
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...groups.values()];
};
