/** Who may change what from this process, and where it is recorded. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { realWait, type Clock } from '../fixes/clock.ts';
import { elevatedOnce } from '../fixes/helper.ts';
import { openJournal, type Journal } from '../fixes/journal.ts';
import { otherHalfIn } from '../fixes/other-half.ts';
import { whyUntrusted } from '../fixes/journal-trust.ts';
import { localSurgeon, type LocalSurgeonAsk } from '../fixes/local-surgeon.ts';
import type { Theatre } from '../fixes/theatre.ts';
import { homesOf, thisOs } from '../platform/home.ts';
import { keepingEnvironment } from '../platform/kept-environment.ts';
import type { Platform } from '../platform/platform.ts';
import { say } from '../report/sentences.ts';
import { helperWord } from './helper-word.ts';

/** `home`: instead of the usual place, for the armed undo, which has no environment. */
export const openTheatre = async (platform: Platform, home?: string): Promise<Theatre> => {
  const hands = await platform.hands();
  const clock: Clock = {
    now: () => platform.now(),
    wallClock: () => platform.wallClock(),
    wait: realWait,
  };
  const { isElevated } = hands.elevation;
  const homes = homesOf(process.env, thisOs(), isElevated);
  const journalIn = (folder: string): Journal =>
    openJournal({ folder: join(folder, 'journal'), isReadableByAll: folder === homes.system });
  const ask = (folder: string): LocalSurgeonAsk => ({
    hands: { ...hands, deadMan: keepingEnvironment(hands.deadMan, folder, process.env) },
    clock,
    journal: journalIn(folder),
    ...(folder === homes.system ? {} : { otherHalf: otherHalfIn(journalIn(homes.system)) }),
    lockPath: join(folder, 'lock'),
    whyUntrusted: async () => {
      if (!isElevated) return undefined;
      const why = folder === homes.system ? await hands.guardFolder?.(folder) : undefined;
      return why ?? whyUntrusted(join(folder, 'journal'));
    },
    armedUndo: (id) => [...thisProgram(), 'undo', '--armed', id, '--home', folder],
  });
  const usual = ask(homes.own);
  // An administrator with somebody else's LINECHECK_HOME records where only administrators can write.
  const isForeign = isElevated && (await usual.whyUntrusted()) !== undefined;
  const ownHome = home ?? (isForeign ? homes.system : homes.own);
  const own = ask(ownHome);
  const here = localSurgeon(own);
  const others = home === undefined ? [homes.system, homes.own] : [];
  const helper = elevatedOnce({
    hands,
    here,
    command: [...thisProgram(), helperWord],
    prompt: say('rights.prompt'),
  });
  return {
    platform,
    hands,
    clock,
    own,
    surgeons: { here, elevated: helper.elevated },
    close: helper.close,
    sources: [
      { surgeon: here, isOwn: true },
      ...[...new Set(others)]
        .filter((folder) => folder !== ownHome)
        .map((folder) => ({ surgeon: localSurgeon(ask(folder)), isOwn: isElevated })),
    ],
  };
};

/** Absolute, so that a timer without a PATH can start it. */
const thisProgram = (): readonly string[] => {
  const own = fileURLToPath(import.meta.url);
  const main = fileURLToPath(new URL(own.endsWith('.ts') ? 'main.ts' : 'main.js', import.meta.url));
  return [process.execPath, ...process.execArgv, main];
};
