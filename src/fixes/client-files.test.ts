import { describe, expect, it } from 'vitest';
import type { PolicyValue } from '../model/change.ts';
import type { Facts } from '../model/facts.ts';
import type { Hands } from '../platform/hands.ts';
import type { Told } from './fixes.fixture.ts';
import { install, planned, tableOf, withClient } from './plans.fixture.ts';
import { removeClientPolicy } from './remove-client-policy.ts';
import { repairClientInstall } from './repair-client-install.ts';
import { setClientDataAside } from './set-client-data-aside.ts';

const policy = (key: string, text = '1', source = 'x') => ({ key, value: text, source });

describe('set-client-data-aside', () => {
  const home = '/home/it\'s "me" $(x)';
  const folder = tableOf<{ at: string } | null>({
    [`${home}/.zoom/data`]: { at: `${home}/.zoom/data` },
    [`${home}/.zoom`]: { at: `${home}/.zoom` },
    [`${home}/.config/zoomus.conf`]: { at: `${home}/.config/zoomus.conf.set-aside-1` },
    [`${home}/gone`]: null,
  });
  const hands: Partial<Hands> = { settings: { 'client.folder': folder } };
  const aside = (path: string, from = '', to = '1'): string =>
    `${home}/${path} ${JSON.stringify({ at: `${home}/${path}${from}` })} -> ${JSON.stringify({ at: `${home}/${path}.set-aside-${to}` })}`;
  const rows: readonly {
    when: string;
    problems: readonly string[];
    isRunning?: boolean;
    plans: readonly string[];
  }[] = [
    {
      when: 'one damaged file',
      problems: [`damaged:${home}/.zoom/data/zoomus.db`],
      plans: [aside('.zoom/data')],
    },
    {
      when: 'two files of one folder',
      problems: [`damaged:${home}/.zoom/data/a.db`, `unreadable:${home}/.zoom/data/b:c.db`],
      plans: [aside('.zoom/data')],
    },
    {
      when: 'a folder and the one around it',
      problems: [`not-writable:${home}/.zoom`, `damaged:${home}/.zoom/data/a.db`],
      plans: [aside('.zoom')],
    },
    {
      when: 'a file that was set aside before',
      problems: [`damaged:${home}/.config/zoomus.conf`],
      plans: [aside('.config/zoomus.conf', '.set-aside-1', '2')],
    },
    { when: "a file that is not the client's", problems: ['damaged:/etc/passwd'], plans: [] },
    { when: 'a folder that is gone', problems: [`damaged:${home}/gone`], plans: [] },
    { when: 'a full disk only', problems: [`no-space:${home}`], plans: ['ask: free-disk.linux'] },
    {
      when: 'the client runs',
      problems: [`damaged:${home}/.zoom/data/a.db`],
      isRunning: true,
      plans: ['ask: close-client.linux', aside('.zoom/data')],
    },
    { when: 'nothing is wrong', problems: [], plans: [] },
  ];
  it.each(rows)('$when', async ({ problems, isRunning = false, plans }) => {
    const machine = withClient({ dataProblems: problems, isRunning });
    expect(await planned(setClientDataAside, { machine, hands })).toEqual(plans);
  });
});

describe('repair-client-install', () => {
  const last = 'ask: reinstall-client.linux, download-client.linux';
  const hands: Partial<Hands> = {
    settings: {
      'client.file-mode': tableOf<number>({ '/opt/zoom/zoom': 0o644, '/opt/zoom/ok': 0o755 }),
      'client.quarantine': tableOf<string | null>({
        '/Applications/zoom.us.app': '0081;x;Safari;',
      }),
      'client.folder': tableOf<{ at: string } | null>({ '/data/half': { at: '/data/half' } }),
    },
  };
  const rows: readonly {
    when: string;
    path?: string;
    problems: readonly string[];
    isRunning?: boolean;
    plans: readonly string[];
  }[] = [
    {
      when: 'a program that may not run',
      problems: ['not-executable:/opt/zoom/zoom'],
      plans: ['/opt/zoom/zoom 420 -> 493', last],
    },
    {
      when: 'a program that may run after all',
      problems: ['not-executable:/opt/zoom/ok'],
      plans: [last],
    },
    {
      when: 'a program we may not touch',
      problems: ['not-executable:/usr/bin/sudo'],
      plans: [last],
    },
    {
      when: 'a half-made folder',
      problems: ['partial:/data/half'],
      plans: ['/data/half {"at":"/data/half"} -> {"at":"/data/half.set-aside-1"}', last],
    },
    { when: 'a half-made package', problems: ['partial'], plans: [last] },
    {
      when: 'a copy in quarantine',
      path: '/Applications/zoom.us.app',
      problems: ['missing:x'],
      plans: ['/Applications/zoom.us.app "0081;x;Safari;" -> null', last],
    },
    {
      when: 'a full disk and a running client',
      problems: ['no-space'],
      isRunning: true,
      plans: ['ask: close-client.linux, free-disk.linux', last],
    },
  ];
  it.each(rows)('$when', async ({ path = '/opt/zoom', problems, isRunning = false, plans }) => {
    const machine = withClient({ isRunning, installs: [{ ...install('deb', path), problems }] });
    expect(await planned(repairClientInstall, { machine, hands })).toEqual(plans);
  });
});

describe('remove-client-policy', () => {
  const value = { type: 'REG_DWORD', value: '1' };
  const hands: Partial<Hands> = {
    settings: {
      'client.policy': tableOf<PolicyValue>({
        DisableAudioOverProxy: value,
        'HKLM\\Zoom\\General\\EnforceSignInToJoin': value,
        DisableVideoOverProxy: null,
      }),
    },
  };
  const rows: readonly {
    when: string;
    cause: Told['cause'];
    policies: Facts['client']['policies'];
    plans: readonly string[];
  }[] = [
    {
      when: 'the key is in the way',
      cause: 'policy-forbids-media',
      policies: [policy('DisableAudioOverProxy')],
      plans: [`DisableAudioOverProxy ${JSON.stringify(value)} -> null`],
    },
    {
      when: 'the key belongs to the other cause',
      cause: 'client-policy-locks-out',
      policies: [policy('DisableAudioOverProxy')],
      plans: [],
    },
    {
      when: 'the key stands under its place',
      cause: 'client-policy-locks-out',
      policies: [policy('EnforceSignInToJoin', '0x1', 'HKLM\\Zoom\\General')],
      plans: [`HKLM\\Zoom\\General\\EnforceSignInToJoin ${JSON.stringify(value)} -> null`],
    },
    {
      when: 'the key is switched off',
      cause: 'policy-forbids-media',
      policies: [policy('DisableAudioOverProxy', 'false')],
      plans: [],
    },
    {
      when: 'the key is gone meanwhile',
      cause: 'policy-forbids-media',
      policies: [policy('DisableVideoOverProxy')],
      plans: [],
    },
    {
      when: 'the key is out of reach',
      cause: 'policy-forbids-media',
      policies: [policy('DisableSharingOverProxy')],
      plans: [],
    },
    {
      when: 'it is another key',
      cause: 'policy-forbids-media',
      policies: [policy('ProxyServer')],
      plans: [],
    },
  ];
  it.each(rows)('$when', async ({ cause, policies, plans }) => {
    const told = {
      machine: withClient({ policies }),
      hands,
      ...(cause === undefined ? {} : { cause }),
    };
    expect(await planned(removeClientPolicy, told)).toEqual(plans);
  });
});
