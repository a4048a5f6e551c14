/**
 * This program as the helper with administrator's rights: `linecheck fix` starts it, nobody types it. It
 * takes orders as lines until the other side goes away, over standard input or, where the system starts
 * it without any, over the address that it was told to call back.
 */
import { serveOrders } from '../fixes/helper-serve.ts';
import { helperEnd } from '../platform/helper-connect.ts';
import { homesOf, thisOs } from '../platform/home.ts';
import { openTheatre } from './surgeons.ts';

const NOT_POSSIBLE = 2;

export const helper = async (words: readonly string[]): Promise<number> => {
  const { thisPlatform } = await import('../platform/index.ts');
  // Never where an environment says: what is put back with these rights is read from there.
  const { system } = homesOf({}, thisOs(), true);
  const { hands, surgeons } = await openTheatre(await thisPlatform(process.env), system);
  // Without the rights there is nothing it could do that the other side could not.
  if (!hands.elevation.isElevated) return NOT_POSSIBLE;
  const end = await helperEnd(words);
  await serveOrders({
    hands,
    surgeon: surgeons.here,
    lines: end.lines,
    say: (line) => end.say(line),
  });
  return 0;
};
