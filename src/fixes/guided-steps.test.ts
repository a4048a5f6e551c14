import { describe, expect, test } from 'vitest';

import { situation } from './fixes.fixture.ts';
import type { GuidedStep } from './fix.ts';
import { takeSteps } from './guided-steps.ts';
import type { StepWatch } from './person.ts';
import type { TroubleWatch } from './trouble-watch.ts';

const share: GuidedStep = { id: 'share-phone.any', values: {} };
const join: GuidedStep = { id: 'join-phone.linux', values: {}, isDone: async () => true };
const onAgain: GuidedStep = {
  id: 'firewall-on-again.linux',
  values: {},
  isDone: async () => true,
  isAftercare: true,
};

const trouble = (isGone: boolean): TroubleWatch => ({
  isGone: async () => isGone,
  restart: () => {},
  rest: async () => {},
});

type Taken = 'taken' | 'skipped' | 'nobody';

/** A person who is shown steps, watches once and answers so when nothing is noticed. */
const taking = async (
  steps: readonly GuidedStep[],
  watched: TroubleWatch | undefined,
  answer: Taken = 'taken',
) => {
  const shown: string[] = [];
  const seen: (StepWatch['of'] | undefined)[] = [];
  const { signal } = new AbortController();
  const taken = await takeSteps(
    {
      situation: situation(),
      trouble: watched,
      signal,
      person: {
        takes: async ({ id }, watch) => {
          shown.push(id);
          seen.push(watch?.of);
          return (await watch?.isOver(signal)) === true ? 'taken' : answer;
        },
      },
    },
    steps,
  );
  return { taken, shown, seen };
};

describe('steps', () => {
  test('are watched for themselves where they leave a trace, else for the end of the trouble', async () => {
    const { seen } = await taking([share, join], trouble(false));
    expect(seen).toEqual(['trouble', 'step']);
  });

  test('without anything accused are the person’s to say', async () => {
    expect((await taking([share], undefined)).seen).toEqual([undefined]);
  });

  test('are over when the trouble is gone, but for what makes things safe again', async () => {
    const { taken, shown } = await taking([share, join, onAgain], trouble(true), 'nobody');
    expect(taken).toBe('taken');
    expect(shown).toEqual([share.id, onAgain.id]);
  });

  test.each(['skipped', 'nobody'] as const)('end where one is %s', async (answer) => {
    const { taken, shown } = await taking([share, join], trouble(false), answer);
    expect(taken).toBe(answer);
    expect(shown).toEqual([share.id]);
  });

  test('leave no look under way beside the proof', async () => {
    let stopped: AbortSignal | undefined;
    let isResting = false;
    const watched: TroubleWatch = {
      isGone: (signal) => {
        stopped = signal;
        return new Promise(() => {});
      },
      restart: () => {},
      rest: async () => {
        isResting = stopped?.aborted === true;
      },
    };
    const { signal } = new AbortController();
    const taken = await takeSteps(
      {
        situation: situation(),
        trouble: watched,
        signal,
        person: {
          takes: async (_step, watch) => {
            void watch?.isOver(signal);
            return 'taken';
          },
        },
      },
      [share],
    );
    expect(taken).toBe('taken');
    expect(isResting).toBe(true);
  });
});
