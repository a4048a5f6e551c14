import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Change } from '../model/change.ts';
import {
  begun,
  memoryHands,
  memoryJournal,
  planOf,
  roomFor as roomWith,
  surgeonAsk,
  valuesBefore,
  type Behaviour,
  type Room,
} from './hands.fixture.ts';
import { localSurgeon } from './local-surgeon.ts';
import type { OperationPlan } from './surgeon.ts';

const never = new AbortController().signal;

const mtu: Change = { setting: 'link.mtu', on: 'eth0', before: 1500, after: 1400 };
const dns: Change = {
  setting: 'dns.networkmanager',
  on: 'wlan0',
  before: { v4: 'automatic', v6: 'automatic' },
  after: { v4: ['192.0.2.53'], v6: 'automatic' },
};
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-surgeon-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const roomFor = (changes: readonly Change[], behaviour?: Behaviour): Room =>
  roomWith(changes, join(folder, 'lock'), behaviour);

describe('nothing is begun', () => {
  test.each<{ when: string; plan: OperationPlan; behaviour: Behaviour; says: RegExp }>([
    {
      when: 'the same setting comes twice',
      plan: planOf(mtu, { ...mtu, before: 1400, after: 1300 }),
      behaviour: {},
      says: /twice/u,
    },
    {
      when: 'a handler objects to the value',
      plan: planOf(mtu),
      behaviour: { objection: () => 'no interface has this name' },
      says: /no interface/u,
    },
    {
      when: 'the system has no such setting',
      plan: planOf({ setting: 'clock.network-time', on: 'system', before: false, after: true }),
      behaviour: {},
      says: /no such setting/u,
    },
    {
      when: 'it needs rights that this process does not have',
      plan: planOf(mtu),
      behaviour: { needs: 'admin' },
      says: /rights/u,
    },
    {
      when: 'the journal could not give the value back',
      plan: planOf({ ...mtu, after: Number.NaN }),
      behaviour: {},
      says: /./u,
    },
  ])('when $when', async ({ plan, behaviour, says }) => {
    const room = roomFor(plan.changes, behaviour);
    const beginning = await room.surgeon.begin(plan, never);
    expect(beginning.kind).toBe('refused');
    expect(beginning.kind === 'refused' && beginning.why).toMatch(says);
    expect(room.files.size).toBe(0);
  });

  test('where it could not be recorded', async () => {
    writeFileSync(join(folder, 'full'), '');
    const room = roomWith([mtu], join(folder, 'full', 'lock'));
    expect(await room.surgeon.begin(planOf(mtu), never)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('could not be recorded') as string,
    });
    expect(room.values).toEqual(valuesBefore([mtu]));
  });

  test('while another repair runs, and afterwards again', async () => {
    const room = roomFor([mtu, dns]);
    const operation = await begun(room, mtu);
    expect(await room.surgeon.begin(planOf(dns), never)).toEqual({
      kind: 'busy',
      pid: process.pid,
    });
    expect(await room.surgeon.undo(operation.id, never)).toEqual({
      kind: 'busy',
      pid: process.pid,
    });
    expect((await room.surgeon.recorded()).transactions).toMatchObject([{ isRunning: true }]);
    await operation.putBack(never);
    expect(await room.surgeon.begin(planOf(dns), never)).toMatchObject({ kind: 'begun' });
  });

  test('for a timed test that nothing would end', async () => {
    const values = valuesBefore([mtu]);
    const hands = {
      ...memoryHands(values),
      deadMan: {
        arm: async () => ({ kind: 'impossible', why: 'no timer here' }) as const,
        disarm: async () => {},
      },
    };
    const ask = surgeonAsk(hands, memoryJournal(new Map()), join(folder, 'lock'));
    const surgeon = localSurgeon(ask);
    const plan = { ...planOf(mtu), isTimedTest: true };
    expect(await surgeon.begin(plan, never)).toEqual({ kind: 'refused', why: 'no timer here' });
    expect((await surgeon.recorded()).transactions).toEqual([]);
    // Anything else may go on, and says that nothing is armed.
    expect(await surgeon.begin(planOf(mtu), never)).toMatchObject({
      kind: 'begun',
      operation: { armedBy: [], whyNotArmed: 'no timer here' },
    });
  });
});
