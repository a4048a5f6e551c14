/**
 * A real process that repairs real files and kills itself (SIGKILL) at a given step. Started by
 * `killed-process.test.ts` with one JSON argument; prints its steps when it gets through.
 */
import { join } from 'node:path';

import type { Change } from '../model/change.ts';
import type { Hands, SettingHandler } from '../platform/hands.ts';
import { fakeHost } from '../platform/host.fixture.ts';
import { hostsFileSetting } from '../platform/linux/settings/hosts-file.ts';
import { resolvConfSetting } from '../platform/linux/settings/resolv-conf.ts';
import { noHands } from '../platform/no-hands.ts';
import { realWait } from './clock.ts';
import type { Step } from './hands.fixture.ts';
import { openJournal, type Journal, type JournalFile } from './journal.ts';
import { localSurgeon, type LocalSurgeonAsk } from './local-surgeon.ts';

export interface KilledAsk {
  readonly folder: string;
  readonly changes: readonly Change[];
  readonly end: 'keep' | 'put-back';
  /** 0: never. */
  readonly killAt: number;
}

const noStep: Step = () => Promise.resolve();

const stepping = (journal: Journal, step: Step): Journal => {
  const file = (real: JournalFile): JournalFile => ({
    read: () => real.read(),
    append: async (line) => {
      await step(`before ${line.kind}`);
      await real.append(line);
      await step(`after ${line.kind}`);
    },
  });
  return {
    ...journal,
    create: async (line) => {
      await step('before begin');
      const made = await journal.create(line);
      await step('after begin');
      return file(made);
    },
    open: async (id) => file(await journal.open(id)),
  };
};

const steppingHandler = <Value>(
  handler: SettingHandler<Value>,
  step: Step,
): SettingHandler<Value> => ({
  ...handler,
  write: async (on, value, signal) => {
    await step(`before writing ${on}`);
    const writing = await handler.write(on, value, signal);
    await step(`after writing ${on}`);
    return writing;
  },
});

export const roomOnDisk = (folder: string, step: Step = noStep): LocalSurgeonAsk => {
  const [host, root] = [fakeHost(), join(folder, 'computer')];
  const hands: Hands = {
    ...noHands,
    settings: {
      'file.hosts': steppingHandler(hostsFileSetting(host, root), step),
      'file.resolv-conf': steppingHandler(resolvConfSetting(host, root), step),
    },
    elevation: { ...noHands.elevation, isElevated: true },
    deadMan: {
      arm: async () => {
        await step('arming');
        return { kind: 'armed', by: ['a test'] };
      },
      disarm: () => step('disarming'),
    },
    bootId: async () => 'boot-1',
  };
  return {
    hands,
    journal: stepping(
      openJournal({ folder: join(folder, 'journal'), isReadableByAll: false }),
      step,
    ),
    lockPath: join(folder, 'lock'),
    clock: { now: () => performance.now(), wallClock: () => Date.now(), wait: realWait },
    whyUntrusted: async () => undefined,
    armedUndo: (id) => ['/usr/bin/linecheck', 'undo', '--armed', id],
  };
};

const main = async ({ folder, changes, end, killAt }: KilledAsk): Promise<void> => {
  const steps: string[] = [];
  const step: Step = async (name) => {
    steps.push(name);
    if (steps.length !== killAt) return;
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => {});
  };
  const signal = new AbortController().signal;
  const begun = await localSurgeon(roomOnDisk(folder, step)).begin(
    { fix: 'some-fix', changes, deadlineSeconds: 120, isTimedTest: false },
    signal,
  );
  if (begun.kind !== 'begun') throw new Error(JSON.stringify(begun));
  const applying = await begun.operation.apply(signal);
  if (applying.kind !== 'applied') throw new Error(JSON.stringify(applying));
  await (end === 'keep' ? begun.operation.keep() : begun.operation.putBack(signal));
  process.stdout.write(JSON.stringify(steps));
};

const [, , asked] = process.argv;
// Only as a program of its own; the test imports the room.
if (asked?.startsWith('{"folder"') === true) await main(JSON.parse(asked) as KilledAsk);
