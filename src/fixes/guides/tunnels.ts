/** VPNs and other programs that carry all traffic: switched off for the call, or on again. */
import type { Situation } from '../fix.ts';
import { defineGuide } from './guide.ts';
import type { StepData } from './guide.ts';
import { changed, factNow, noTunnelLeads } from './notices.ts';

export const vpnPlaces = {
  windows: 'ms-settings:network-vpn',
  macos: 'x-apple.systempreferences:com.apple.NetworkExtensionSettingsUI.NESettingsUIExtension',
  gnome: 'gnome-control-center:network',
  kde: 'systemsettings:kcm_networkmanagement',
  linux: '',
} as const;

/** Programs by name where one is known, else the interface. */
const tunnelNames = async (situation: Situation): Promise<readonly string[]> => {
  const fact = await factNow(situation, 'tunnels');
  const programs = [...new Set((fact?.programs ?? []).map(({ name }) => name))];
  return programs.length > 0
    ? programs
    : (fact?.tunnels ?? []).filter(({ isUp }) => isUp).map(({ name }) => name);
};

const named = async (situation: Situation) => {
  const names = await tunnelNames(situation);
  return names.length === 0 ? undefined : { names };
};

export const vpnOff: StepData = {
  id: 'switch-vpn-off',
  places: vpnPlaces,
  values: named,
  notices: noTunnelLeads,
};

const switchVpnOff = defineGuide({
  id: 'switch-vpn-off',
  mends: ['vpn-detour', 'vpn-drops-media', 'vpn-mtu-too-large', 'route-conflict'],
  risk: 'low',
  waitSeconds: 20,
  provenBy: ['route-to', 'path-latency', 'udp-media'],
  steps: [vpnOff],
});

const chooseNearExit = defineGuide({
  id: 'choose-near-exit',
  mends: ['vpn-detour', 'exit-country-blocked'],
  risk: 'low',
  waitSeconds: 30,
  provenBy: ['path-latency'],
  steps: [{ id: 'choose-near-exit', places: { any: '' }, values: named }],
});

const liftKillSwitch = defineGuide({
  id: 'lift-kill-switch',
  mends: ['vpn-kill-switch'],
  risk: 'low',
  waitSeconds: 20,
  provenBy: ['tcp-connect'],
  steps: [
    {
      id: 'lift-kill-switch',
      places: { any: '' },
      notices: changed('local-firewall', ({ hits }) => hits),
    },
  ],
});

const keepOneOverlay = defineGuide({
  id: 'keep-one-overlay',
  mends: ['overlays-conflict', 'network-filters-conflict'],
  risk: 'low',
  waitSeconds: 30,
  provenBy: ['tcp-connect', 'tls-handshake'],
  steps: [
    {
      id: 'keep-one-overlay',
      places: { any: '' },
      values: named,
      notices: changed('tunnels', ({ tunnels, programs }) => [
        tunnels.filter(({ isUp }) => isUp).map(({ name }) => name),
        programs.map(({ name }) => name),
      ]),
    },
  ],
});

const restartTunnelApp = defineGuide({
  id: 'restart-tunnel-program',
  mends: ['dns-fake-ip'],
  risk: 'low',
  waitSeconds: 30,
  provenBy: ['system-lookup', 'tls-handshake'],
  steps: [
    { id: 'restart-tunnel-program', places: { any: '' } },
    { id: 'renew-lookups', places: { windows: '', macos: '', linux: '' } },
  ],
});

const stopConflictingNetwork = defineGuide({
  id: 'stop-conflicting-network',
  mends: ['route-conflict'],
  risk: 'low',
  waitSeconds: 15,
  provenBy: ['route-to'],
  steps: [
    {
      id: 'stop-conflicting-network',
      places: { any: '' },
      notices: changed('routes', ({ routes }) => routes),
    },
  ],
});

export const tunnelGuides = [
  switchVpnOff,
  chooseNearExit,
  liftKillSwitch,
  keepOneOverlay,
  restartTunnelApp,
  stopConflictingNetwork,
];
