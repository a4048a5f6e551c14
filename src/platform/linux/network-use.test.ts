import { describe, expect, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { fakeHost } from '../host.fixture.ts';
import type { ProgramResult } from '../run-program.ts';
import { isMuch, movedBetween, useOf } from './network-use.ts';
import type { ConnectionBytes, MovedBytes } from './parse-network-use.ts';
import { processesReader } from './processes.ts';

const bytes = (sentBytes: number, receivedBytes: number): MovedBytes => ({
  sentBytes,
  receivedBytes,
});

const asMap = (counts: object) => new Map<string, MovedBytes>(Object.entries(counts));

describe('what the computer moved', () => {
  test.each([
    { when: 'nothing can be read', before: {}, after: {}, moved: undefined },
    {
      when: 'a tunnel counts the same bytes again',
      before: { eth0: bytes(0, 0), tun0: bytes(0, 0) },
      after: { eth0: bytes(1100, 50), tun0: bytes(1000, 40) },
      moved: bytes(1100, 50),
    },
    {
      when: 'an interface appeared in between',
      before: {},
      after: { eth0: bytes(900, 900) },
      moved: undefined,
    },
    {
      when: 'counters started again',
      before: { eth0: bytes(500, 500) },
      after: { eth0: bytes(600, 10) },
      moved: undefined,
    },
  ])('is $moved when $when', ({ before, after, moved }) => {
    expect(movedBetween(asMap(before), asMap(after))).toEqual(moved);
  });

  test.each([
    { when: 'a backup fills 10 Mbit/s out', moved: bytes(375_000, 10_000), much: true },
    { when: 'a download fills 20 Mbit/s', moved: bytes(20_000, 750_000), much: true },
    { when: 'only our own first wave runs', moved: bytes(90_000, 450_000), much: false },
    { when: 'nothing moves', moved: bytes(0, 0), much: false },
  ])('is much: $much when $when', ({ moved, much }) => {
    expect(isMuch(moved, 0.3)).toBe(much);
  });
});

const connection = (pid: number, ends: string, sentBytes: number): ConnectionBytes => ({
  pid,
  ends,
  ...bytes(sentBytes, 0),
});

test('connections of one program add up; new, restarted and still ones are left out', () => {
  const before = [
    connection(1, 'a b', 0),
    connection(1, 'a c', 1_000),
    connection(2, 'a d', 9_000_000),
    connection(3, 'a e', 5),
  ];
  const after = [
    connection(1, 'a b', 125_000),
    connection(1, 'a c', 126_000),
    connection(2, 'a d', 10),
    connection(3, 'a e', 5),
    connection(4, 'a f', 9_000_000),
  ];
  expect([...useOf(before, after, 0.5)]).toEqual([[1, { sentMbps: 4, receivedMbps: 0 }]]);
});

/** A computer whose interface sends `step` bytes between two looks, and whose `ss` counts so. */
const computer = (step: number, ss?: (turn: number) => string | ProgramResult) => {
  let [looks, started] = [0, 0];
  const texts: Readonly<Record<string, () => string>> = {
    '/proc/meminfo': () => 'MemTotal: 8 kB\nMemAvailable: 4 kB\n',
    '/proc/loadavg': () => '0.00 0.00 0.00 1/1 1\n',
    '/proc/net/dev': () => {
      looks += 1;
      return `lo: ${'9 '.repeat(16)}\neth0: 0 0 0 0 0 0 0 0 ${looks * step} 0 0 0 0 0 0 0\n`;
    },
  };
  const host = fakeHost();
  const read: typeof host.files.read = async (path) => {
    const text = texts[path];
    return text === undefined
      ? host.files.read(path)
      : { kind: 'text', text: text(), isCutOff: false };
  };
  const run: typeof host.run = async (program, args, options) => {
    started += 1;
    const answer = ss?.(started);
    return fakeHost({ answers: answer === undefined ? {} : { ss: answer } }).run(
      program,
      args,
      options,
    );
  };
  return {
    started: () => started,
    look: () =>
      processesReader({ ...host, files: { ...host.files, read }, run })({
        profile: zoom,
        signal: new AbortController().signal,
      }),
  };
};

const listing = (turn: number): string =>
  `ESTAB 0 0 192.0.2.1:9 198.51.100.1:443 users:(("node",pid=${process.pid},fd=3))\n` +
  `\t cubic rto:204 bytes_sent:${turn * 1_000_000}\n`;

describe('the reader', () => {
  test('starts no program on an idle computer, and still says what the line carries', async () => {
    const idle = computer(1_000, listing);
    const outcome = await idle.look();
    expect(idle.started()).toBe(0);
    const value = outcome.kind === 'measured' ? outcome.value : undefined;
    expect(value?.network?.sentMbps).toBeLessThan(1);
    expect(value?.top.some((one) => 'sentMbps' in one || 'receivedMbps' in one)).toBe(false);
  });

  test('names the program that fills the line', async () => {
    const busy = computer(10_000_000, listing);
    const outcome = await busy.look();
    expect(busy.started()).toBe(2);
    const top = outcome.kind === 'measured' ? outcome.value.top : [];
    const [mine, ...others] = top.filter((one) => one.sentMbps !== undefined);
    expect(mine).toMatchObject({ pid: process.pid, receivedMbps: 0 });
    expect(mine?.sentMbps).toBeGreaterThan(1);
    expect(others).toEqual([]);
  });

  test.each<{ when: string; ss?: () => string | ProgramResult }>([
    { when: 'ss is not installed' },
    { when: 'ss hangs', ss: () => ({ kind: 'late', stdout: listing(1), stderr: '' }) },
    { when: 'ss may not name programs', ss: () => listing(1).replace(/ users:.*/u, '') },
  ])('names nobody, and calls nobody idle, when $when', async ({ ss }) => {
    const outcome = await computer(10_000_000, ss).look();
    const value = outcome.kind === 'measured' ? outcome.value : undefined;
    expect(value?.network?.sentMbps).toBeGreaterThan(1);
    expect(value?.top.length).toBeGreaterThan(0);
    expect(value?.top.some((one) => 'sentMbps' in one || 'receivedMbps' in one)).toBe(false);
  });
});
