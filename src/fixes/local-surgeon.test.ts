import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Change } from '../model/change.ts';
import type { Writing } from '../platform/hands.ts';
import {
  begun,
  memoryJournal,
  placeOf,
  roomFor as roomWith,
  valuesBefore,
  type Behaviour,
  type Room,
  type Values,
} from './hands.fixture.ts';

const never = new AbortController().signal;

const mtu: Change = { setting: 'link.mtu', on: 'eth0', before: 1500, after: 1400 };
const dns: Change = {
  setting: 'dns.networkmanager',
  on: 'wlan0',
  before: { v4: 'automatic', v6: 'automatic' },
  after: { v4: ['192.0.2.53'], v6: 'automatic' },
};
const proxy: Change = {
  setting: 'proxy.gnome',
  on: 'org.gnome.system.proxy',
  before: { mode: null },
  after: { mode: "'none'" },
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-surgeon-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const roomFor = (changes: readonly Change[], behaviour?: Behaviour): Room =>
  roomWith(changes, join(folder, 'lock'), behaviour);

const states = (changes: readonly { readonly state: string }[]): readonly string[] =>
  changes.map(({ state }) => state);

describe('an operation', () => {
  test('kept, stays in force, is recorded, and can be taken back later', async () => {
    const room = roomFor([mtu, dns]);
    const operation = await begun(room, mtu, dns);
    expect(await operation.apply(never)).toEqual({ kind: 'applied' });
    expect(room.values.get(placeOf(mtu))).toBe(1400);
    expect(states((await operation.keep()).changes)).toEqual(['kept', 'kept']);

    const { transactions } = await room.surgeon.recorded();
    expect(transactions).toMatchObject([{ id: operation.id, status: 'kept', isRunning: false }]);
    const undone = await room.surgeon.undo(operation.id, never);
    expect(undone).toMatchObject({ kind: 'done', closing: { decision: 'put-back' } });
    expect(room.values).toEqual(valuesBefore([mtu, dns]));
    expect(await room.surgeon.undo(operation.id, never)).toEqual({ kind: 'absent' });
  });

  test('that somebody has undone meanwhile is not kept; the rest goes back, theirs stays', async () => {
    const room = roomFor([mtu, dns]);
    const operation = await begun(room, mtu, dns);
    await operation.apply(never);
    room.values.set(placeOf(mtu), 1280);
    const closing = await operation.keep();
    expect(closing.decision).toBe('put-back');
    expect(states(closing.changes)).toEqual(['left-to-owner', 'reverted']);
    expect(room.values.get(placeOf(mtu))).toBe(1280);
    expect((await room.surgeon.recorded()).transactions).toEqual([]);
  });

  test('put back, leaves nothing behind and nothing to undo', async () => {
    const room = roomFor([mtu, proxy]);
    const operation = await begun(room, mtu, proxy);
    await operation.apply(never);
    expect(states((await operation.putBack(never)).changes)).toEqual(['reverted', 'reverted']);
    expect(room.values).toEqual(valuesBefore([mtu, proxy]));
    expect((await room.surgeon.recorded()).transactions).toEqual([]);
  });

  test('what was absent before is absent again, not empty', async () => {
    const rule: Change = {
      setting: 'firewall.ufw-rule',
      on: 'linecheck media',
      before: null,
      after: { protocol: 'udp', ports: ['8801-8810'], destinations: [] },
    };
    const room = roomFor([rule]);
    const operation = await begun(room, rule);
    await operation.apply(never);
    await operation.putBack(never);
    expect(room.values.get(placeOf(rule))).toBeNull();
  });

  test.each([
    {
      when: 'the second setting was changed since the plan was made',
      change: (values: Values) => values.set(placeOf(dns), { v4: ['203.0.113.9'], v6: [] }),
      because: { index: 1, kind: 'changed-meanwhile' },
      ends: ['reverted', 'untouched'],
    },
    {
      when: 'the second setting cannot be read any more',
      change: (values: Values) => values.delete(placeOf(dns)),
      because: { index: 1, kind: 'unreadable' },
      ends: ['reverted', 'untouched'],
    },
  ])('puts the first change back when $when', async ({ change, because, ends }) => {
    const room = roomFor([mtu, dns]);
    const operation = await begun(room, mtu, dns);
    change(room.values);
    const applying = await operation.apply(never);
    expect(applying).toMatchObject({ kind: 'put-back', because });
    expect(applying.kind === 'put-back' && states(applying.closing.changes)).toEqual(ends);
    expect(room.values.get(placeOf(mtu))).toBe(1500);
  });

  test.each<{ when: string; writing: Writing; leaves: unknown; ends: readonly string[] }>([
    {
      when: 'refuses',
      writing: { kind: 'refused', why: 'policy' },
      leaves: dns.before,
      ends: ['reverted', 'untouched'],
    },
    {
      when: 'fails without having done anything',
      writing: { kind: 'failed', why: 'timeout' },
      leaves: dns.before,
      ends: ['reverted', 'reverted'],
    },
    {
      when: 'fails half way and leaves something nobody asked for',
      writing: { kind: 'failed', why: 'timeout' },
      leaves: { v4: [], v6: 'automatic' },
      ends: ['reverted', 'reverted'],
    },
    {
      when: 'says yes and does nothing',
      writing: { kind: 'written' },
      leaves: dns.before,
      ends: ['reverted', 'reverted'],
    },
  ])('puts everything back when the second write $when', async ({ writing, leaves, ends }) => {
    let isFirst = true;
    const room = roomFor([mtu, dns], {
      write: (place, value, values) => {
        if (place !== placeOf(dns) || !isFirst) {
          values.set(place, value);
          return { kind: 'written' };
        }
        isFirst = false;
        values.set(place, leaves);
        return writing;
      },
    });
    const operation = await begun(room, mtu, dns);
    const applying = await operation.apply(never);
    expect(applying).toMatchObject({ kind: 'put-back', because: { index: 1 } });
    expect(applying.kind === 'put-back' && states(applying.closing.changes)).toEqual(ends);
    expect(room.values).toEqual(valuesBefore([mtu, dns]));
  });

  test('leaves a value alone that the owner chose since, and says which', async () => {
    const room = roomFor([mtu, dns]);
    const operation = await begun(room, mtu, dns);
    await operation.apply(never);
    room.values.set(placeOf(mtu), 1280);
    const { changes } = await operation.putBack(never);
    expect(changes[0]).toMatchObject({ state: 'left-to-owner', why: '1280' });
    expect(changes[1]?.state).toBe('reverted');
    expect(room.values.get(placeOf(mtu))).toBe(1280);
    expect((await room.surgeon.recorded()).transactions).toEqual([]);
  });

  test('that cannot be put back stays open until it can', async () => {
    let isStubborn = false;
    const room = roomFor([mtu], {
      write: (place, value, values) => {
        if (isStubborn) return { kind: 'failed', why: 'busy' };
        values.set(place, value);
        return { kind: 'written' };
      },
    });
    const operation = await begun(room, mtu);
    await operation.apply(never);
    isStubborn = true;
    expect((await operation.putBack(never)).changes).toMatchObject([
      { state: 'stuck', why: 'busy' },
    ]);
    expect(await room.surgeon.undo(operation.id, never)).toMatchObject({
      kind: 'done',
      closing: { changes: [{ state: 'stuck' }] },
    });
    isStubborn = false;
    await room.surgeon.undo(operation.id, never);
    expect(room.values.get(placeOf(mtu))).toBe(1500);
    expect((await room.surgeon.recorded()).transactions).toEqual([]);
  });

  test('stopped by the person, puts back although it was told to stop', async () => {
    const stop = new AbortController();
    const room = roomFor([mtu, dns], {
      write: (place, value, values) => {
        values.set(place, value);
        stop.abort();
        return { kind: 'written' };
      },
    });
    const operation = await begun(room, mtu, dns);
    expect(await operation.apply(stop.signal)).toMatchObject({
      kind: 'put-back',
      because: { index: 1, kind: 'stopped' },
    });
    expect(room.values).toEqual(valuesBefore([mtu, dns]));
  });

  test('that cannot be recorded does not happen', async () => {
    const room = roomFor([mtu]);
    const operation = await begun(room, mtu);
    room.files.set(operation.id, 'gone wrong');
    await operation.apply(never);
    await operation.putBack(never);
    expect(room.values.get(placeOf(mtu))).toBe(1500);
  });

  test('is put back when the armed undo has decided before the proof was through', async () => {
    const room = roomFor([mtu]);
    const operation = await begun(room, mtu);
    await operation.apply(never);
    // The timer came first: it could not take the lock, and went ahead without it.
    const journal = memoryJournal(room.files);
    const file = await journal.open(operation.id);
    await file.append({
      kind: 'decision',
      decision: 'put-back',
      at: '2026-11-23T12:05:00.000Z',
    });
    const closing = await operation.keep();
    expect(closing).toMatchObject({ decision: 'put-back', changes: [{ state: 'reverted' }] });
    expect(room.values.get(placeOf(mtu))).toBe(1500);
  });
});
