/** The helper with administrator's rights, as a real process at the end of a real pipe; its computer is a folder. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Change } from '../model/change.ts';
import { deadlineIn } from '../platform/deadline.ts';
import type { Channel, Elevation } from '../platform/hands.ts';
import { greeted } from '../platform/helper-start.ts';
import { liveProgram, type LiveProgram } from '../platform/live-program.ts';
import { noHands } from '../platform/no-hands.ts';
import { elevatedOnce, remoteSurgeon } from './helper.ts';
import type { OperationPlan } from './surgeon.ts';
import { bundled } from '../platform/bundled.fixture.ts';

const child = bundled(new URL('helper.fixture.ts', import.meta.url));
const never = new AbortController().signal;

let folder = '';
let program: LiveProgram | undefined;
let channel: Channel;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'helper-'));
  for (const name of ['eth0', 'wlan0', 'slow0']) writeFileSync(join(folder, name), '1500');
  program = liveProgram(process.env)(process.execPath, [child, folder]);
  const greeting = await greeted(program, never);
  if (greeting.kind !== 'started') throw new Error(JSON.stringify(greeting));
  channel = greeting.channel;
});

afterEach(async () => {
  await channel.close();
  rmSync(folder, { recursive: true, force: true });
});

const mtuOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const done = (): readonly string[] =>
  readFileSync(join(folder, 'done'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.replace(/ .*/u, ''));
const mtu = (on: string, before = 1500): Change => ({
  setting: 'link.mtu',
  on,
  before,
  after: 1280,
});
const planOf = (...changes: readonly Change[]): OperationPlan => ({
  fix: 'smaller-packets',
  changes,
  deadlineSeconds: 120,
  isTimedTest: false,
});

const begin = async (plan: OperationPlan) => {
  const surgeon = remoteSurgeon(channel);
  const begun = await surgeon.begin(plan, never);
  if (begun.kind !== 'begun') throw new Error(JSON.stringify(begun));
  return { surgeon, operation: begun.operation };
};

describe('the helper', () => {
  test('does, keeps and takes back what a surgeon here would', async () => {
    const { surgeon, operation } = await begin(planOf(mtu('eth0'), mtu('wlan0')));
    expect(operation.armedBy).toEqual(['the test']);
    expect(await operation.apply(never)).toEqual({ kind: 'applied' });
    expect([mtuOf('eth0'), mtuOf('wlan0')]).toEqual(['1280', '1280']);
    expect(await operation.keep()).toMatchObject({ decision: 'keep' });
    expect((await surgeon.recorded()).transactions).toMatchObject([
      { id: operation.id, status: 'kept' },
    ]);
    expect(await surgeon.undo(operation.id, never)).toMatchObject({ kind: 'done' });
    expect([mtuOf('eth0'), mtuOf('wlan0')]).toEqual(['1500', '1500']);
    expect(await surgeon.act({ action: 'dns.flush', with: { of: 'system' } }, never)).toEqual({
      kind: 'done',
    });
  });

  test('says which change stood in the way, after putting back the ones before it', async () => {
    const { operation } = await begin(planOf(mtu('eth0'), mtu('wlan0', 9000)));
    expect(await operation.apply(never)).toMatchObject({
      kind: 'put-back',
      because: { index: 1, kind: 'changed-meanwhile' },
    });
    expect(mtuOf('eth0')).toBe('1500');
  });

  test('puts back by itself when the channel closes without a decision, and then ends', async () => {
    const { operation } = await begin(planOf(mtu('eth0')));
    await operation.apply(never);
    await channel.close();
    expect(mtuOf('eth0')).toBe('1500');
    expect(done()).toEqual(['arm', 'eth0=1280', 'eth0=1500', 'disarm', 'ended']);
    await expect(operation.keep()).rejects.toThrow('has ended');
  });

  test('puts back when the channel closes in the middle of a change', async () => {
    const { operation } = await begin(planOf(mtu('slow0')));
    void operation.apply(never).catch(() => undefined);
    await vi.waitFor(() => expect(done()).toContain('slow0=1280'), { timeout: 20_000 });
    await channel.close();
    expect(mtuOf('slow0')).toBe('1500');
    expect(done().at(-1)).toBe('ended');
  });

  test('stops what it is told to stop, and puts it back', async () => {
    const { operation } = await begin(planOf(mtu('slow0'), mtu('eth0')));
    const applying = operation.apply(deadlineIn(1_000));
    expect(await applying).toMatchObject({ kind: 'put-back' });
    expect([mtuOf('eth0'), mtuOf('slow0')]).toEqual(['1500', '1500']);
  });

  test('leaves alone what is kept when the channel closes', async () => {
    const { operation } = await begin(planOf(mtu('eth0')));
    await operation.apply(never);
    await operation.keep();
    await channel.close();
    expect(mtuOf('eth0')).toBe('1280');
  });

  test.each([
    { when: 'the setting objects to the name', change: mtu('$(reboot); eth0'), why: 'called that' },
    {
      when: 'this system has no such setting',
      change: { setting: 'wifi.power-save', on: 'wlan0', before: true, after: false } as const,
      why: 'no such setting',
    },
    {
      when: 'the setting is the person’s own',
      change: { setting: 'client.folder', on: '/x', before: null, after: { at: '/y' } } as const,
      why: 'no administrator',
    },
  ])('begins nothing when $when', async ({ change, why }) => {
    const begun = await remoteSurgeon(channel).begin(planOf(change), never);
    expect(begun).toMatchObject({ kind: 'refused', why: expect.stringContaining(why) });
  });

  test('refuses an action that belongs to the person', async () => {
    const action = { action: 'page.open', with: { url: 'https://example.com' } } as const;
    expect(await remoteSurgeon(channel).act(action, never)).toMatchObject({ kind: 'refused' });
  });

  const frame = { number: 7, order: 'begin' };
  const planned = (over: object): string =>
    JSON.stringify({ ...frame, plan: { ...planOf(mtu('eth0')), ...over } });
  test.each([
    { when: 'is no JSON', line: 'rm -rf /' },
    { when: 'is JSON, but no order', line: '[]' },
    { when: 'has no number', line: '{"order":"recorded"}' },
    { when: 'names an order that there is not', line: '{"number":7,"order":"run","argv":["sh"]}' },
    { when: 'holds more than the order', line: '{"number":7,"order":"recorded","as":"root"}' },
    {
      when: 'names a setting that there is not',
      line: planned({ changes: [{ ...mtu('eth0'), setting: 'file.any' }] }),
    },
    {
      when: 'has a value of another kind',
      line: planned({ changes: [{ ...mtu('eth0'), after: '1280' }] }),
    },
    { when: 'has no changes', line: planned({ changes: [] }) },
    { when: 'waits for ever', line: planned({ deadlineSeconds: 1e9 }) },
    { when: 'names a path as a transaction', line: '{"number":7,"order":"undo","id":"../../etc"}' },
    {
      when: 'decides on what never began',
      line: '{"number":7,"order":"keep","id":"20261123T080000Z-abcdef01"}',
    },
    {
      when: 'tries to become another object',
      line: '{"number":7,"order":"recorded","__proto__":{"x":1}}',
    },
  ])('does nothing because of a line that $when', async ({ line }) => {
    await channel.send(line);
    const answers = channel.lines[Symbol.asyncIterator]();
    const { value } = await answers.next();
    expect(JSON.parse(value ?? '')).toMatchObject({ trouble: expect.any(String) });
    expect(() => done()).toThrow('ENOENT');
    // It still serves those who ask properly.
    await channel.send('{"number":8,"order":"recorded"}');
    const next = await answers.next();
    expect(JSON.parse(next.value ?? '')).toMatchObject({ number: 8, answer: { transactions: [] } });
  });

  test('does not begin because of a line that was cut off', async () => {
    const whole = planned({});
    await channel.send(whole.slice(0, -1));
    await sleep(50);
    await channel.close();
    expect(done()).toEqual(['ended']);
  });
});

describe('asking once', () => {
  const here = {} as never;
  test('a process that has the rights is its own helper', async () => {
    const hands = { ...noHands, elevation: { ...noHands.elevation, isElevated: true } };
    const { elevated } = elevatedOnce({ hands, here, command: [], prompt: '' });
    expect(await elevated(never)).toEqual({ kind: 'ready', surgeon: here });
  });

  test('the person is asked a single time, whatever they said', async () => {
    const start = vi.fn<Elevation['start']>(async () => ({ kind: 'refused', why: 'no' }));
    const hands = { ...noHands, elevation: { isElevated: false, start } };
    const { elevated } = elevatedOnce({ hands, here, command: ['/x'], prompt: 'May I?' });
    await Promise.all([elevated(never), elevated(never)]);
    expect(await elevated(never)).toEqual({ kind: 'refused', why: 'no' });
    expect(start.mock.calls).toEqual([[['/x'], 'May I?', never]]);
  });
});
