/**
 * Products by the processes and folders of their vendors' Linux packages: the folder means
 * installed, a process running. What a product does to traffic is its vendor's own description.
 */
import type { SecurityKind } from '../../model/host-facts.ts';

export interface SecurityProduct {
  readonly name: string;
  readonly vendor: string;
  readonly kinds: readonly SecurityKind[];
  /** As the kernel cuts them, 15 characters. */
  readonly processes: readonly string[];
  readonly folders: readonly string[];
}

type Row = readonly [
  name: string,
  vendor: string,
  kinds: readonly SecurityKind[],
  processes: readonly string[],
  folders: readonly string[],
];

const watcher: readonly SecurityKind[] = ['endpoint-security'];
const antivirus: readonly SecurityKind[] = ['antivirus', 'endpoint-security'];
const gateway: readonly SecurityKind[] = ['transparent-proxy', 'dns-proxy', 'content-filter'];
const firewall: readonly SecurityKind[] = ['firewall', 'content-filter'];

const rows: readonly Row[] = [
  ['Falcon Sensor', 'CrowdStrike', watcher, ['falcon-sensor', 'falcond'], ['/opt/CrowdStrike']],
  [
    'Defender for Endpoint',
    'Microsoft',
    antivirus,
    ['wdavdaemon', 'mdatp'],
    ['/opt/microsoft/mdatp'],
  ],
  [
    'SentinelOne Agent',
    'SentinelOne',
    watcher,
    ['s1-agent', 'sentinelone-age'],
    ['/opt/sentinelone'],
  ],
  [
    'Deep Security Agent',
    'Trend Micro',
    [...antivirus, 'firewall'],
    ['ds_agent', 'ds_am'],
    ['/opt/ds_agent'],
  ],
  [
    'Carbon Black',
    'Broadcom',
    watcher,
    ['cbdaemon', 'cbagentd'],
    ['/opt/carbonblack', '/var/opt/carbonblack'],
  ],
  [
    'ESET Endpoint',
    'ESET',
    [...antivirus, 'content-filter'],
    ['oaeventd', 'odfeefad', 'esets_daemon'],
    ['/opt/eset'],
  ],
  [
    'Kaspersky Endpoint Security',
    'Kaspersky',
    [...antivirus, ...firewall],
    ['kesl', 'klnagent'],
    ['/opt/kaspersky'],
  ],
  [
    'Sophos Protection',
    'Sophos',
    antivirus,
    ['sophosd', 'savd', 'sophos_managemen'],
    ['/opt/sophos-spl', '/opt/sophos-av'],
  ],
  [
    'GravityZone',
    'Bitdefender',
    antivirus,
    ['bdsecd', 'bdagentd'],
    ['/opt/bitdefender-security-tools', '/opt/BitDefender'],
  ],
  [
    'Dr.Web',
    'Doctor Web',
    [...antivirus, 'content-filter'],
    ['drweb-configd', 'drweb-gated'],
    ['/opt/drweb.com'],
  ],
  ['Cortex XDR', 'Palo Alto Networks', watcher, ['pmd', 'cortex-xdr'], ['/opt/traps']],
  [
    'Trellix Endpoint',
    'Trellix',
    antivirus,
    ['mfetpd', 'masvc', 'xagt'],
    ['/opt/McAfee', '/opt/fireeye'],
  ],
  ['Symantec Endpoint', 'Broadcom', antivirus, ['rtvscand', 'sisamddaemon'], ['/opt/Symantec']],
  ['WithSecure', 'WithSecure', antivirus, ['fsavd', 'fsma'], ['/opt/f-secure']],
  ['ClamAV', 'Cisco', ['antivirus'], ['clamd', 'clamonacc'], []],
  [
    'Zscaler Client Connector',
    'Zscaler',
    gateway,
    ['zsaservice', 'zstunnel', 'zsatray'],
    ['/opt/zscaler'],
  ],
  ['Netskope Client', 'Netskope', gateway, ['stagentd', 'stagentapp'], ['/opt/netskope']],
  [
    'Secure Client',
    'Cisco',
    ['dns-proxy'],
    ['vpnagentd', 'acumbrellaagent'],
    ['/opt/cisco/secureclient', '/opt/cisco/anyconnect'],
  ],
  ['GlobalProtect', 'Palo Alto Networks', [], ['PanGPS'], ['/opt/paloaltonetworks/globalprotect']],
  [
    'FortiClient',
    'Fortinet',
    ['antivirus', 'content-filter'],
    ['forticlient', 'fctsched'],
    ['/opt/forticlient'],
  ],
  ['OpenSnitch', 'OpenSnitch', firewall, ['opensnitchd'], ['/etc/opensnitchd']],
  [
    'Portmaster',
    'Safing',
    [...firewall, 'dns-proxy'],
    ['portmaster-core', 'portmaster-star'],
    ['/opt/safing', '/var/lib/portmaster'],
  ],
  [
    'AdGuard',
    'AdGuard',
    ['content-filter', 'dns-proxy'],
    ['adguard-cli', 'AdGuardHome'],
    ['/opt/adguard-cli', '/opt/AdGuardHome'],
  ],
  ['Elastic Endpoint', 'Elastic', watcher, ['elastic-endpoin'], ['/opt/Elastic']],
];

export const securityProducts: readonly SecurityProduct[] = rows.map(
  ([name, vendor, kinds, processes, folders]) => ({ name, vendor, kinds, processes, folders }),
);
