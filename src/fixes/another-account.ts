/**
 * An administrator's process that works for somebody else, by sudo or in a window of an administrator's on that
 * person's desktop: what it takes for the person's own settings are its own, and mending those would seem to have
 * helped. Refused whole, also where a part would need these rights: started by the person, Linecheck asks for them.
 */
import type { Change } from '../model/change.ts';
import type { Reason } from '../model/verdict.ts';
import type { Hands } from '../platform/hands.ts';

/** For a sentence; undefined where process and person are one. */
export const otherAccount = async (
  { elevation }: Pick<Hands, 'elevation'>,
  signal: AbortSignal,
): Promise<string | undefined> => {
  const account = await elevation.standsInFor?.(signal);
  return account === '' ? 'text:rights.person-at-screen' : account;
};

export const notOurs = async (
  hands: Hands,
  changes: readonly Change[],
  signal: AbortSignal,
): Promise<Reason | undefined> => {
  if (!changes.some(({ setting }) => hands.settings[setting]?.isPersonal === true))
    return undefined;
  const account = await otherAccount(hands, signal);
  return account === undefined
    ? undefined
    : { message: 'repair.other-account', values: { account }, from: [] };
};
