/**
 * Steps that a person takes, one after another. Each is noticed by itself where it leaves a trace on this
 * computer; where it leaves none (a router's page, another maker's product, somebody else's work), what
 * is looked for is the end of the trouble.
 */
import type { GuidedStep, Situation } from './fix.ts';
import type { Person, StepWatch } from './person.ts';
import type { TroubleWatch } from './trouble-watch.ts';

export interface StepsAsk {
  readonly person: Pick<Person, 'takes'>;
  readonly situation: Situation;
  /** Absent: nothing is accused, so nothing can be seen to end. */
  readonly trouble: TroubleWatch | undefined;
  readonly signal: AbortSignal;
}

/** Taken: all of them, or enough of them for the trouble to be gone. */
export const takeSteps = async (
  ask: StepsAsk,
  steps: readonly GuidedStep[],
): Promise<'taken' | 'skipped' | 'nobody'> => {
  let isMended = false;
  for (const step of steps) {
    // Nobody has to go on once it is mended, but whatever was switched off for it comes on again.
    if (isMended && step.isAftercare !== true) continue;
    const { taken, isOver } = await takeOne(ask, step);
    isMended ||= isOver;
    if (taken !== 'taken' || ask.signal.aborted) return taken;
  }
  return 'taken';
};

const takeOne = async (
  { person, situation, trouble, signal }: StepsAsk,
  step: GuidedStep,
): Promise<{ readonly taken: 'taken' | 'skipped' | 'nobody'; readonly isOver: boolean }> => {
  const looking = new AbortController();
  let isOver = false;
  const ofTrouble = (): StepWatch | undefined =>
    trouble === undefined
      ? undefined
      : {
          of: 'trouble',
          isOver: async (stop) => {
            isOver = await trouble.isGone(AbortSignal.any([stop, looking.signal]));
            return isOver;
          },
        };
  const ofStep: StepWatch | undefined =
    step.isDone === undefined
      ? undefined
      : { of: 'step', isOver: async () => (await step.isDone?.(situation)) === true };
  trouble?.restart();
  try {
    const taken = await person.takes(step, ofStep ?? ofTrouble(), signal);
    return { taken, isOver };
  } finally {
    // A look that is still under way must not measure beside the proof.
    looking.abort();
    await trouble?.rest();
  }
};
