/**
 * Programs that touch meetings or the network, by the names of their executables on macOS: those the
 * other systems know too, and the vendors' own names for this one (their packages and casks). [K]
 */
import type { Processes } from '../../model/machine-facts.ts';
import { kindOfProgram } from '../known-programs.ts';
import type { ProgramKind } from '../known-programs.ts';
import type { RunningProgram } from './parse-ps.ts';

const catalogue: readonly (readonly [ProgramKind, readonly string[]])[] = [
  [
    'vpn',
    [
      'Tunnelblick',
      'OpenVPN Connect',
      'ovpnagent',
      'WireGuard',
      'WireGuardNetworkExtension',
      'Tailscale',
      'IPNExtension',
      'io.tailscale.ipn.macsys.network-extension',
      'Mullvad VPN',
      'NordVPN',
      'ExpressVPN',
      'ProtonVPN',
      'Surfshark',
      'Cloudflare WARP',
      'CloudflareWARP',
      'Cisco Secure Client',
      'Cisco AnyConnect Secure Mobility Client',
      'GlobalProtect',
      'FortiClient',
      'Pulse Secure',
      'Ivanti Secure Access',
      'Zscaler',
      'ZscalerTunnel',
      'ZeroTier',
      'Viscosity',
      'Shimo',
      'AmneziaVPN',
    ],
  ],
  [
    'proxy',
    ['ClashX', 'ClashX Pro', 'Surge', 'V2rayU', 'Shadowrocket', 'Charles', 'Proxyman', 'Proxifier'],
  ],
  [
    'filter',
    [
      'Little Snitch',
      'at.obdev.littlesnitch.networkextension',
      'Little Snitch Agent',
      'LuLu',
      'com.objective-see.lulu.extension',
      'Radio Silence',
      'Murus',
      'Vallum',
      'AdGuard',
      'com.adguard.mac.adguard.network-extension',
      'Netskope Client',
      'TripMode',
    ],
  ],
  ['circumvention', ['Psiphon', 'Lantern', 'GoodbyeDPI', 'SpoofDPI']],
  [
    'meeting',
    [
      'zoom.us',
      'CptHost',
      'caphost',
      'MSTeams',
      'Microsoft Teams',
      'Webex',
      'Webex Teams',
      'Cisco Webex Meetings',
      'Meeting Center',
      'Slack',
      'Discord',
      'FaceTime',
      'Skype',
      'OBS',
      'Loom',
      'Snagit',
    ],
  ],
  [
    'antivirus',
    [
      'falcond',
      'com.crowdstrike.falcon.Agent',
      'wdavdaemon_enterprise',
      'wdavdaemon',
      'SentinelAgent',
      'sentineld',
      'SophosScanD',
      'SophosAntiVirus',
      'BDLDaemon',
      'esets_daemon',
      'com.eset.endpoint',
      'kav',
      'com.avast.daemon',
      'com.avg.daemon',
      'NortonMissionControl',
      'VShieldScanner',
      'CbOsxSensorService',
      'com.carbonblack.es-loader',
      'pmd',
      'cytool',
      'JamfProtect',
      'RTProtectionDaemon',
    ],
  ],
  [
    'sync',
    [
      'Dropbox',
      'OneDrive',
      'Google Drive',
      'bird',
      'cloudd',
      'backupd',
      'Backblaze',
      'bztransmit',
      'Steam',
      'steam_osx',
    ],
  ],
];

const kindByName: ReadonlyMap<string, ProgramKind> = new Map(
  catalogue.flatMap(([kind, names]) =>
    names.map((name): [string, ProgramKind] => [name.toLowerCase(), kind]),
  ),
);

export const knownAmong = (programs: readonly RunningProgram[]): Processes['known'] =>
  programs.flatMap(({ name, pid }) => {
    const kind = kindByName.get(name.toLowerCase()) ?? kindOfProgram(name);
    return kind === undefined ? [] : [{ name, pid, kind }];
  });
