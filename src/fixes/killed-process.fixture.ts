/**
 * A real process that repairs real files and kills itself (SIGKILL) at a given step. Started by
 * `killed-process.test.ts` with one JSON argument; prints its steps when it gets through.
 */
import { join } from 'node:path';

import type { Change } from '../model/change.ts';
import type { Hands } from '../platform/hands.ts';
import { fakeHost } from '../platform/host.fixture.ts';
import { hostsFileSetting } from '../platform/linux/settings/hosts-file.ts';
import { resolvConfSetting } from '../platform/linux/settings/resolv-conf.ts';
import { noHands } from '../platform/no-hands.ts';
import { realWait } from './clock.ts';
import { openJournal } from './journal.ts';
import { localSurgeon, type LocalSurgeonAsk } from './local-surgeon.ts';
import { killingAt, stepping } from './stepping.fixture.ts';

export interface KilledAsk {
  readonly folder: string;
  readonly changes: readonly Change[];
  readonly end: 'keep' | 'put-back';
  /** 0: never. */
  readonly killAt: number;
}

export const roomOnDisk = (folder: string): LocalSurgeonAsk => {
  const [host, root] = [fakeHost(), join(folder, 'computer')];
  const hands: Hands = {
    ...noHands,
    settings: {
      'file.hosts': hostsFileSetting(host, root),
      'file.resolv-conf': resolvConfSetting(host, root),
    },
    elevation: { ...noHands.elevation, isElevated: true },
    deadMan: { arm: async () => ({ kind: 'armed', by: ['a test'] }), disarm: async () => {} },
    bootId: async () => 'boot-1',
  };
  return {
    hands,
    journal: openJournal({ folder: join(folder, 'journal'), isReadableByAll: false }),
    lockPath: join(folder, 'lock'),
    clock: { now: () => performance.now(), wallClock: () => Date.now(), wait: realWait },
    whyUntrusted: async () => undefined,
    armedUndo: (id) => ['/usr/bin/linecheck', 'undo', '--armed', id],
  };
};

const main = async ({ folder, changes, end, killAt }: KilledAsk): Promise<void> => {
  const { step, steps } = killingAt(killAt);
  const signal = new AbortController().signal;
  const begun = await localSurgeon(stepping(roomOnDisk(folder), step)).begin(
    { fix: 'some-fix', changes, deadlineSeconds: 120, isTimedTest: false },
    signal,
  );
  if (begun.kind !== 'begun') throw new Error(JSON.stringify(begun));
  const applying = await begun.operation.apply(signal);
  if (applying.kind !== 'applied') throw new Error(JSON.stringify(applying));
  await (end === 'keep' ? begun.operation.keep() : begun.operation.putBack(signal));
  process.stdout.write(JSON.stringify(steps()));
};

const [, , asked] = process.argv;
// Only as a program of its own; the test imports the room.
if (asked?.startsWith('{"folder"') === true) await main(JSON.parse(asked) as KilledAsk);
