/**
 * A repair that kills itself (SIGKILL) at a given step: the real hands of this computer, the real
 * journal, somebody's plan. Run inside the lab by the kill matrix (`bench/kill-matrix.ts`), bundled.
 */
import { openTheatre } from '../src/cli/surgeons.ts';
import { localSurgeon } from '../src/fixes/local-surgeon.ts';
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
}

const main = async ({ fix, changes, end, killAt, program }: KillerAsk): Promise<void> => {
  const { own } = await openTheatre(await thisPlatform(process.env));
  const { step, steps } = killingAt(killAt);
  const armedUndo = (id: string): readonly string[] => [...program, 'undo', '--armed', id];
  const surgeon = localSurgeon(stepping({ ...own, armedUndo }, step));
  const signal = new AbortController().signal;
  const plan = { fix, changes, deadlineSeconds: 600, isTimedTest: false };
  const begun = await surgeon.begin(plan, signal);
  if (begun.kind !== 'begun') throw new Error(JSON.stringify(begun));
  const applying = await begun.operation.apply(signal);
  if (applying.kind !== 'applied') throw new Error(JSON.stringify(applying.because));
  await (end === 'keep' ? begun.operation.keep() : begun.operation.putBack(signal));
  process.stdout.write(JSON.stringify(steps()));
};

const [, , asked = '{}'] = process.argv;
// Written by the kill matrix a moment ago.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
await main(JSON.parse(asked) as KillerAsk);
process.exit(0);
