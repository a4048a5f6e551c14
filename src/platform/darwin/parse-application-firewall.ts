/**
 * `socketfilterfw`: its state in both wordings, and its list of programs in both forms. State 2,
 * "blocks everything", is worded without `enabled` on some versions; the number in brackets decides.
 */
import { wholeLines } from '../text-lines.ts';

export type AlfState = 0 | 1 | 2;

export const parseAlfState = (text: string): AlfState | undefined => {
  const number = /\(State = ([0-2])\)/u.exec(text)?.[1];
  return number === '0' ? 0 : number === '1' ? 1 : number === '2' ? 2 : undefined;
};

/** `Firewall has block all state set to disabled.`, or the sentence of state 2. */
export const parseBlockAll = (text: string): boolean | undefined => {
  const word = /block all state set to (enabled|disabled)/iu.exec(text)?.[1];
  if (word !== undefined) return word.toLowerCase() === 'enabled';
  return /block(?:ing)? all non-essential incoming/iu.test(text) ? true : undefined;
};

export interface AlfProgram {
  /** A path in the older form; in the newer one the name alone, which may be anybody's. */
  readonly name: string;
  readonly isPath: boolean;
  readonly does: 'allow' | 'block';
}

/** Undefined for text that is no such list: an error, nothing at all. */
export const parseAlfPrograms = (text: string): readonly AlfProgram[] | undefined => {
  const lines = wholeLines(text);
  const total = lines
    .map((line) => /^(?:ALF: )?[Tt]otal number of apps = (\d+)/u.exec(line)?.[1])
    .find((number) => number !== undefined);
  const programs = programsIn(lines);
  // One that was not understood, or whose letters were lost, may be the one asked about.
  const isWhole = programs.length === Number(total) && !text.includes('\ufffd');
  return total !== undefined && isWhole ? programs : undefined;
};

const programsIn = (lines: readonly string[]): readonly AlfProgram[] =>
  lines.flatMap((line, index): readonly AlfProgram[] => {
    const path = /^\s*\d+ :\s+(\/.*?)\s*$/u.exec(line)?.[1];
    const does = /^\s*\(?\s*(Allow|Block) incoming connections/u.exec(lines[index + 1] ?? '')?.[1];
    if (path !== undefined && does !== undefined) {
      return [{ name: path, isPath: true, does: does === 'Allow' ? 'allow' : 'block' }];
    }
    const [, name = '', state = ''] = /^(.+?) \(state: ([14])\)\s*$/u.exec(line) ?? [];
    if (name === '') return [];
    return [{ name, isPath: name.startsWith('/'), does: state === '1' ? 'allow' : 'block' }];
  });

/** What `system_profiler -json SPFirewallDataType` calls the states; `allow_all` is off. */
const profilerStates: Readonly<Record<string, AlfState>> = {
  spfirewall_globalstate_allow_all: 0,
  spfirewall_globalstate_limit_connections: 1,
  spfirewall_globalstate_block_all: 2,
};

export const parseProfilerFirewall = (text: string): AlfState | undefined => {
  const word = /"spfirewall_globalstate"\s*:\s*"(\w+)"/u.exec(text)?.[1] ?? '';
  return Object.hasOwn(profilerStates, word) ? profilerStates[word] : undefined;
};
