/** ping and tracert: the exact call, and what reaches no program. */
import { expect, test } from 'vitest';
import { measured } from '../../../model/outcome.ts';
import { fakeWindows } from '../fake-windows.fixture.ts';
import { ping } from './ping.ts';
import { trace } from './trace.ts';
import { signal, raw } from '../readers.fixture.ts';

test('ping is asked with a size that counts the headers, and for IPv4 not to be split', async () => {
  const { host, calls } = fakeWindows({ programs: { 'PING.EXE': () => raw('ping') } });
  const outcome = await ping(host, () => [])({
    ip: '192.168.1.1',
    count: 3,
    intervalMs: 200,
    waitMs: 900,
    bytes: 1400,
    signal,
  });
  expect(calls).toEqual(['PING.EXE ["-n","3","-w","900","-l","1372","-f","192.168.1.1"]']);
  expect(outcome).toEqual(measured({ sent: 3, rttMs: [12, 0.5] }));
});

test('five of them in turn stand in for the fifth of a second that ping cannot do', async () => {
  const { host, calls } = fakeWindows({ programs: { 'PING.EXE': () => raw('ping') } });
  const asked = { ip: '192.168.1.1', intervalMs: 50, waitMs: 900, wantsEach: true, signal };
  const outcome = await ping(host, () => [])({ ...asked, count: 60, lastsMs: 3000, hops: 2 });
  expect(calls).toEqual(
    Array.from({ length: 5 }, () => 'PING.EXE ["-n","3","-w","900","-i","2","192.168.1.1"]'),
  );
  const first = { from: '192.168.1.1', rttMs: 12 };
  expect(outcome).toMatchObject({
    value: {
      sent: 15,
      intervalMs: 200,
      answers: [
        ...[0, 1, 2, 3, 4].map((sequence) => ({ ...first, sequence })),
        ...[5, 6, 7, 8, 9].map((sequence) => ({ ...first, sequence, rttMs: 0.5 })),
      ],
    },
  });
});

test('an address that is none reaches no program', async () => {
  const { host, calls } = fakeWindows();
  const asked = { count: 1, intervalMs: 1, waitMs: 1, maxHops: 3, signal };
  expect(await ping(host, () => [])({ ...asked, ip: '-t' })).toMatchObject({ kind: 'skipped' });
  expect(await trace(host, () => [])({ ...asked, ip: '& calc' })).toMatchObject({
    kind: 'skipped',
  });
  expect(calls).toEqual([]);
});

test('tracert names no hosts and is killed with what it said', async () => {
  const { host, calls } = fakeWindows({
    programs: {
      'TRACERT.EXE': () => ({
        kind: 'late',
        stdout: '',
        stderr: '',
        bytes: raw('tracert', 'cut-off'),
      }),
    },
  });
  const outcome = await trace(host, () => [])({ ip: '9.9.9.9', maxHops: 30, signal });
  expect(calls).toEqual(['TRACERT.EXE ["-d","-h","30","-w","400","9.9.9.9"]']);
  expect(outcome).toMatchObject({ kind: 'measured', value: { isReached: false } });
});
