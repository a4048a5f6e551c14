/** Each action: the exact call, and what it refuses. */
import { describe, expect, test } from 'vitest';
import { Fault, ended, fakeWindows } from '../fake-windows.fixture.ts';
import type { FakeWindows } from '../fake-windows.fixture.ts';
import { windowsActions } from './index.ts';

const { signal } = new AbortController();

const on = (fake: FakeWindows = {}) => {
  const { host, calls, starts } = fakeWindows(fake);
  return { actions: windowsActions(host), calls, starts };
};

describe('page.open', () => {
  test.each([
    'https://example.org/a?b=c',
    'http://login.example/',
    'ms-settings:windowsupdate',
    'ms-settings:privacy-location',
    'windowsdefender://network',
  ])('opens %s', async (url) => {
    const { actions, calls } = on();
    expect(await actions['page.open']?.act({ url }, signal)).toEqual({ kind: 'done' });
    expect(calls).toEqual([`Start-Process ${JSON.stringify({ FilePath: url })}`]);
  });

  test.each([
    'file:///C:/Windows/System32/calc.exe',
    'C:\\Windows\\System32\\calc.exe',
    'javascript:alert(1)',
    'search-ms:query=x',
    'ms-settings:x" & calc',
    'x-apple.systempreferences:a',
    '-Verb RunAs',
  ])('refuses %s', async (url) => {
    const { actions, calls } = on();
    expect(await actions['page.open']?.act({ url }, signal)).toMatchObject({ kind: 'refused' });
    expect(calls).toEqual([]);
  });

  test('quotes and line ends of a web address are escaped before anybody sees them', async () => {
    const { actions, calls } = on();
    await actions['page.open']?.act({ url: `https://portal.example/"'$(calc)\n` }, signal);
    expect(calls[0]).not.toMatch(/\n|\\"\s|\$\(calc\)\\n/u);
    expect(calls[0]).toContain('%22');
  });
});

describe('dns.flush', () => {
  test('is the cmdlet', async () => {
    const { actions, calls } = on();
    expect(await actions['dns.flush']?.act({ of: 'system' }, signal)).toEqual({ kind: 'done' });
    expect(calls).toEqual(['Clear-DnsClientCache {}']);
  });

  test('is the old program where PowerShell is limited', async () => {
    const { actions, calls } = on({
      cmdlets: {
        'Clear-DnsClientCache': () => {
          throw new Fault('x', 'CommandNotFoundException', 'ObjectNotFound');
        },
      },
      programs: { 'ipconfig.exe': () => '' },
    });
    expect(await actions['dns.flush']?.act({ of: 'system' }, signal)).toEqual({ kind: 'done' });
    expect(calls.at(-1)).toBe('ipconfig.exe ["/flushdns"]');
  });
});

const changing = (calls: readonly string[]) =>
  calls.filter((call) => !/^(?:Get|Read)-/u.test(call));

const withService = (state: string, mode: string) =>
  on({
    cmdlets: { 'Get-CimInstance': () => [{ State: state, StartMode: mode }] },
    programs: { 'w32tm.exe': () => '' },
  });

describe('clock.step', () => {
  test('a service that did not run is started for it and stopped again', async () => {
    const { actions, calls } = withService('Stopped', 'Manual');
    expect(await actions['clock.step']?.act({ by: 'system' }, signal)).toEqual({ kind: 'done' });
    expect(changing(calls)).toEqual([
      'Start-Service {"Name":"W32Time"}',
      'w32tm.exe ["/resync","/force"]',
      'Stop-Service {"Name":"W32Time"}',
    ]);
  });

  test('a service that runs goes on running', async () => {
    const { actions, calls } = withService('Running', 'Auto');
    await actions['clock.step']?.act({ by: 'system' }, signal);
    expect(changing(calls)).toEqual(['w32tm.exe ["/resync","/force"]']);
  });

  test('a service that somebody has disabled stays disabled', async () => {
    const { actions, calls } = withService('Stopped', 'Disabled');
    expect(await actions['clock.step']?.act({ by: 'system' }, signal)).toMatchObject({
      kind: 'refused',
    });
    expect(changing(calls)).toEqual([]);
  });
});

const machine = (running: string, code = 0) =>
  on({
    programs: {
      'tasklist.exe': () => `"${running}","5000","Console","1","1 K"\r\n`,
      'winget.exe': () => ended('', code),
    },
  });

describe('client.update', () => {
  const order = { by: 'winget', id: 'Zoom.Zoom', scope: 'user' } as const;
  test('is winget with the scope of the copy that is there', async () => {
    const { actions, calls, starts } = machine('explorer.exe');
    expect(await actions['client.update']?.act(order, signal)).toEqual({ kind: 'done' });
    expect(calls.at(-1)).toBe(
      'winget.exe ["upgrade","--id","Zoom.Zoom","--exact","--scope","user","--silent","--disable-interactivity","--accept-source-agreements","--accept-package-agreements"]',
    );
    expect(starts.at(-1)?.program).toBe(
      'C:\\Users\\me\\AppData\\Local\\Microsoft\\WindowsApps\\winget.exe',
    );
  });

  test('not while the client runs', async () => {
    const { actions, calls } = machine('ZOOM.EXE');
    expect(await actions['client.update']?.act(order, signal)).toMatchObject({ kind: 'refused' });
    expect(calls.some((call) => call.startsWith('winget'))).toBe(false);
  });

  test('nothing newer is no failure', async () => {
    const { actions } = machine('explorer.exe', 0x8a_15_00_2b);
    expect(await actions['client.update']?.act(order, signal)).toEqual({
      kind: 'refused',
      why: 'winget has no newer version',
    });
  });

  test.each([
    { when: 'another updater', bad: { ...order, by: 'brew' } as const },
    { when: 'no scope', bad: { by: 'winget', id: 'Zoom.Zoom' } as const },
    { when: 'an id that is no package of ours', bad: { ...order, id: '--id x' } },
  ])('refuses $when', async ({ bad }) => {
    const { actions, calls } = machine('explorer.exe');
    expect(await actions['client.update']?.act(bad, signal)).toMatchObject({ kind: 'refused' });
    expect(calls).toEqual([]);
  });
});

test('system.update asks Windows to look and opens the page, with or without the asking', async () => {
  for (const programs of [{}, { 'UsoClient.exe': () => '' }]) {
    const { actions, calls } = on({ programs });
    expect(await actions['system.update']?.act({ by: 'windows' }, signal)).toEqual({
      kind: 'done',
    });
    expect(calls).toEqual([
      'UsoClient.exe ["StartInteractiveScan"]',
      'Start-Process {"FilePath":"ms-settings:windowsupdate"}',
    ]);
  }
});
