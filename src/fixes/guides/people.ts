/** What other people must do, and how to get heard until then: the provider, the administrator, the service. */
import type { CauseId } from '../../model/cause-id.ts';
import type { Situation } from '../fix.ts';
import { defineGuide } from './guide.ts';
import { browserIsInCall } from './notices.ts';

const callProvider = defineGuide({
  id: 'call-provider',
  mends: [
    'internet-down',
    'dns-hijack',
    'name-filter',
    'ipv6-broken',
    'ipv6-only-no-translation',
    'path-mtu-black-hole',
    'udp-throttled',
    'source-address-flaps',
    'bufferbloat',
    'uplink-too-slow',
    'downlink-too-slow',
    'provider-loss',
    'provider-latency',
    'provider-jitter',
  ],
  standsIn: 'somebody-else',
  risk: 'none',
  waitSeconds: 1,
  provenBy: [],
  steps: [{ id: 'call-provider', places: { any: '' } }],
});

const lowerDemands = defineGuide({
  id: 'lower-demands',
  mends: [
    'uplink-too-slow',
    'downlink-too-slow',
    'computer-overloaded',
    'udp-throttled',
    'proxy-forces-tcp',
    'udp-blocked',
    'provider-loss',
    'provider-jitter',
  ],
  standsIn: 'way-round',
  risk: 'none',
  waitSeconds: 5,
  provenBy: ['path-latency'],
  steps: [
    { id: 'lower-demands', places: { any: '' } },
    { id: 'faster-plan', places: { any: '' } },
  ],
});

/** Rules of a company's network or account, which are nobody's mistake to bypass. */
const ofTheAdministrator: readonly CauseId[] = [
  'dns-filter-blocks-service',
  'dns-filter-blocks-helper',
  'dnssec-failure',
  'dns-truncation',
  'address-blocklisted',
  'tls-inspection-trusted',
  'tls-inspection-untrusted',
  'name-filter',
  'egress-blocks-service',
  'egress-blocks-media',
  'allow-rule-too-narrow',
  'proxy-required',
  'proxy-auth-required',
  'proxy-denies-service',
  'proxy-forces-tcp',
  'pac-broken',
  'policy-forbids-media',
  'revocation-blocked',
  'udp-blocked',
  'media-ports-blocked',
  'udp-throttled',
  'udp-return-dropped',
  'nat-timeout-short',
  'source-address-flaps',
  'ipv6-only-no-translation',
  'vpn-detour',
  'vpn-drops-media',
  'account-blocked',
  'client-policy-locks-out',
  'client-outdated',
];

const askAdministrator = defineGuide({
  id: 'ask-administrator',
  mends: ofTheAdministrator,
  standsIn: 'somebody-else',
  risk: 'none',
  waitSeconds: 1,
  provenBy: [],
  steps: [{ id: 'ask-administrator', places: { any: '' } }],
});

/** The browser needs no installed client, no updater and no data of it. */
const joinInBrowser = defineGuide({
  id: 'join-in-browser',
  mends: [
    'client-outdated',
    'client-install-broken',
    'client-data-damaged',
    'client-sandboxed',
    'client-policy-locks-out',
    'tls-inspection-trusted',
    'proxy-auth-required',
  ],
  standsIn: 'way-round',
  risk: 'none',
  waitSeconds: 1,
  provenBy: [],
  steps: [
    {
      id: 'join-in-browser',
      places: { any: '' },
      values: async ({ profile }) => ({ service: profile.title }),
      opens: async ({ profile }) => profile.waysOut.find(({ id }) => id === 'browser')?.url,
      notices: browserIsInCall,
    },
  ],
});

const waitForService = defineGuide({
  id: 'wait-for-service',
  mends: ['service-outage'],
  standsIn: 'somebody-else',
  risk: 'none',
  waitSeconds: 1,
  provenBy: ['service-status'],
  steps: [
    {
      id: 'wait-for-service',
      places: { any: '' },
      values: async ({ profile }) => ({ service: profile.title }),
      // The page for people stands where the data for programs is: `https://status.zoom.us/`.
      opens: async ({ profile }) => {
        const [page] = profile.status;
        return page === undefined ? undefined : new URL('/', page.url).href;
      },
    },
  ],
});

/** Menu names of the service's own account pages, November 2026 [K]. */
const accountPages = defineGuide({
  id: 'account-settings-by-hand',
  mends: ['exit-country-blocked', 'region-far', 'account-blocked'],
  risk: 'none',
  waitSeconds: 30,
  provenBy: ['account'],
  steps: [
    { id: 'account-state', cause: 'account-blocked', page: 'https://zoom.us/profile' },
    {
      id: 'account-countries',
      cause: 'exit-country-blocked',
      page: 'https://zoom.us/account/setting',
    },
    { id: 'account-regions', cause: 'region-far', page: 'https://zoom.us/account/setting' },
  ].map(({ id, cause, page }) => ({
    id,
    places: { any: page },
    values: async ({ profile, finding }: Situation) => {
      const isAsked = finding === undefined || finding.cause === cause;
      return profile.id === 'zoom' && isAsked ? {} : undefined;
    },
  })),
});

const dialIn = defineGuide({
  id: 'dial-in',
  mends: [
    'service-outage',
    'account-blocked',
    'exit-country-blocked',
    'policy-forbids-media',
    'internet-down',
    'no-link',
  ],
  standsIn: 'way-round',
  risk: 'none',
  waitSeconds: 1,
  provenBy: [],
  steps: [{ id: 'dial-in', places: { any: '' } }],
});

export const peopleGuides = [
  joinInBrowser,
  accountPages,
  waitForService,
  lowerDemands,
  askAdministrator,
  callProvider,
  dialIn,
];
