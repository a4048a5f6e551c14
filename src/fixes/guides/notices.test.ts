import { describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { measured, skipped } from '../../model/outcome.ts';
import type { FakeMachine } from '../../platform/fake/index.ts';
import { facts, situation } from '../fixes.fixture.ts';
import { fixes } from '../index.ts';

const stepOf = async (fixId: string, stepId: string, machine: FakeMachine = { facts }) => {
  const fix = fixes.find(({ id }) => id === fixId);
  const plans = (await fix?.plan(situation({ machine }))) ?? [];
  const steps = plans.flatMap((plan) => (plan.kind === 'guided' ? plan.steps : []));
  const step = steps.find(({ id }) => id.startsWith(`${stepId}.`));
  if (step === undefined) throw new Error(`${fixId} has no step ${stepId} here`);
  return step;
};

const throughPhone: Facts['routes']['routes'][number] = {
  family: 4,
  destination: '0.0.0.0/0',
  gateway: '172.20.10.1',
  device: 'wlan0',
  kind: 'unicast',
  table: 'main',
};

/** Facts before the step, and after it; what stands here is all that changes. */
const rows: readonly {
  readonly fix: string;
  readonly step: string;
  readonly when: string;
  readonly after: FakeMachine['facts'];
  readonly before?: FakeMachine['facts'];
}[] = [
  {
    fix: 'join-network',
    step: 'join-network',
    when: 'the cable is in',
    before: { links: { links: [] } },
    after: {},
  },
  {
    fix: 'renew-address',
    step: 'renew-address',
    when: 'there is a way out',
    before: { routes: { routes: [] } },
    after: {},
  },
  {
    fix: 'use-cable',
    step: 'plug-cable',
    when: 'the cable is preferred',
    after: {
      links: {
        links: [{ name: 'eth0', kind: 'ethernet', isUp: true, hasCarrier: true, addresses: [] }],
      },
      routes: {
        routes: [
          ...facts.routes!.routes.map((route) => ({ ...route, metric: 600 })),
          {
            family: 4,
            destination: '0.0.0.0/0',
            gateway: '192.168.1.1',
            device: 'eth0',
            metric: 100,
            kind: 'unicast',
            table: 'main',
          },
        ],
      },
    },
  },
  {
    fix: 'use-hotspot',
    step: 'join-phone',
    when: 'the network is another',
    after: { routes: { routes: [throughPhone] } },
  },
  {
    fix: 'use-hotspot',
    step: 'share-phone',
    when: 'the computer has joined the phone by itself',
    after: { routes: { routes: [throughPhone] } },
  },
  {
    fix: 'join-in-browser',
    step: 'join-in-browser',
    when: 'a browser has taken the microphone',
    before: { 'device-holders': { holders: [{ device: 'camera', program: 'cheese', pid: 3 }] } },
    after: {
      'device-holders': { holders: [{ device: 'microphone', program: 'firefox-esr', pid: 7 }] },
    },
  },
  {
    fix: 'move-closer',
    step: 'move-closer',
    when: 'the signal is good',
    after: { wifi: { ...facts.wifi!, signalDbm: -60 } },
  },
  {
    fix: 'change-wifi-channel',
    step: 'change-wifi-channel',
    when: 'the channel is another',
    after: { wifi: { ...facts.wifi!, channel: 44, frequencyMhz: 5220 } },
  },
  {
    fix: 'wifi-stay-awake',
    step: 'wifi-stay-awake',
    when: 'power saving is off',
    after: { wifi: { ...facts.wifi!, isPowerSaving: false } },
  },
  {
    fix: 'switch-vpn-off',
    step: 'switch-vpn-off',
    when: 'the tunnel is down',
    after: { tunnels: { tunnels: [{ ...facts.tunnels!.tunnels[0]!, isUp: false }], programs: [] } },
  },
  {
    fix: 'close-program',
    step: 'close-program',
    when: 'the program is gone',
    after: { processes: { ...facts.processes!, top: [] } },
  },
  {
    fix: 'switch-extension-off',
    step: 'switch-extension-off',
    when: 'the extension is off',
    after: { 'browser-extensions': { browsers: [], extensions: [], settings: [] } },
  },
  {
    fix: 'clock-by-hand',
    step: 'clock-by-hand',
    when: 'the clock is set by the network',
    before: { clock: { isSynchronised: false } },
    after: { clock: { isSynchronised: true } },
  },
  {
    fix: 'hosts-file-by-hand',
    step: 'hosts-file-by-hand',
    when: 'the line is gone',
    before: {
      'hosts-file': {
        path: '/etc/hosts',
        entries: [{ address: '0.0.0.0', names: ['zoom.us'], line: 3 }],
      },
    },
    after: { 'hosts-file': { path: '/etc/hosts', entries: [] } },
  },
  {
    fix: 'resolver-by-hand',
    step: 'resolver-by-hand',
    when: 'another name server is set',
    before: { resolvers: { resolvers: [], searchDomains: [] } },
    after: {
      resolvers: {
        resolvers: [
          {
            address: '1.1.1.1',
            port: 53,
            from: 'resolv.conf',
            isLocalStub: false,
            onlyDomains: [],
          },
        ],
        searchDomains: [],
      },
    },
  },
  {
    fix: 'proxy-by-hand',
    step: 'proxy-by-hand',
    when: 'the proxy is off',
    before: {
      'proxy-settings': {
        settings: [
          { from: 'desktop', key: 'mode', hasCredentials: false, isAutoDetect: false, bypass: [] },
        ],
      },
    },
    after: { 'proxy-settings': { settings: [] } },
  },
  {
    fix: 'ipv6-by-hand',
    step: 'ipv6-by-hand',
    when: 'no IPv6 address is left',
    after: { links: { links: [] } },
  },
  {
    fix: 'allow-in-firewall',
    step: 'allow-in-firewall',
    when: 'no rule hits the service any more',
    before: {
      'local-firewall': {
        managers: [],
        hits: [
          { manager: 'ufw', rule: 'drop', action: 'drop', what: 'media-udp', exceptDevices: [] },
        ],
      },
    },
    after: { 'local-firewall': { managers: [], hits: [] } },
  },
  {
    fix: 'allow-in-firewall',
    step: 'firewall-on-again',
    when: 'the firewall is on again',
    before: { 'local-firewall': { managers: [{ name: 'ufw', state: 'active' }], hits: [] } },
    after: { 'local-firewall': { managers: [{ name: 'ufw', state: 'active' }], hits: [] } },
  },
  {
    fix: 'exempt-in-security-software',
    step: 'security-on-again',
    when: 'protection is on again',
    after: {},
  },
  {
    fix: 'restart-client',
    step: 'close-client',
    when: 'the client is closed',
    after: { client: { ...facts.client!, isRunning: false } },
  },
  {
    fix: 'system-updates',
    step: 'system-updates',
    when: 'the list is shorter',
    before: { updates: { pending: [{ title: 'x', isSecurity: true }], isRestartPending: false } },
    after: {},
  },
];

/** Steps that ask for "on again" hold before and after; in between they must not. */
const between: Readonly<Record<string, FakeMachine['facts']>> = {
  'firewall-on-again': {
    'local-firewall': { managers: [{ name: 'ufw', state: 'inactive' }], hits: [] },
  },
  'security-on-again': { 'security-software': { products: [] } },
};

describe('a step is noticed when', () => {
  it.each(rows)('$when ($step)', async ({ fix, step: id, before = {}, after }) => {
    const first: FakeMachine['facts'] = { ...facts, ...before };
    const step = await stepOf(fix, id, { facts: first });
    const asked = (now: FakeMachine['facts']) =>
      step.isDone?.(situation({ machine: { facts: { ...first, ...now } } }));
    expect(await asked(between[id] ?? {})).toBe(false);
    expect(await asked({ ...facts, ...after })).toBe(true);
    // What cannot be read is not taken for done.
    const silent = Object.fromEntries(Object.keys(first).map((key) => [key, skipped('no')]));
    expect(await step.isDone?.(situation({ machine: { outcomes: silent } }))).toBe(false);
  });

  it('a router that still answers has not been unplugged, however long one waits', async () => {
    let now = 0;
    let rttMs: readonly number[] = [2];
    const machine: FakeMachine = {
      facts,
      now: () => now,
      programs: { ping: async () => measured({ sent: 1, rttMs }) },
    };
    const step = await stepOf('restart-router', 'unplug-router', machine);
    const asked = situation({ machine });
    expect(await step.isDone?.(asked)).toBe(false);
    now = 100_000;
    expect(await step.isDone?.(asked)).toBe(false);
    rttMs = [];
    expect(await step.isDone?.(asked)).toBe(false);
    now += 29_999;
    expect(await step.isDone?.(asked)).toBe(false);
    now += 1;
    expect(await step.isDone?.(asked)).toBe(true);
  });

  it('the countdown of the router is over, counted from when it was found silent', async () => {
    let now = 5_000_000;
    const machine: FakeMachine = { facts, now: () => now };
    const step = await stepOf('restart-router', 'unplug-router', machine);
    now += 100_000;
    const asked = situation({ machine });
    expect(await step.isDone?.(asked)).toBe(false);
    now += 29_999;
    expect(await step.isDone?.(asked)).toBe(false);
    now += 1;
    expect(await step.isDone?.(asked)).toBe(true);
    expect(step.values).toEqual({ seconds: 30 });
  });

  it.each([
    { when: 'it echoes', rttMs: [2], state: 'failed', isDone: true },
    { when: 'it only answers below that', rttMs: [], state: 'reachable', isDone: true },
    { when: 'nobody is there', rttMs: [], state: 'failed', isDone: false },
    { when: 'only an old entry is left', rttMs: [], state: 'stale', isDone: false },
  ] as const)('the router is back: $when', async ({ rttMs, state, isDone }) => {
    const neighbours: Facts['neighbours'] = {
      entries: [{ ip: '192.168.1.1', device: 'wlan0', state }],
    };
    const machine: FakeMachine = {
      facts: { ...facts, neighbours },
      programs: { ping: async () => measured({ sent: 1, rttMs }) },
    };
    const step = await stepOf('restart-router', 'plug-in-router', machine);
    expect(await step.isDone?.(situation({ machine }))).toBe(isDone);
  });
});
