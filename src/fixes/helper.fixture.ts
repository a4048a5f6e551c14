/**
 * A helper whose computer is a folder: the MTU of each interface is a file, other settings do not exist.
 * Started by `helper.test.ts` as a process of its own; `folder` in its arguments.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { helperGreeting } from '../platform/helper-start.ts';
import type { Hands, SettingHandler } from '../platform/hands.ts';
import { noHands } from '../platform/no-hands.ts';
import { linesOf, mostLineBytes, writeLine } from '../platform/text-lines.ts';
import { realWait } from './clock.ts';
import { serveOrders } from './helper-serve.ts';
import { openJournal } from './journal.ts';
import { localSurgeon } from './local-surgeon.ts';

const [folder = ''] = process.argv.slice(2);
const note = (line: string): Promise<void> =>
  writeFile(join(folder, 'done'), `${line}\n`, { flag: 'a' });

const mtu: SettingHandler<number> = {
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs: 0,
  objection: (on) => (/^[a-z0-9]{1,15}$/u.test(on) ? undefined : 'no interface is called that'),
  read: async (on) => ({ kind: 'value', value: Number(await readFile(join(folder, on), 'utf8')) }),
  write: async (on, value, signal) => {
    await note(`${on}=${value}`);
    // An interface that takes its time: to be stopped while it does.
    if (on === 'slow0' && value === 1280) await realWait(30_000, signal);
    await writeFile(join(folder, on), String(value));
    return { kind: 'written' };
  },
};

const hands: Hands = {
  ...noHands,
  settings: { 'link.mtu': mtu, 'client.folder': { ...mtu, needs: 'user' } as never },
  actions: {
    'dns.flush': { needs: 'admin', act: async () => ({ kind: 'done' }) },
    'page.open': { needs: 'user', act: async () => ({ kind: 'done' }) },
  },
  elevation: { ...noHands.elevation, isElevated: true },
  deadMan: {
    arm: async ({ id }) => {
      await note(`arm ${id}`);
      return { kind: 'armed', by: ['the test'] };
    },
    disarm: (id) => note(`disarm ${id}`),
  },
};

await writeLine(process.stdout, helperGreeting);
await serveOrders({
  hands,
  surgeon: localSurgeon({
    hands,
    journal: openJournal({ folder: join(folder, 'journal'), isReadableByAll: true }),
    lockPath: join(folder, 'lock'),
    clock: { now: () => performance.now(), wallClock: () => Date.now(), wait: realWait },
    whyUntrusted: async () => undefined,
    armedUndo: (id) => ['/bin/true', id],
  }),
  lines: linesOf(process.stdin, mostLineBytes),
  say: (line) => writeLine(process.stdout, line),
});
await note('ended');
process.exit(0);
