/**
 * Adapters that are tunnels, by the description of their driver; only those of Windows itself are
 * translated. Windows
 * types them as Ethernet or not at all, so there is nothing else to go by. Whether a tunnel carries
 * anything is another question: the routes answer it.
 */
const descriptions = [
  'TAP-Windows',
  'TAP-Win32',
  'OpenVPN',
  'Wintun',
  'WireGuard',
  'Tailscale',
  'Mullvad',
  'NordLynx',
  'NordVPN',
  'ProtonVPN',
  'Proton VPN',
  'ExpressVPN',
  'Surfshark',
  'Cisco AnyConnect',
  'Cisco Secure Client',
  'PANGP Virtual',
  'Fortinet SSL VPN',
  'Fortinet Virtual',
  'Juniper Networks Virtual',
  'Pulse Secure',
  'Ivanti Secure',
  'Check Point Virtual',
  'SonicWall',
  'Sangfor',
  'Zscaler',
  'Cloudflare WARP',
  'ZeroTier',
  'Hamachi',
  'Radmin VPN',
  'WAN Miniport',
  // So in German, and in French.
  'WAN-Miniport',
  'Miniport WAN',
  'Miniport réseau étendu',
  'SoftEther',
  'VPN Client Adapter',
  'sing-tun',
  'AmneziaVPN',
  'Netbird',
  'F5 Networks VPN',
  'Array Networks',
  'Barracuda',
  'WatchGuard',
  'Sophos SSL VPN',
  'Teredo',
  'ISATAP',
  '6to4',
  '6zu4',
  'IP-HTTPS',
];

/** Switches of virtual machines: many have addresses and routes, none is a VPN. */
const switches = [
  'Hyper-V Virtual',
  // So in German (Virtueller Hyper-V-Ethernetadapter), French and Japanese.
  'Hyper-V-Ethernet',
  'virtuelle Hyper-V',
  'Hyper-V 仮想',
  'VMware Virtual',
  'VirtualBox Host-Only',
  'vEthernet',
  'Npcap',
];

const holds = (names: readonly string[], text: string): boolean => {
  const said = text.toLowerCase();
  return names.some((name) => said.includes(name.toLowerCase()));
};

export const isTunnelDescription = (description: string): boolean =>
  holds(descriptions, description);

export const isVirtualSwitch = (description: string): boolean => holds(switches, description);

export type TunnelKind = 'tun' | 'tap' | 'wireguard' | 'ppp' | 'ipsec' | 'other';

export const tunnelKind = (description: string): TunnelKind => {
  if (/wireguard|tailscale|nordlynx|mullvad|netbird|amnezia/iu.test(description)) {
    return 'wireguard';
  }
  if (/tap-win/iu.test(description)) return 'tap';
  if (/ikev2/iu.test(description)) return 'ipsec';
  if (/wan[- ]miniport|miniport (?:wan|réseau étendu)|ppp|fortinet virtual/iu.test(description))
    return 'ppp';
  return /wintun|openvpn|sing-tun|warp/iu.test(description) ? 'tun' : 'other';
};

/** Windows' own helpers for IPv6 over IPv4: they stand idle on every computer. */
export const isTransition = (description: string): boolean =>
  /teredo|isatap|6to4|6zu4|ip-https/iu.test(description);
