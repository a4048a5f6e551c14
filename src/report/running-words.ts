/** Who is at work: somebody who waits in vain can look for that process. */
import { say } from './sentences.ts';

export const runningWords = (pid: number | undefined): string =>
  pid === undefined ? say('undo.running') : say('outcome.busy', { pid });
