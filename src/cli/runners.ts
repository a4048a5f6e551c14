import { setFlagsFromString } from 'node:v8';

import type { Console } from './console.ts';
import type { Typed } from './parse-command.ts';

/** Resolves with the exit status. */
export type Runner = (typed: Typed, to: Console) => Promise<number>;

/** One file per command, loaded when it is the one. */
export const runners: Readonly<Record<string, Runner>> = {
  check: async (typed, to) => {
    spareTheOptimiser();
    await speakToThePerson();
    return (await import('./check.ts')).check(typed, to);
  },
  fix: async (typed, to) => {
    await speakToThePerson();
    return (await import('./fix.ts')).fix(typed, to);
  },
  undo: async (typed, to) => {
    await speakToThePerson();
    return (await import('./undo.ts')).undo(typed, to);
  },
  ui: async (typed, to) => (await import('./ui.ts')).ui(typed, to),
  explain: async (typed, to) => {
    await speakToThePerson();
    return (await import('./explain.ts')).explain(typed, to);
  },
  replay: async (typed, to) => {
    await speakToThePerson();
    return (await import('./replay.ts')).replay(typed, to);
  },
  allowlist: async (typed, to) => (await import('./allowlist.ts')).allowlist(typed, to),
  reflector: async (typed, to) => (await import('./reflector.ts')).reflector(typed, to),
};

/** People are spoken to in their own language; what programs read, and what is kept, stays English. */
const speakToThePerson = async (): Promise<void> => {
  const [{ speak }, { spokenLanguage }] = await Promise.all([
    import('../report/sentences.ts'),
    import('./language.ts'),
  ]);
  await speak(spokenLanguage(process.env));
};

/**
 * A check runs for seconds and hardly anything in it twice: the optimising compiler's threads took a sixth of
 * its processor time (measured, Node 20) and never earned it back. The quick baseline compiler stays.
 */
const spareTheOptimiser = (): void => setFlagsFromString('--no-opt');
