import { describe, expect, it } from 'vitest';
import { systems } from './fixes.fixture.ts';
import type { Told } from './fixes.fixture.ts';
import { install, mayUpdate, planned, withClient } from './plans.fixture.ts';
import { updateClient } from './update-client.ts';

describe('update-client', () => {
  const guided = 'ask: update-in-client.linux, download-client.linux';
  const rows: readonly { when: string; told: Told; plans: readonly string[] }[] = [
    {
      when: "a Flatpak of the person's own",
      told: {
        machine: withClient({
          installs: [install('flatpak', '/home/me/.local/share/flatpak/app/us.zoom.Zoom')],
        }),
        hands: mayUpdate,
      },
      plans: ['{"by":"flatpak","id":"us.zoom.Zoom","scope":"user"}', guided],
    },
    {
      when: "the system's Flatpak",
      told: {
        machine: withClient({
          installs: [install('flatpak', '/var/lib/flatpak/app/us.zoom.Zoom')],
        }),
        hands: mayUpdate,
      },
      plans: ['{"by":"flatpak","id":"us.zoom.Zoom","scope":"machine"}', guided],
    },
    {
      when: 'a snap',
      told: {
        machine: withClient({ installs: [install('snap', '/snap/zoom-client')] }),
        hands: mayUpdate,
      },
      plans: ['{"by":"snap","id":"zoom-client"}', guided],
    },
    {
      when: 'a deb',
      told: { machine: withClient({ installs: [install('deb', '/opt/zoom')] }), hands: mayUpdate },
      plans: ['{"by":"apt","id":"zoom"}', guided],
    },
    {
      when: 'an rpm',
      told: { machine: withClient({ installs: [install('rpm', '/opt/zoom')] }), hands: mayUpdate },
      plans: ['{"by":"dnf","id":"zoom"}', guided],
    },
    {
      when: 'files that nobody owns',
      told: {
        machine: withClient({ installs: [install('files', '/opt/zoom')] }),
        hands: mayUpdate,
      },
      plans: [guided],
    },
    {
      when: 'Windows, for this user',
      told: {
        desks: systems['Windows 11'],
        machine: withClient({
          installs: [install('msi', 'C:\\Users\\Ä ö\\AppData\\Roaming\\Zoom\\bin')],
        }),
        hands: mayUpdate,
      },
      plans: [
        '{"by":"winget","id":"Zoom.Zoom","scope":"user"}',
        'ask: update-in-client.windows, download-client.windows',
      ],
    },
    {
      when: 'Windows, for all users',
      told: {
        desks: systems['Windows 10'],
        machine: withClient({ installs: [install('msi', 'C:\\Program Files\\Zoom\\bin')] }),
        hands: mayUpdate,
      },
      plans: [
        '{"by":"winget","id":"Zoom.Zoom","scope":"machine"}',
        'ask: update-in-client.windows, download-client.windows',
      ],
    },
    {
      when: 'a Mac',
      told: {
        desks: systems['macOS 15'],
        machine: withClient({ installs: [install('app', '/Applications/zoom.us.app')] }),
        hands: mayUpdate,
      },
      plans: ['{"by":"brew","id":"zoom"}', 'ask: update-in-client.macos, download-client.macos'],
    },
    {
      when: 'it runs',
      told: {
        machine: withClient({ isRunning: true, installs: [install('snap', '/snap/zoom-client')] }),
        hands: mayUpdate,
      },
      plans: ['ask: close-client.linux', '{"by":"snap","id":"zoom-client"}', guided],
    },
    {
      when: 'nothing can be started here',
      told: { machine: withClient({ installs: [install('snap', '/snap/zoom-client')] }) },
      plans: [guided],
    },
    {
      when: 'only one of two copies is accused',
      told: {
        cause: 'client-outdated',
        values: { path: '/snap/zoom-client' },
        machine: withClient({
          installs: [install('deb', '/opt/zoom'), install('snap', '/snap/zoom-client')],
        }),
        hands: mayUpdate,
      },
      plans: ['{"by":"snap","id":"zoom-client"}', guided],
    },
    {
      when: 'a policy forbids it',
      told: {
        machine: withClient({
          policies: [{ key: 'AU2_EnableManualUpdate', value: 'false', source: 'x' }],
        }),
        hands: mayUpdate,
      },
      plans: [expect.stringMatching(/^impossible: A policy/)],
    },
    {
      when: 'a policy allows it',
      told: {
        machine: withClient({
          installs: [],
          policies: [{ key: 'ZAutoUpdate', value: '1', source: 'x' }],
        }),
        hands: mayUpdate,
      },
      plans: [],
    },
    {
      when: 'no client is installed',
      told: { machine: withClient({ installs: [] }), hands: mayUpdate },
      plans: [],
    },
    { when: 'the client is not known', told: { machine: {} }, plans: [] },
  ];
  it.each(rows)('$when', async ({ told, plans }) => {
    expect(await planned(updateClient, told)).toEqual(plans);
  });
});
