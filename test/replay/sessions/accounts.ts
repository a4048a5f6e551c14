/** What the account says, and what it cannot be blamed for. */
import { tcp } from '../../../src/diagnosis/observation.fixture.ts';
import type { Facts } from '../../../src/model/facts.ts';
import type { AnyObservation } from '../../../src/model/observation.ts';
import { clientOn, internet, laptop, service } from '../computers.ts';
import type { System } from '../computers.ts';
import type { Session } from '../session.ts';

const quiet = { says: [], verdict: 'ready' } as const;

const LIST = 'meeting_security.approved_or_denied_countries_or_regions';
const account = (
  settings: Facts['account']['settings'],
  change: Partial<Facts['account']> = {},
): Facts['account'] => ({ service: 'zoom', settings, locked: [], ...change });
const admitting = (method: 'approve' | 'deny', ...countries: readonly string[]) => ({
  [`${LIST}.enable`]: true,
  [`${LIST}.method`]: method,
  [`${LIST}.${method === 'approve' ? 'approved_list' : 'denied_list'}`]: countries,
});

const exit: Facts['tunnels'] = {
  tunnels: [
    {
      name: 'ProtonVPN',
      kind: 'wireguard',
      isUp: true,
      addresses: ['10.2.0.2'],
      hasDefaultRouteV4: true,
      hasDefaultRouteV6: true,
      routedRanges: ['0.0.0.0/0'],
    },
  ],
  programs: [],
};

const accounts: readonly Session[] = [
  {
    id: 'exit-country-blocked-windows',
    when: 'a VPN leaves in a country that the account turns away',
    system: 'win32',
    saw: laptop('win32', 'wifi', {
      account: account(admitting('deny', 'RU', 'CU'), { exitCountry: 'RU' }),
      tunnels: exit,
    }),
    says: ['exit-country-blocked confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'exit-country-blocked-darwin',
    when: 'the account admits two countries, and this is a third',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', {
      account: account(admitting('approve', 'US', 'CA'), { exitCountry: 'FR' }),
    }),
    says: ['exit-country-blocked confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'exit-country-admitted',
    when: 'a VPN leaves in a country that the account admits',
    system: 'win32',
    saw: laptop('win32', 'wifi', {
      account: account(admitting('approve', 'US', 'NL'), { exitCountry: 'NL' }),
      tunnels: exit,
    }),
    ...quiet,
  },
  {
    id: 'exit-country-unknown',
    when: 'a list is in force and nobody knows the country: worth a word',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { account: account(admitting('approve', 'US')) }),
    ...quiet,
    notes: ['exit-country-blocked'],
  },
  {
    id: 'account-blocked-windows',
    when: 'the account was switched off',
    system: 'win32',
    saw: laptop('win32', 'wifi', { account: account({}, { status: 'inactive' }) }),
    says: ['account-blocked confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'account-blocked-darwin',
    when: 'the account is locked',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { account: account({}, { status: 'locked' }) }),
    says: ['account-blocked confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'account-pending',
    when: 'the invitation was never taken up: a guest may still join',
    system: 'linux',
    saw: laptop('linux', 'wifi', { account: account({}, { status: 'pending' }) }),
    says: ['account-blocked suspected'],
    verdict: 'degraded',
  },
  {
    id: 'account-active',
    when: 'the account is in use',
    system: 'win32',
    saw: laptop('win32', 'wifi', { account: account({}, { status: 'active' }) }),
    ...quiet,
  },
];

/** A meeting that runs on a server so far away. */
const inMeeting = (system: System): Facts['client'] =>
  clientOn(system, {
    isRunning: true,
    peers: [{ ip: '144.195.10.4', port: 8801, transport: 'udp' }],
  });
const meetingAt = (mediaMs: number): readonly AnyObservation[] => [
  ...service(24),
  ...internet(),
  tcp(undefined, '144.195.10.4', mediaMs, { port: 8801 }),
];
const choosing = (...regions: readonly string[]) => ({
  'in_meeting.custom_data_center_regions': true,
  'in_meeting.data_center_regions': regions,
});

const regions: readonly Session[] = [
  {
    id: 'region-far-windows',
    when: 'in Australia, and the account allows only the United States',
    system: 'win32',
    saw: laptop(
      'win32',
      'cable',
      { account: account(choosing('US'), { exitCountry: 'AU' }), client: inMeeting('win32') },
      meetingAt(198),
    ),
    says: ['region-far confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'region-far-darwin',
    when: 'the same account, and the country is not known',
    system: 'darwin',
    saw: laptop(
      'darwin',
      'wifi',
      { account: account(choosing('US', 'CA')), client: inMeeting('darwin') },
      meetingAt(230),
    ),
    says: ['region-far suspected'],
    verdict: 'degraded',
  },
  {
    id: 'region-chosen-by-service',
    when: 'the server is far and the account has chosen nothing: perhaps the host is far',
    system: 'win32',
    saw: laptop(
      'win32',
      'cable',
      { account: account({}, { exitCountry: 'AU' }), client: inMeeting('win32') },
      meetingAt(198),
    ),
    ...quiet,
  },
  {
    id: 'region-unknown-account',
    when: 'the server is far and nobody gave credentials for the account',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { client: inMeeting('darwin') }, meetingAt(198)),
    ...quiet,
  },
  {
    id: 'region-near-is-allowed',
    when: 'in Germany with the Netherlands among the regions; this meeting is hosted elsewhere',
    system: 'win32',
    saw: laptop(
      'win32',
      'cable',
      { account: account(choosing('US', 'NL'), { exitCountry: 'DE' }), client: inMeeting('win32') },
      meetingAt(180),
    ),
    ...quiet,
  },
  {
    id: 'region-far-by-tunnel',
    when: 'a tunnel makes the detour: the account is not to blame',
    system: 'win32',
    saw: laptop(
      'win32',
      'cable',
      {
        account: account(choosing('US'), { exitCountry: 'AU' }),
        client: inMeeting('win32'),
        tunnels: exit,
      },
      meetingAt(198),
    ),
    ...quiet,
  },
];

export const accountSessions: readonly Session[] = [...accounts, ...regions];
