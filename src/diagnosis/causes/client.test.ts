import { expect, test } from 'vitest';

import {
  computer,
  findingsOf,
  honestInternet,
  notRun,
  tls,
  weighing,
} from '../evidence.fixture.ts';
import { client, installed, running } from '../media.fixture.ts';
import { clientDataDamaged } from './client-data-damaged.ts';
import { clientInstallBroken } from './client-install-broken.ts';
import { clientOutdated } from './client-outdated.ts';
import { clientSandboxed } from './client-sandboxed.ts';
import { computerOverloaded } from './computer-overloaded.ts';
import { conflictingProgram } from './conflicting-program.ts';

const install = { path: '/opt/zoom', from: 'deb', version: '6.2.11', problems: [] } as const;
const broken = { ...install, problems: ['missing:zoom'] } as const;
const held = {
  path: '/a/zoom.us.app',
  from: 'app',
  problems: ['quarantined:/a/zoom.us.app'],
} as const;
const confined = { ...install, sandbox: { kind: 'firejail', lacks: ['netlink'] } } as const;

const cases = [
  {
    cause: clientOutdated,
    when: 'far below the minimum',
    saw: [installed('5.9.1.1380')],
    verdict: 'confirmed',
  },
  {
    cause: clientOutdated,
    when: 'exactly the minimum',
    saw: [installed('6.0.2.4680')],
    verdict: 'ruled-out',
  },
  {
    cause: clientOutdated,
    when: 'newer than the minimum, not the newest',
    saw: [installed('6.1.0')],
    verdict: 'ruled-out',
  },
  {
    cause: clientOutdated,
    when: 'no client is installed',
    saw: [client({ installs: [] })],
    verdict: 'unknown',
  },
  {
    cause: clientOutdated,
    when: 'the version could not be read',
    saw: [installed('unknown')],
    verdict: 'ruled-out',
  },
  {
    cause: clientOutdated,
    when: 'an old one lies beside a new one',
    saw: [client({ installs: [{ ...install, version: '5.0.0' }, install] })],
    verdict: 'ruled-out',
  },
  {
    cause: clientOutdated,
    when: 'the client was not looked at',
    saw: [notRun('client')],
    verdict: 'unknown',
  },
  {
    cause: clientInstallBroken,
    when: 'its program file is gone',
    saw: [client({ installs: [broken] })],
    verdict: 'confirmed',
  },
  {
    cause: clientInstallBroken,
    when: 'macOS has not yet asked about a download that was never opened',
    saw: [client({ installs: [held] })],
    verdict: 'suspected',
  },
  {
    cause: clientInstallBroken,
    when: 'it carries the mark of a download and runs',
    saw: [client({ installs: [held], isRunning: true })],
    verdict: 'ruled-out',
  },
  {
    cause: clientInstallBroken,
    when: 'it is held and half there',
    saw: [client({ installs: [{ ...held, problems: ['partial', ...held.problems] }] })],
    verdict: 'confirmed',
  },
  {
    cause: clientInstallBroken,
    when: 'its files are whole',
    saw: [client({})],
    verdict: 'ruled-out',
  },
  {
    cause: clientInstallBroken,
    when: 'none is installed',
    saw: [client({ installs: [] })],
    verdict: 'unknown',
  },
  {
    cause: clientDataDamaged,
    when: 'its data cannot be read',
    saw: [client({ dataProblems: ['unreadable:zoomus.conf'] })],
    verdict: 'confirmed',
  },
  { cause: clientDataDamaged, when: 'its data is fine', saw: [client({})], verdict: 'ruled-out' },
  {
    cause: clientDataDamaged,
    when: 'the client was not looked at',
    saw: [notRun('client')],
    verdict: 'unknown',
  },
  {
    cause: clientSandboxed,
    when: 'its sandbox withholds the network and we reach the service',
    saw: [client({ installs: [confined] }), tls('zoom.us', '170.114.52.2')],
    verdict: 'confirmed',
  },
  {
    cause: clientSandboxed,
    when: 'its sandbox withholds the network and we do not reach the service either',
    saw: [client({ installs: [confined] }), tls('zoom.us', '170.114.52.2', 'tls.silent')],
    verdict: 'suspected',
  },
  { cause: clientSandboxed, when: 'it runs free', saw: [client({})], verdict: 'ruled-out' },
  {
    cause: conflictingProgram,
    when: 'one program takes the machine',
    saw: [running({ miner: 3.8 }, { cpuRatio: 0.99, loadPerCore: 1.2 })],
    verdict: 'confirmed',
  },
  {
    cause: conflictingProgram,
    when: 'one program takes a third',
    saw: [running({ browser: 1.3 }, { cpuRatio: 0.4 })],
    verdict: 'ruled-out',
  },
  {
    cause: conflictingProgram,
    when: 'the load is high and nobody here makes it',
    saw: [running({}, { cpuRatio: 1, loadPerCore: 4 })],
    verdict: 'ruled-out',
  },
  {
    cause: computerOverloaded,
    when: 'several programs share all processors',
    saw: [running({ browser: 1.9, encoder: 1.9 }, { cpuRatio: 0.98, loadPerCore: 2.5 })],
    verdict: 'confirmed',
  },
  {
    cause: computerOverloaded,
    when: 'memory is what everybody waits for',
    saw: [running({}, { memoryPressureRatio: 0.3 })],
    verdict: 'confirmed',
  },
  {
    cause: computerOverloaded,
    when: 'invisible neighbours keep the machine busy',
    saw: [running({ editor: 0.5 }, { cpuRatio: 1, loadPerCore: 6 })],
    verdict: 'ruled-out',
  },
  {
    cause: computerOverloaded,
    when: 'one program alone is to blame',
    saw: [running({ miner: 3.8 }, { cpuRatio: 0.99 })],
    verdict: 'unknown',
  },
  {
    cause: computerOverloaded,
    when: 'processes could not be read',
    saw: [notRun('processes')],
    verdict: 'unknown',
  },
] as const;

test.for(cases)('$cause.id: $verdict when $when', ({ cause, saw, verdict }) => {
  expect(weighing(cause, saw).kind).toBe(verdict);
});

test('an old client on a healthy network is the one finding', () => {
  expect(findingsOf(computer(), honestInternet(), installed('5.1.0'))).toEqual([
    'client-outdated confirmed',
  ]);
});
