/** Settings that the program changes itself where it may, and that a person changes by hand where it may not. */
import type { Situation } from '../fix.ts';
import { defineGuide } from './guide.ts';
import { changed, factNow, when } from './notices.ts';
import { signInPage } from './sign-in-page.ts';

const networkPlaces = {
  'windows-10': 'ms-settings:network-status',
  'windows-11': 'ms-settings:network-advancedsettings',
  macos: 'x-apple.systempreferences:com.apple.Network-Settings.extension',
  gnome: 'gnome-control-center:network',
  kde: 'systemsettings:kcm_networkmanagement',
  linux: '',
} as const;

const resolverByHand = defineGuide({
  id: 'resolver-by-hand',
  mends: [
    'dns-resolver-dead',
    'dns-slow',
    'dns-aaaa-dropped',
    'dns-filter-blocks-service',
    'dns-filter-blocks-helper',
    'dnssec-failure',
    'dns-truncation',
    'dns-hijack',
  ],
  risk: 'low',
  waitSeconds: 15,
  provenBy: ['dns-answer', 'system-lookup'],
  steps: [
    {
      id: 'resolver-by-hand',
      places: networkPlaces,
      notices: changed('resolvers', ({ resolvers }) => resolvers.map(({ address }) => address)),
    },
  ],
});

const hostsByHand = defineGuide({
  id: 'hosts-file-by-hand',
  mends: ['hosts-file-override'],
  risk: 'none',
  waitSeconds: 10,
  provenBy: ['hosts-file', 'system-lookup'],
  steps: [
    {
      id: 'hosts-file-by-hand',
      places: { windows: '', macos: '', linux: '' },
      notices: when('hosts-file', ({ entries }) => entries.length === 0),
    },
  ],
});

const proxyByHand = defineGuide({
  id: 'proxy-by-hand',
  mends: [
    'proxy-unreachable',
    'pac-broken',
    'proxy-differs',
    'proxy-required',
    'proxy-auth-required',
  ],
  risk: 'low',
  waitSeconds: 15,
  provenBy: ['proxy-settings', 'proxy-connect', 'tcp-connect'],
  steps: [
    {
      id: 'proxy-by-hand',
      places: {
        windows: 'ms-settings:network-proxy',
        macos: 'x-apple.systempreferences:com.apple.Network-Settings.extension',
        gnome: 'gnome-control-center:network',
        kde: 'systemsettings:kcm_proxy',
        linux: '',
      },
      notices: changed('proxy-settings', ({ settings }) => settings),
    },
  ],
});

const proxySignIn = defineGuide({
  id: 'sign-in-to-proxy',
  mends: ['proxy-auth-required'],
  risk: 'none',
  waitSeconds: 20,
  provenBy: ['proxy-connect'],
  steps: [
    {
      id: 'sign-in-to-proxy',
      places: { any: '' },
      opens: async ({ profile }) => signInPage(profile),
    },
  ],
});

const clockByHand = defineGuide({
  id: 'clock-by-hand',
  mends: ['clock-wrong'],
  risk: 'none',
  waitSeconds: 15,
  provenBy: ['clock', 'tls-handshake'],
  steps: [
    {
      id: 'clock-by-hand',
      places: {
        windows: 'ms-settings:dateandtime',
        macos: 'x-apple.systempreferences:com.apple.Date-Time-Settings.extension',
        gnome: 'gnome-control-center:datetime',
        kde: 'systemsettings:kcm_clock',
        linux: '',
      },
      notices: when('clock', ({ isSynchronised }) => isSynchronised === true),
    },
  ],
});

const ipv6ByHand = defineGuide({
  id: 'ipv6-by-hand',
  mends: ['ipv6-broken'],
  risk: 'low',
  waitSeconds: 15,
  provenBy: ['tcp-connect'],
  steps: [
    {
      id: 'ipv6-by-hand',
      places: networkPlaces,
      notices: when('links', ({ links }) =>
        links.every(({ addresses }) =>
          addresses.every(({ family, scope }) => family === 4 || scope !== 'global'),
        ),
      ),
    },
  ],
});

const vpnPacketSize = defineGuide({
  id: 'vpn-packet-size',
  mends: ['vpn-mtu-too-large'],
  risk: 'low',
  waitSeconds: 30,
  provenBy: ['path-mtu', 'tls-handshake'],
  steps: [
    {
      id: 'vpn-packet-size',
      places: { any: '' },
      notices: changed('tunnels', ({ tunnels }) => tunnels.map(({ mtuBytes }) => mtuBytes)),
    },
  ],
});

const sandboxPermissions = defineGuide({
  id: 'sandbox-permissions',
  mends: ['client-sandboxed'],
  risk: 'none',
  waitSeconds: 15,
  provenBy: ['client'],
  steps: ['flatpak', 'snap', 'firejail'].map((kind) => ({
    id: `sandbox-${kind}`,
    places: { linux: '' },
    values: async (situation: Situation) => {
      const installs = (await factNow(situation, 'client'))?.installs ?? [];
      const confined = installs.find(({ sandbox }) => sandbox?.kind === kind);
      const lacks = confined?.sandbox?.lacks ?? [];
      return lacks.length === 0 ? undefined : { lacks };
    },
    notices: when('client', ({ installs }) =>
      installs.every(({ sandbox }) => (sandbox?.lacks.length ?? 0) === 0),
    ),
  })),
});

const restartComputer = defineGuide({
  id: 'restart-computer',
  mends: ['system-updates-pending', 'network-filters-conflict', 'dns-fake-ip'],
  risk: 'noticeable',
  waitSeconds: 300,
  provenBy: [],
  steps: [{ id: 'restart-computer', places: { any: '' } }],
});

export const settingGuides = [
  resolverByHand,
  hostsByHand,
  proxyByHand,
  proxySignIn,
  clockByHand,
  ipv6ByHand,
  vpnPacketSize,
  sandboxPermissions,
  restartComputer,
];
