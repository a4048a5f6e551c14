/**
 * A repair with a half of the person's (the proxy of KDE) and one of the administrator's (the hosts file), as no fix on Linux
 * has it, on the real computer: its own surgeon, the real helper behind the real `sudo`. It stands still at one step of its way,
 * says so, and waits there to be killed. Started by `second-account.test.ts` as the person, with one JSON argument.
 */
import { join } from 'node:path';

import { helperWord } from '../src/cli/helper-word.ts';
import { realWait } from '../src/fixes/clock.ts';
import { elevatedOnce } from '../src/fixes/helper.ts';
import { openJournal, type Journal } from '../src/fixes/journal.ts';
import { localSurgeon } from '../src/fixes/local-surgeon.ts';
import { otherHalfIn } from '../src/fixes/other-half.ts';
import { beginShared } from '../src/fixes/several-hands.ts';
import { sharesOf } from '../src/fixes/surgeons.ts';
import type { Operation, Surgeon } from '../src/fixes/surgeon.ts';
import type { Change, Texts } from '../src/model/change.ts';
import { homesOf } from '../src/platform/home.ts';
import { thisPlatform } from '../src/platform/index.ts';

/** Where it stands still: behind the person's change, behind both, or when the person's half is entrusted to the other. */
export type Step = 'one-applied' | 'both-applied' | 'entrusted';

export interface TwoHalvesAsk {
  readonly program: readonly string[];
  readonly step: Step;
  readonly deadlineSeconds: number;
  readonly hosts: string;
}

const never = new AbortController().signal;

const standStill = async (): Promise<never> => {
  process.stdout.write('standing\n');
  return new Promise(() => setInterval(() => undefined, 60_000));
};

const pausing = (surgeon: Surgeon, after: (did: 'apply' | 'entrust') => boolean): Surgeon => ({
  ...surgeon,
  async begin(plan, signal) {
    const begun = await surgeon.begin(plan, signal);
    if (begun.kind !== 'begun') return begun;
    const { operation } = begun;
    const paused: Operation = {
      ...operation,
      async apply(stop) {
        const applying = await operation.apply(stop);
        return after('apply') ? standStill() : applying;
      },
      async entrust(to) {
        const is = (await operation.entrust?.(to)) === true;
        return after('entrust') ? standStill() : is;
      },
    };
    return { kind: 'begun', operation: paused };
  },
});

const main = async ({ program, step, deadlineSeconds, hosts }: TwoHalvesAsk): Promise<void> => {
  const platform = await thisPlatform(process.env);
  const hands = await platform.hands();
  const homes = homesOf(process.env, 'linux', false);
  const journalIn = (folder: string): Journal =>
    openJournal({ folder: join(folder, 'journal'), isReadableByAll: folder === homes.system });
  const here = localSurgeon({
    hands,
    clock: {
      now: () => platform.now(),
      wallClock: () => platform.wallClock(),
      wait: realWait,
    },
    journal: journalIn(homes.own),
    otherHalf: otherHalfIn(journalIn(homes.system)),
    lockPath: join(homes.own, 'lock'),
    whyUntrusted: async () => undefined,
    armedUndo: (id) => [...program, 'undo', '--armed', id, '--home', homes.own],
  });
  const helper = elevatedOnce({ hands, here, command: [...program, helperWord], prompt: 'Please' });
  const elevated = await helper.elevated(never);
  if (elevated.kind !== 'ready') throw new Error(elevated.why);
  const own = pausing(here, (did) => step === (did === 'apply' ? 'one-applied' : 'entrusted'));
  const others = pausing(elevated.surgeon, (did) => did === 'apply' && step === 'both-applied');
  const changes = await planned(hands.settings, hosts);
  const begun = await beginShared(
    sharesOf(['user', 'admin'], (needs) => (needs === 'admin' ? others : own)),
    { fix: 'some-fix', changes, deadlineSeconds, isTimedTest: false },
    never,
  );
  if (begun.kind !== 'begun') throw new Error(JSON.stringify(begun));
  const applying = await begun.operation.apply(never);
  if (applying.kind !== 'applied') throw new Error(JSON.stringify(applying));
  await begun.operation.keep();
};

type Settings = Awaited<ReturnType<Awaited<ReturnType<typeof thisPlatform>>['hands']>>['settings'];

const planned = async (settings: Settings, hosts: string): Promise<readonly Change[]> => {
  const on = (await settings['proxy.kde']?.placeOf?.('', never)) ?? '';
  const [proxy, file] = await Promise.all([
    settings['proxy.kde']?.read(on, never),
    settings['file.hosts']?.read('/etc/hosts', never),
  ]);
  if (proxy?.kind !== 'value' || file?.kind !== 'value' || file.value?.kind !== 'file') {
    throw new Error(`nothing to change: ${JSON.stringify([proxy, file])}`);
  }
  const off: Texts = { ...proxy.value, ProxyType: '0' };
  const base64 = Buffer.from(hosts).toString('base64');
  return [
    { setting: 'proxy.kde', on, before: proxy.value, after: off },
    {
      setting: 'file.hosts',
      on: '/etc/hosts',
      before: file.value,
      after: { ...file.value, base64 },
    },
  ];
};

const [, , asked] = process.argv;
// Only as a program of its own; the test imports the types.
if (asked?.startsWith('{"program"') === true) await main(JSON.parse(asked) as TwoHalvesAsk);
