import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Report } from '../model/report.ts';
import { someReport } from '../report/report.fixture.ts';
import { newestReport, remember } from './history.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-history-'));
  vi.stubEnv('LINECHECK_HOME', join(folder, 'home'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const change: Report['changes'][number] = {
  fix: 'smaller-packets',
  transaction: '20261123T120000Z-0a1b2c3d',
  at: '2026-11-23T12:00:00.000Z',
  state: 'kept',
  setting: 'link.mtu',
  on: 'eth0',
  what: 'the largest packet',
  goes: ['1500'],
  comes: ['1400'],
};

const report = { ...someReport(), changes: [] };
const startedMs = Date.parse(report.startedAt);

test.each([
  { when: 'it was made a minute ago', afterMs: 60_000, during: [], now: [], isFound: true },
  { when: 'it is too old', afterMs: 180_000, during: [], now: [], isFound: false },
  {
    when: 'the clock was set back since',
    afterMs: -3_600_000,
    during: [],
    now: [],
    isFound: false,
  },
  {
    when: 'what was in force then is still, and kept by now',
    afterMs: 60_000,
    during: [{ ...change, state: 'open' as const }],
    now: [change],
    isFound: true,
  },
  {
    when: 'what was in force then was put back since',
    afterMs: 60_000,
    during: [{ ...change, state: 'open' as const }],
    now: [],
    isFound: false,
  },
])('a report speaks of now, or not, when $when', async ({ afterMs, during, now, isFound }) => {
  await remember({ ...report, changes: during });
  const found = await newestReport(() => true, { ms: startedMs + afterMs, changes: now });
  expect(found !== undefined).toBe(isFound);
});

test.skipIf(process.getuid?.() !== 0)(
  'an administrator neither writes into a folder of somebody else’s nor deletes there',
  async () => {
    const precious = join(folder, 'precious');
    mkdirSync(precious);
    for (let number = 0; number < 60; number += 1)
      writeFileSync(join(precious, `${number}.json`), '');
    const home = join(folder, 'home');
    mkdirSync(home);
    symlinkSync(precious, join(home, 'history'));
    chownSync(home, 65_534, 65_534);
    await remember(report);
    expect(readdirSync(precious)).toHaveLength(60);
  },
);
