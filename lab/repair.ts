import type { CauseId } from '../src/model/cause-id.ts';
import type { OverallVerdict } from '../src/model/diagnosis.ts';
import type { Program } from './programs.ts';
import type { Lab } from './topology/lab.ts';

/**
 * `kept`: it helps. `acted`: it helps and has no undo (an update, an emptied cache). `not-helped`: it was done, has no undo, and
 * the trouble is still there. `guided`: the person does it, linecheck notices by itself and changes nothing. `put-back`: it
 * does not help, or it was a test for a time, and leaves no trace. `left-to-owner`: somebody chose another value meanwhile,
 * which stays. The others: linecheck dies by SIGKILL before it has decided, and a person's `undo`, the armed timer, or the
 * hook at the next start of the computer puts everything back.
 */
export type Ends =
  | 'kept'
  | 'acted'
  | 'not-helped'
  | 'guided'
  | 'put-back'
  | 'left-to-owner'
  | 'undone-by-person'
  | 'undone-by-timer'
  | 'undone-at-start';

/** One broken network, one fix, and what must come of it. The id is the file's name. */
export interface Repair {
  readonly id: string;
  /** The network it is tried on; its control has proven the fault before the fix is asked for. */
  readonly scenario: string;
  readonly fix: string;
  readonly ends: Ends;
  /**
   * Asked for on the page (`linecheck ui`) instead of in the terminal: by what the page asks of the server, or by
   * pressing its buttons in a real Chromium.
   */
  readonly by?: 'page' | 'browser';
  /** Verdicts that count as mended. Default `ready`. */
  readonly mendedTo?: readonly OverallVerdict[];
  /** Causes of a pair that this fix leaves alone: they may still be named afterwards. */
  readonly leaves?: readonly CauseId[];
  /** Further arguments for `fix`. */
  readonly arguments?: readonly string[];
  /** `guided`: what the person does, once for each step that linecheck shows and watches (1, 2, …). */
  person?(lab: Lab, step: number): Promise<unknown>;
  /** What the fix needs beside the broken network, e.g. the manager of names running. */
  arrange?(lab: Lab): Promise<void>;
  /** `left-to-owner`: what must stand there in the end, in the words of `snapshot`. */
  owners?(lab: Lab): Promise<string>;
  /** Everything the fix may touch, as text: files with mode and owner, rules, routes. Compared bit for bit. */
  snapshot(lab: Lab): Promise<string>;
  readonly needs?: readonly Program[];
  /** Most of a minute or more is waiting for somebody: it runs beside the others and takes nothing from them. */
  readonly isMostlyWaiting?: true;
}

export const defineRepair = (repair: Repair): Repair => repair;

/** A file as it stands: kind, mode, owner, link target and content. */
export async function fileAsText(lab: Lab, path: string): Promise<string> {
  const script =
    'stat -c "%F %a %u %g" "$1"; readlink "$1"; [ -f "$1" ] && od -An -v -tx1 "$1"; true';
  return lab.laptop.must(['sh', '-c', script, 'sh', path]);
}
