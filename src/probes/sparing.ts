/** On battery or on a line that is paid by the byte, only what is cheap is measured. */
import { measuredIn } from '../model/observation.ts';
import { heldBack } from '../quality/held-back.ts';
import type { ProbeContext, ProbeOptions } from './probe.ts';

type Means = Pick<ProbeContext, 'plan' | 'platform' | 'signal'>;

const answers = new WeakMap<ProbeOptions, Promise<string | undefined>>();

/** Why only the cheap part may run now; undefined if all may. Asked once per run: a look at a processor takes its time. */
export const whyCheap = (means: Means): Promise<string | undefined> => {
  const known = answers.get(means.plan.options) ?? look(means);
  answers.set(means.plan.options, known);
  return known;
};

const look = async ({ plan, platform, signal }: Means): Promise<string | undefined> => {
  const known = measuredIn(plan.seen.power).at(-1)?.value;
  const asked =
    known === undefined
      ? await platform.readers.power({ profile: plan.profile, signal })
      : undefined;
  const power = asked?.kind === 'measured' ? asked.value : known;
  if (power?.isMetered === true) return heldBack.metered;
  return power?.isOnBattery === true ? heldBack.battery : undefined;
};
