/** Rules of a company for the client. */
import { throughProxy } from '../../../src/diagnosis/observation.fixture.ts';
import type { Facts } from '../../../src/model/facts.ts';
import type { AnyObservation } from '../../../src/model/observation.ts';
import { clientOn, internet, laptop, service } from '../computers.ts';
import type { System } from '../computers.ts';
import type { Session } from '../session.ts';

const quiet = { says: [], verdict: 'ready' } as const;

const windowsKey = String.raw`HKLM\SOFTWARE\Policies\Zoom\Zoom Meetings\General`;
const policy = (system: System, key: string, value?: string): Facts['client']['policies'][number] =>
  system === 'win32'
    ? { key, value: value ?? '1', source: windowsKey }
    : { key, value: value ?? 'true', source: 'us.zoom.config.plist' };

const withPolicies = (system: System, ...keys: readonly string[]): Facts['client'] =>
  clientOn(system, { policies: keys.map((key) => policy(system, key)) });

const proxy: Facts['proxy-settings'] = {
  settings: [
    {
      from: 'system',
      key: 'HTTPSProxy',
      proxy: 'http://proxy.example:3128',
      hasCredentials: false,
      isAutoDetect: false,
      bypass: [],
    },
  ],
};

const carried: readonly AnyObservation[] = [
  throughProxy('http://proxy.example:3128', 'zoom.us', {}),
  throughProxy('http://proxy.example:3128', 'us04web.zoom.us', {}),
];

const NO_MEDIA = ['DisableAudioOverProxy', 'DisableVideoOverProxy'];

export const ruleSessions: readonly Session[] = [
  {
    id: 'policy-forbids-media-windows',
    when: 'a policy keeps sound and picture off the proxy that carries the client',
    system: 'win32',
    saw: laptop(
      'win32',
      'cable',
      { client: withPolicies('win32', ...NO_MEDIA), 'proxy-settings': proxy },
      [...service(), ...internet(), ...carried],
    ),
    says: ['policy-forbids-media confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'policy-forbids-media-darwin',
    when: 'a profile on a Mac does the same, and the proxy was not tried',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', {
      client: withPolicies('darwin', 'DisableAudioOverProxy'),
      'proxy-settings': proxy,
    }),
    says: ['policy-forbids-media suspected'],
    verdict: 'degraded',
  },
  {
    id: 'policy-media-without-proxy',
    when: 'the policy stands and no proxy is in use: it has no effect',
    system: 'win32',
    saw: laptop('win32', 'cable', { client: withPolicies('win32', ...NO_MEDIA) }),
    ...quiet,
  },
  {
    id: 'policy-media-switched-off',
    when: 'the keys stand at 0 beside a proxy',
    system: 'win32',
    saw: laptop(
      'win32',
      'cable',
      {
        client: clientOn('win32', {
          policies: NO_MEDIA.map((key) => policy('win32', key, '0')),
        }),
        'proxy-settings': proxy,
      },
      [...service(), ...internet(), ...carried],
    ),
    ...quiet,
  },
  {
    id: 'client-policy-locks-out-windows',
    when: 'nobody may join without a sign-in, and every way to sign in is closed',
    system: 'win32',
    saw: laptop('win32', 'cable', {
      client: withPolicies(
        'win32',
        'EnforceSignInToJoin',
        'DisableLoginWithEmail',
        'NoSSO',
        'NoGoogle',
        'NoFacebook',
        'DisableAppleLogin',
      ),
    }),
    says: ['client-policy-locks-out confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'client-policy-locks-out-darwin',
    when: 'the account forbids joining with the desktop app',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', {
      account: { service: 'zoom', settings: { 'in_meeting.join_from_desktop': false }, locked: [] },
    }),
    says: ['client-policy-locks-out confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'policy-demands-sign-in',
    when: 'a company demands a sign-in, as many do: its people have signed in',
    system: 'win32',
    saw: laptop('win32', 'cable', {
      client: withPolicies('win32', 'EnforceSignInToJoin', 'ForceSSOURL', 'NoGoogle', 'NoFacebook'),
    }),
    ...quiet,
    notes: ['client-policy-locks-out'],
  },
];
