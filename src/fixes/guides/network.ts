/** Getting onto a network, and onto another one. */
import { defineGuide } from './guide.ts';
import { cableIsUsed, linkIsThere, networkIsAnother, wayOutIsThere } from './notices.ts';

const wifiPlaces = {
  windows: 'ms-settings:network-wifi',
  macos: 'x-apple.systempreferences:com.apple.wifi-settings-extension',
  gnome: 'gnome-control-center:wifi',
  kde: 'systemsettings:kcm_networkmanagement',
  linux: '',
} as const;

const joinNetwork = defineGuide({
  id: 'join-network',
  mends: ['no-link'],
  risk: 'none',
  waitSeconds: 20,
  provenBy: ['links', 'routes'],
  steps: [{ id: 'join-network', places: wifiPlaces, notices: linkIsThere }],
});

const renewAddress = defineGuide({
  id: 'renew-address',
  mends: ['no-address'],
  risk: 'low',
  waitSeconds: 30,
  provenBy: ['links', 'routes'],
  steps: [
    {
      id: 'renew-address',
      places: {
        windows: 'ms-settings:network-advancedsettings',
        macos: 'x-apple.systempreferences:com.apple.Network-Settings.extension',
        gnome: 'gnome-control-center:network',
        kde: 'systemsettings:kcm_networkmanagement',
        linux: '',
      },
      notices: wayOutIsThere,
    },
  ],
});

const useCable = defineGuide({
  id: 'use-cable',
  mends: ['gateway-loss', 'wifi-weak', 'wifi-interference', 'wifi-power-save', 'wifi-awdl'],
  risk: 'low',
  waitSeconds: 15,
  provenBy: ['path-latency', 'gateway'],
  steps: [{ id: 'plug-cable', places: { any: '' }, notices: cableIsUsed }],
});

/** What nobody at this computer can repair is gone on another network. */
const useHotspot = defineGuide({
  id: 'use-hotspot',
  mends: [
    'gateway-unreachable',
    'gateway-loss',
    'internet-down',
    'dns-filter-blocks-service',
    'dns-filter-blocks-helper',
    'dns-hijack',
    'address-blocklisted',
    'name-filter',
    'tls-inspection-trusted',
    'tls-inspection-untrusted',
    'egress-blocks-service',
    'egress-blocks-media',
    'allow-rule-too-narrow',
    'proxy-denies-service',
    'proxy-auth-required',
    'proxy-forces-tcp',
    'revocation-blocked',
    'udp-blocked',
    'media-ports-blocked',
    'udp-throttled',
    'udp-return-dropped',
    'nat-timeout-short',
    'source-address-flaps',
    'path-mtu-black-hole',
    'ipv6-broken',
    'ipv6-only-no-translation',
    'uplink-too-slow',
    'downlink-too-slow',
    'provider-loss',
    'provider-latency',
    'provider-jitter',
    'wifi-interference',
  ],
  risk: 'low',
  waitSeconds: 60,
  provenBy: ['tls-handshake', 'udp-media'],
  steps: [
    // A computer that knows the phone's network joins it as soon as it is there.
    { id: 'share-phone', places: { any: '' }, notices: networkIsAnother },
    { id: 'join-phone', places: wifiPlaces, notices: networkIsAnother },
  ],
});

export const networkGuides = [joinNetwork, renewAddress, useCable, useHotspot];
