/**
 * A repair that kills itself (SIGKILL) at a given step: the real hands of this computer, the real
 * journal, somebody's plan. Run inside the lab by the kill matrix (`bench/kill-matrix.ts`), bundled.
 */
import { dirname } from 'node:path';

import { openTheatre } from '../src/cli/surgeons.ts';
import { localSurgeon } from '../src/fixes/local-surgeon.ts';
import { settingOf } from '../src/fixes/setting.ts';
import { killingAt, stepping } from '../src/fixes/stepping.fixture.ts';
import type { Change } from '../src/model/change.ts';
import { thisPlatform } from '../src/platform/index.ts';

export interface KillerAsk {
  readonly fix: string;
  readonly changes: readonly Change[];
  readonly end: 'keep' | 'put-back';
  /** 0: never. */
  readonly killAt: number;
  /** What the armed undo would start. */
  readonly program: readonly string[];
  /** When it comes. */
  readonly deadlineSeconds: number;
}

export interface KillerAnswer {
  readonly steps: readonly string[];
  /** A restart alone would not undo it: a hook of cron's comes at the start. */
  readonly survivesRestart: boolean;
}

const main = async (ask: KillerAsk): Promise<void> => {
  const { fix, changes, end, killAt, program, deadlineSeconds } = ask;
  const { own } = await openTheatre(await thisPlatform(process.env));
  const { step, steps } = killingAt(killAt);
  const home = dirname(own.lockPath);
  const armedUndo = (id: string): readonly string[] => [
    ...program,
    'undo',
    '--armed',
    id,
    '--home',
    home,
  ];
  const surgeon = localSurgeon(stepping({ ...own, armedUndo }, step));
  const signal = new AbortController().signal;
  const plan = { fix, changes, deadlineSeconds, isTimedTest: false };
  const begun = await surgeon.begin(plan, signal);
  if (begun.kind !== 'begun') throw new Error(JSON.stringify(begun));
  const applying = await begun.operation.apply(signal);
  if (applying.kind !== 'applied') throw new Error(JSON.stringify(applying.because));
  await (end === 'keep' ? begun.operation.keep() : begun.operation.putBack(signal));
  const answer: KillerAnswer = {
    steps: steps(),
    survivesRestart:
      changes.some((one) => settingOf(own.hands, one)?.lasts === 'for-good') &&
      // cron would run root's hook with root's own home, which is not the one that this person has here.
      !changes.some(({ setting }) => own.hands.settings[setting]?.isPersonal === true),
  };
  process.stdout.write(JSON.stringify(answer));
};

const [, , asked = '{}'] = process.argv;
// Written by the kill matrix a moment ago.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
await main(JSON.parse(asked) as KillerAsk);
process.exit(0);
