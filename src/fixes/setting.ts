/**
 * One setting through its handler, with the types of its own kind forgotten: carrying out and
 * putting back do the same to all of them. Nothing else in `fixes/` writes.
 */
import { isDeepStrictEqual } from 'node:util';

import type { Change, SettingId, Settings } from '../model/change.ts';
import type { Hands, Reading, SettingHandler, Writing } from '../platform/hands.ts';

export interface Setting {
  readonly needs: 'user' | 'admin';
  readonly lasts: 'until-restart' | 'for-good';
  readonly variables: readonly string[];
  readonly settlesMs: number;
  /** Why this change, either side of it, may not be touched. */
  objection(): string | undefined;
  read(signal: AbortSignal): Promise<Reading<unknown>>;
  write(side: 'before' | 'after', signal: AbortSignal): Promise<Writing>;
  /** What stands there is what a kill in the middle of our writing leaves behind. */
  isTorn(current: unknown): boolean;
}

export const settingOf = (hands: Hands, change: Change): Setting | undefined =>
  bound(hands, change);

type ChangeOf<Id extends SettingId> = Extract<Change, { setting: Id }>;

const bound = <Id extends SettingId>(hands: Hands, change: ChangeOf<Id>): Setting | undefined => {
  const handler: SettingHandler<Settings[Id]> | undefined = hands.settings[change.setting];
  if (handler === undefined) return undefined;
  const { on } = change;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const sides = { before: change.before, after: change.after } as {
    readonly before: Settings[Id];
    readonly after: Settings[Id];
  };
  return {
    needs: handler.needs,
    lasts: handler.lasts,
    variables: handler.variables ?? [],
    settlesMs: handler.settlesMs,
    objection: () => handler.objection(on, sides.before) ?? handler.objection(on, sides.after),
    read: (signal) => handler.read(on, signal),
    write: (side, signal) => handler.write(on, sides[side], signal),
    isTorn: (current) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const value = current as Settings[Id];
      // Writing may have been killed on the way there, and putting back on the way home.
      const wayHome = { before: sides.after, after: sides.before };
      return handler.isTorn?.(value, sides) === true || handler.isTorn?.(value, wayHome) === true;
    },
  };
};

/** As a journal would give it back: without fields that are undefined. */
const plain = (value: unknown): unknown =>
  value === undefined ? null : JSON.parse(JSON.stringify(value));

export const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(plain(one), plain(other));

export const whyNotThere = (writing: Writing, reading: Reading<unknown>): string => {
  if (writing.kind !== 'written') return writing.why;
  return reading.kind === 'unknown'
    ? reading.why
    : `it was written, but ${shownValue(reading.value)} stands there`;
};

/** For a sentence: enough to recognise it, never a whole file, nor the login in a proxy's address. */
const SHOWN_CHARACTERS = 120;

/** Of a file the lines that are not in `ours`: those are what somebody has added, or changed. */
export const shownValue = (value: unknown, ours?: unknown): string => {
  const lines = linesOf(value);
  if (lines === undefined) return shortened(value);
  const known = new Set(linesOf(ours));
  const others = lines.filter((line) => line.trim() !== '' && !known.has(line));
  return others.length === 0 ? `${lines.length} lines` : shortened(others.join(' / '));
};

/** Of a file's state as handlers read it. */
const linesOf = (value: unknown): readonly string[] | undefined => {
  const isFile = typeof value === 'object' && value !== null && 'base64' in value;
  if (!isFile || typeof value.base64 !== 'string') return undefined;
  return Buffer.from(value.base64, 'base64').toString('utf8').split(/\r?\n/u);
};

const shortened = (value: unknown): string => {
  const text = (JSON.stringify(value) ?? 'nothing').replaceAll(/(?<=:\/\/)[^\s/@?#]+(?=@)/gu, '…');
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
};
