/** What stands on this computer as Linecheck has set it, read from the journals; loads nothing where there is none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Report } from '../model/report.ts';
import { homesOf, thisOs } from '../platform/home.ts';
import { momentWords } from '../report/moment.ts';
import { inEnglish, say } from '../report/sentences.ts';
import type { Stream } from './console.ts';

export const inForce = async (): Promise<Report['changes']> => {
  const isAdministrator = process.geteuid?.() === 0;
  const homes = homesOf(process.env, thisOs(), isAdministrator);
  const folders = [...new Set([homes.own, homes.system])]
    .map((home) => join(home, 'journal'))
    .filter((folder) => existsSync(folder));
  if (folders.length === 0) return [];
  const [{ openJournal }, { changeLines }] = await Promise.all([
    import('../fixes/journal.ts'),
    import('../report/change-lines.ts'),
  ]);
  const listings = await Promise.all(
    folders.map((folder) => openJournal({ folder, isReadableByAll: false }).list()),
  );
  return listings
    .flatMap(({ transactions }) => transactions)
    .flatMap(({ begin, status }) =>
      status === 'over'
        ? []
        : begin.changes.map((change) => ({
            fix: begin.fix,
            transaction: begin.id,
            at: begin.at,
            state: status,
            setting: change.setting,
            on: change.on,
            ...inEnglish(() => changeLines(change)),
          })),
    );
};

/** One line each: a repair that was interrupted must not be forgotten. */
export const mentionOpen = async (changes: Report['changes'], to: Stream): Promise<void> => {
  const open = new Map(
    changes
      .filter(({ state }) => state === 'open')
      .map(({ transaction, fix, at }) => [transaction, { fix, at: momentWords(at) }]),
  );
  for (const values of open.values()) {
    await to.write(`linecheck: ${say('undo.mention', values)}\n`);
  }
};
