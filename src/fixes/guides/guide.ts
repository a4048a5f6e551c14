/**
 * Guided steps as data: what only a person can do, where on which system, and how we notice that it is
 * done. The words are `guide.<step>.<system>` in the catalogue; the data here names only the systems for
 * which there are words, and the address of the place where the system has one.
 */
import type { Desk } from '../../platform/desk.ts';
import { theseDesks } from '../../platform/desk.ts';
import type { Fix, GuidedStep, Situation } from '../fix.ts';
import { defineFix } from '../fix.ts';

export type IsDone = (situation: Situation) => Promise<boolean>;

/** Looks at the computer before the step, and tells afterwards whether it was taken. */
export type Notices = (situation: Situation) => IsDone | Promise<IsDone>;

export interface StepData {
  readonly id: string;
  /** Systems that have words for it, and where it is done: an address, or '' where there is none. */
  readonly places: Readonly<Partial<Record<Desk, string>>>;
  /** What stands in the braces of the words; undefined: the step has nothing to say here. */
  values?(situation: Situation): Promise<GuidedStep['values'] | undefined>;
  /** In place of the address in `places`, where it depends on what was found. */
  opens?(situation: Situation): Promise<string | undefined>;
  /** Absent: it leaves no trace here, so the end of the trouble is looked for. */
  readonly notices?: Notices;
  readonly isAftercare?: true;
}

export interface GuideData extends Pick<
  Fix,
  'id' | 'mends' | 'risk' | 'waitSeconds' | 'provenBy' | 'standsIn'
> {
  readonly steps: readonly StepData[];
}

export const defineGuide = (guide: GuideData): Fix =>
  defineFix({
    id: guide.id,
    mends: guide.mends,
    risk: guide.risk,
    waitSeconds: guide.waitSeconds,
    provenBy: guide.provenBy,
    isGuided: true,
    ...(guide.standsIn === undefined ? {} : { standsIn: guide.standsIn }),
    async plan(situation) {
      const steps = await stepsFor(guide.steps, situation);
      return steps.length === 0 ? [] : [{ kind: 'guided', steps }];
    },
  });

/** Those that have words for this system and something to say, in their order. */
export const stepsFor = async (
  steps: readonly StepData[],
  situation: Situation,
): Promise<readonly GuidedStep[]> => {
  const found = await Promise.all(steps.map((step) => stepFor(step, situation)));
  return found.filter((step) => step !== undefined);
};

const stepFor = async (step: StepData, situation: Situation): Promise<GuidedStep | undefined> => {
  const desk = (situation.desks ?? theseDesks()).find((name) => step.places[name] !== undefined);
  if (desk === undefined) return undefined;
  const values = step.values === undefined ? {} : await step.values(situation);
  if (values === undefined) return undefined;
  const opens = (await step.opens?.(situation)) ?? step.places[desk] ?? '';
  const isDone = await step.notices?.(situation);
  return {
    id: `${step.id}.${desk}`,
    values,
    ...(opens === '' ? {} : { opens }),
    ...(isDone === undefined ? {} : { isDone }),
    ...(step.isAftercare === undefined ? {} : { isAftercare: step.isAftercare }),
  };
};
