import { describe, expect, test } from 'vitest';

import type { Facts } from '../../model/facts.ts';
import type { AnyObservation } from '../../model/observation.ts';
import { machine, notRun, tcp, throughProxy, tls, weighing } from '../evidence.fixture.ts';
import { client, noTunnel, stunHeard, stunSilent, tunnel } from '../media.fixture.ts';
import { accountBlocked } from './account-blocked.ts';
import { browserExtensionInterferes } from './browser-extension-interferes.ts';
import { clientPolicyLocksOut } from './client-policy-locks-out.ts';
import { exitCountryBlocked } from './exit-country-blocked.ts';
import { policyForbidsMedia } from './policy-forbids-media.ts';
import { regionFar } from './region-far.ts';

interface Case {
  readonly when: string;
  readonly saw: readonly (AnyObservation | readonly AnyObservation[])[];
  readonly verdict: string;
}

const reached = tls('zoom.us', '170.114.52.2');
const unreached = tls('zoom.us', '170.114.52.2', 'tls.silent');

const rules = (...pairs: readonly (readonly [string, string])[]): AnyObservation =>
  client({ policies: pairs.map(([key, value]) => ({ key, value, source: 'policy' })) });
const proxied = (bypass: readonly string[] = []): AnyObservation =>
  machine('proxy-settings', {
    settings: [
      {
        from: 'system',
        key: 'https',
        proxy: 'http://proxy.example:3128',
        hasCredentials: false,
        isAutoDetect: false,
        bypass,
      },
    ],
  });
const noAudio = rules(['DisableAudioOverProxy', '1']);
const carried = throughProxy('http://proxy.example:3128', 'zoom.us', {});
const deniedThere = throughProxy('http://proxy.example:3128', 'zoom.us', 'http.proxy_denied');

const media: readonly Case[] = [
  {
    when: 'the proxy carries the client',
    saw: [noAudio, proxied(), carried],
    verdict: 'confirmed',
  },
  {
    when: 'the key is written as Windows writes it',
    saw: [
      rules([String.raw`HKLM\X\General\disablevideooverproxy`, '0x00000001']),
      proxied(),
      carried,
    ],
    verdict: 'confirmed',
  },
  { when: 'the proxy was not tried', saw: [noAudio, proxied()], verdict: 'suspected' },
  {
    when: 'the proxy denies the service',
    saw: [noAudio, proxied(), deniedThere],
    verdict: 'suspected',
  },
  {
    when: 'no proxy is set',
    saw: [noAudio, machine('proxy-settings', { settings: [] })],
    verdict: 'ruled-out',
  },
  {
    when: 'the service goes past the proxy',
    saw: [noAudio, proxied(['*.zoom.us'])],
    verdict: 'ruled-out',
  },
  {
    when: 'the key says no',
    saw: [rules(['DisableAudioOverProxy', '0']), proxied(), carried],
    verdict: 'ruled-out',
  },
  {
    when: 'other keys are set',
    saw: [rules(['EnableAudio', '1']), proxied(), carried],
    verdict: 'ruled-out',
  },
  { when: 'the client was not looked at', saw: [notRun('client'), proxied()], verdict: 'unknown' },
];

const closed = ['DisableLoginWithEmail', 'NoSSO', 'NoGoogle', 'NoFacebook', 'DisableAppleLogin'];
const allClosed = closed.map((key): readonly [string, string] => [key, 'true']);
const demanded = ['EnforceSignInToJoin', 'true'] as const;
const account = (
  settings: Facts['account']['settings'],
  change: Partial<Facts['account']> = {},
): AnyObservation => machine('account', { service: 'zoom', settings, locked: [], ...change });
const noDesktop = account({ 'in_meeting.join_from_desktop': false });

const lockOut: readonly Case[] = [
  {
    when: 'a sign-in is demanded and no way is left',
    saw: [rules(demanded, ...allClosed), reached],
    verdict: 'confirmed',
  },
  {
    when: 'the account forbids the desktop app',
    saw: [client({}), noDesktop, reached],
    verdict: 'confirmed',
  },
  {
    when: 'the same, and the service was not reached',
    saw: [client({}), noDesktop, unreached],
    verdict: 'suspected',
  },
  {
    when: 'the account forbids an app that is not here',
    saw: [client({ installs: [] }), noDesktop, reached],
    verdict: 'ruled-out',
  },
  { when: 'a sign-in is demanded', saw: [rules(demanded), reached], verdict: 'note' },
  {
    when: 'one way is left',
    saw: [rules(demanded, ...allClosed.slice(1)), reached],
    verdict: 'note',
  },
  {
    when: 'every way is closed and none demanded',
    saw: [rules(...allClosed), reached],
    verdict: 'ruled-out',
  },
  { when: 'nothing is set', saw: [client({}), reached], verdict: 'ruled-out' },
  { when: 'the client was not looked at', saw: [notRun('client'), reached], verdict: 'unknown' },
];

const LIST = 'meeting_security.approved_or_denied_countries_or_regions';
const list = (
  method: string,
  countries: readonly string[],
  exitCountry?: string,
  isOn = true,
): AnyObservation =>
  account(
    {
      [`${LIST}.enable`]: isOn,
      [`${LIST}.method`]: method,
      [`${LIST}.${method === 'approve' ? 'approved_list' : 'denied_list'}`]: countries,
    },
    exitCountry === undefined ? {} : { exitCountry },
  );

const country: readonly Case[] = [
  {
    when: 'the country is turned away',
    saw: [list('deny', ['RU'], 'RU'), reached],
    verdict: 'confirmed',
  },
  {
    when: 'the country is not among the admitted',
    saw: [list('approve', ['US'], 'fr'), tunnel(true), reached],
    verdict: 'confirmed',
  },
  {
    when: 'the same, and the service was not reached',
    saw: [list('deny', ['RU'], 'RU'), unreached],
    verdict: 'suspected',
  },
  {
    when: 'the country is admitted',
    saw: [list('approve', ['US', 'FR'], 'FR'), tunnel(true), reached],
    verdict: 'ruled-out',
  },
  {
    when: 'the country is not turned away',
    saw: [list('deny', ['RU'], 'DE'), reached],
    verdict: 'ruled-out',
  },
  { when: 'the list is empty', saw: [list('approve', [], 'DE'), reached], verdict: 'ruled-out' },
  {
    when: 'the list is switched off',
    saw: [list('deny', ['DE'], 'DE', false), reached],
    verdict: 'ruled-out',
  },
  { when: 'the country is not known', saw: [list('deny', ['DE']), reached], verdict: 'note' },
  { when: 'the account was not asked', saw: [notRun('account'), reached], verdict: 'unknown' },
];

const state = (status?: string): AnyObservation =>
  account({}, status === undefined ? {} : { status });
const blocked: readonly Case[] = [
  { when: 'inactive', saw: [state('inactive'), reached], verdict: 'confirmed' },
  { when: 'locked, written in capitals', saw: [state('LOCKED'), reached], verdict: 'confirmed' },
  {
    when: 'locked, and the service was not reached',
    saw: [state('locked'), unreached],
    verdict: 'suspected',
  },
  { when: 'pending', saw: [state('pending'), reached], verdict: 'suspected' },
  { when: 'active', saw: [state('active'), reached], verdict: 'ruled-out' },
  { when: 'a word nobody knows', saw: [state('vip'), reached], verdict: 'ruled-out' },
  { when: 'no word', saw: [state(), reached], verdict: 'unknown' },
  { when: 'the account was not asked', saw: [notRun('account'), reached], verdict: 'unknown' },
];

const choosing = (exitCountry: string | undefined, ...regions: readonly string[]): AnyObservation =>
  account(
    { 'in_meeting.custom_data_center_regions': true, 'in_meeting.data_center_regions': regions },
    exitCountry === undefined ? {} : { exitCountry },
  );
const inMeeting = (ip = '144.195.10.4'): AnyObservation =>
  client({ isRunning: true, peers: [{ ip, port: 8801, transport: 'udp' }] });
const far = (mediaMs = 200, doorMs = 25) => [
  tcp(undefined, '144.195.10.4', mediaMs, { port: 8801 }),
  tcp('zoom.us', '170.114.52.2', doorMs),
];

const region: readonly Case[] = [
  {
    when: 'the near one is left out',
    saw: [choosing('AU', 'US'), inMeeting(), far(), noTunnel()],
    verdict: 'confirmed',
  },
  {
    when: 'the country is not known',
    saw: [choosing(undefined, 'US'), inMeeting(), far(), noTunnel()],
    verdict: 'suspected',
  },
  {
    when: 'the near one is allowed',
    saw: [choosing('AU', 'US', 'AU'), inMeeting(), far()],
    verdict: 'ruled-out',
  },
  { when: 'the service chooses', saw: [account({}), inMeeting(), far()], verdict: 'ruled-out' },
  {
    when: 'a tunnel has all traffic',
    saw: [choosing('AU', 'US'), inMeeting(), far(), tunnel(true)],
    verdict: 'unknown',
  },
  {
    when: 'the front door is far, too',
    saw: [choosing('AU', 'US'), inMeeting(), far(200, 150)],
    verdict: 'unknown',
  },
  {
    when: 'the server is near',
    saw: [choosing('AU', 'US'), inMeeting(), far(60, 10)],
    verdict: 'unknown',
  },
  {
    when: 'the far server is not the meeting’s',
    saw: [choosing('AU', 'US'), inMeeting('9.9.9.9'), far()],
    verdict: 'unknown',
  },
  { when: 'no meeting runs', saw: [choosing('AU', 'US'), client({}), far()], verdict: 'unknown' },
  { when: 'the account was not asked', saw: [inMeeting(), far()], verdict: 'unknown' },
];

const browser = (
  settings: Facts['browser-extensions']['settings'],
  rights: Facts['browser-extensions']['extensions'][number]['rights'] = ['privacy'],
): AnyObservation =>
  machine('browser-extensions', {
    browsers: [{ browser: 'Chrome', profiles: 1 }],
    extensions: [{ browser: 'Chrome', id: 'a', name: 'Shield', rights, isByPolicy: false }],
    settings,
  });
const key = 'webrtc.ip_handling_policy';
const held = { browser: 'Chrome', key, value: 'disable_non_proxied_udp', by: 'Shield' };
const { by: _by, ...own } = held;

const extension: readonly Case[] = [
  {
    when: 'it forbids UDP, and UDP is heard outside',
    saw: [browser([held]), stunHeard()],
    verdict: 'confirmed',
  },
  {
    when: 'it forbids UDP, and UDP is silent everywhere',
    saw: [browser([held]), stunSilent()],
    verdict: 'suspected',
  },
  { when: 'the person set it', saw: [browser([own]), stunHeard()], verdict: 'suspected' },
  {
    when: 'it only hides addresses',
    saw: [browser([{ ...held, value: 'default_public_interface_only' }]), stunHeard()],
    verdict: 'ruled-out',
  },
  {
    when: 'it may see requests',
    saw: [browser([], ['web-requests', 'proxy']), stunHeard()],
    verdict: 'ruled-out',
  },
  {
    when: 'it sets a proxy',
    saw: [
      browser([{ browser: 'Chrome', key: 'proxy', value: 'fixed_servers', by: 'VPN' }]),
      stunHeard(),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'a key that only looks like one of ours',
    saw: [browser([{ ...held, key: 'toString' }])],
    verdict: 'ruled-out',
  },
  { when: 'browsers were not looked at', saw: [notRun('browser-extensions')], verdict: 'unknown' },
];

describe.each([
  { cause: policyForbidsMedia, cases: media },
  { cause: clientPolicyLocksOut, cases: lockOut },
  { cause: exitCountryBlocked, cases: country },
  { cause: accountBlocked, cases: blocked },
  { cause: regionFar, cases: region },
  { cause: browserExtensionInterferes, cases: extension },
])('$cause.id', ({ cause, cases }) => {
  test.for<Case>(cases)('$verdict when $when', ({ saw, verdict }) => {
    expect(weighing(cause, saw).kind).toBe(verdict);
  });
});
