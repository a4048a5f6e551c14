/** The browser with its extensions, and the age of the client. */
import type { Facts } from '../../../src/model/facts.ts';
import { clientOn, laptop, names, noClient } from '../computers.ts';
import type { System } from '../computers.ts';
import type { Session } from '../session.ts';

const quiet = { says: [], verdict: 'ready' } as const;

const extension = (
  rights: Facts['browser-extensions']['extensions'][number]['rights'],
  settings: Facts['browser-extensions']['settings'] = [],
): Facts['browser-extensions'] => ({
  browsers: [{ browser: 'Chrome', profiles: 1 }],
  extensions: [
    { browser: 'Chrome', id: 'a'.repeat(32), name: 'Shield', rights, isByPolicy: false },
  ],
  settings,
});
const noUdp = {
  browser: 'Chrome',
  key: 'webrtc.ip_handling_policy',
  value: 'disable_non_proxied_udp',
  by: 'Shield',
};

const browsers: readonly Session[] = [
  {
    id: 'browser-extension-windows',
    when: 'an extension keeps WebRTC from using UDP, and no app is installed',
    system: 'win32',
    saw: laptop('win32', 'wifi', {
      client: noClient,
      'browser-extensions': extension(['privacy'], [noUdp]),
    }),
    says: ['browser-extension-interferes confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'browser-extension-darwin',
    when: 'an extension of Firefox has switched WebRTC off; the app is installed',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', {
      'browser-extensions': {
        browsers: [{ browser: 'Firefox', profiles: 1 }],
        extensions: [],
        settings: [
          {
            browser: 'Firefox',
            key: 'network.peerConnectionEnabled',
            value: 'false',
            by: 'No Leaks',
          },
        ],
      },
    }),
    says: ['browser-extension-interferes confirmed'],
    verdict: 'ready',
  },
  {
    id: 'browser-setting-of-the-person',
    when: 'WebRTC is off in Firefox, and no extension holds the setting',
    system: 'linux',
    saw: laptop('linux', 'wifi', {
      client: noClient,
      'browser-extensions': {
        browsers: [{ browser: 'Firefox', profiles: 1 }],
        extensions: [],
        settings: [{ browser: 'Firefox', key: 'media.peerconnection.enabled', value: 'false' }],
      },
    }),
    says: ['browser-extension-interferes suspected'],
    verdict: 'degraded',
  },
  {
    id: 'browser-extension-with-rights',
    when: 'a blocker may see requests and set a proxy, and nothing is red',
    system: 'win32',
    saw: laptop('win32', 'wifi', {
      client: noClient,
      'browser-extensions': extension(['web-requests', 'proxy', 'privacy']),
    }),
    ...quiet,
  },
  {
    id: 'browser-extension-hides-addresses',
    when: 'a blocker hides local addresses, which leaves UDP alone',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', {
      client: noClient,
      'browser-extensions': extension(
        ['privacy'],
        [{ ...noUdp, value: 'default_public_interface_only' }],
      ),
    }),
    ...quiet,
  },
];

const installed = (system: System, version: string): Facts['client'] =>
  clientOn(system, { installs: [{ ...names[system].client, version }] });

const ages: readonly Session[] = [
  {
    id: 'client-outdated-windows',
    when: 'below the minimum of Windows',
    system: 'win32',
    saw: laptop('win32', 'wifi', { client: installed('win32', '5.16.10') }),
    says: ['client-outdated confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'client-outdated-darwin',
    when: 'below the minimum of the other systems',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { client: installed('darwin', '5.17.11 (34827)') }),
    says: ['client-outdated confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'client-old-but-admitted-windows',
    when: 'an install of a person on Windows, older than what other systems need and new enough here',
    system: 'win32',
    saw: laptop('win32', 'wifi', { client: installed('win32', '5.17.11') }),
    ...quiet,
  },
  {
    id: 'client-msi-version-windows',
    when: 'the MSI writes the build in the third place',
    system: 'win32',
    saw: laptop('win32', 'wifi', {
      client: clientOn('win32', {
        installs: [
          {
            path: String.raw`C:\Program Files\Zoom\bin\Zoom.exe`,
            from: 'msi',
            version: '6.2.48876',
            problems: [],
          },
        ],
      }),
    }),
    ...quiet,
  },
];

export const appSessions: readonly Session[] = [...browsers, ...ages];
