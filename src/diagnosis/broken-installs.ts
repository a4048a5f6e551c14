/** Which copies of the meeting app have something wrong with their files, and how sure that is. */
import type { Client } from '../model/machine-facts.ts';

export interface BrokenInstall {
  readonly path: string;
  readonly problems: readonly string[];
}

const isHeld = (problem: string): boolean => problem.startsWith('quarantined:');

/** A copy that runs has passed macOS's question about where it came from, whatever mark it still carries. */
export const brokenInstalls = ({ installs, isRunning }: Client): readonly BrokenInstall[] =>
  installs.flatMap(({ path, problems }) => {
    const left = problems.filter((problem) => !(isRunning && isHeld(problem)));
    return left.length === 0 ? [] : [{ path, problems: left }];
  });

/** Downloaded and never opened: macOS asks at the first start, and mostly starts it then. */
export const areOnlyHeld = (broken: readonly BrokenInstall[]): boolean =>
  broken.every(({ problems }) => problems.every(isHeld));
