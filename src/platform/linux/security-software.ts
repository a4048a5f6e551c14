/**
 * Which antivirus or endpoint agents are here? Names of processes and folders of
 * vendors' packages. A product that is present need not inspect anything: the
 * issuer of a certificate tells that.
 */
import { measured } from '../../model/outcome.ts';
import type { SecuritySoftware } from '../../model/host-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { listProcesses } from './process-list.ts';

interface Product {
  readonly name: string;
  readonly vendor: string;
  /** As the kernel cuts them, 15 characters. */
  readonly processes: readonly string[];
  readonly folders: readonly string[];
}

/** From the vendors' Linux packages; presence of the folder means installed, of the process running. */
const products: readonly Product[] = [
  {
    name: 'Falcon Sensor',
    vendor: 'CrowdStrike',
    processes: ['falcon-sensor', 'falcond'],
    folders: ['/opt/CrowdStrike'],
  },
  {
    name: 'Defender for Endpoint',
    vendor: 'Microsoft',
    processes: ['wdavdaemon', 'mdatp'],
    folders: ['/opt/microsoft/mdatp'],
  },
  {
    name: 'SentinelOne Agent',
    vendor: 'SentinelOne',
    processes: ['s1-agent', 'sentinelone-age'],
    folders: ['/opt/sentinelone'],
  },
  {
    name: 'Deep Security Agent',
    vendor: 'Trend Micro',
    processes: ['ds_agent', 'ds_am'],
    folders: ['/opt/ds_agent'],
  },
  {
    name: 'Carbon Black',
    vendor: 'Broadcom',
    processes: ['cbdaemon', 'cbagentd'],
    folders: ['/opt/carbonblack', '/var/opt/carbonblack'],
  },
  {
    name: 'ESET Endpoint',
    vendor: 'ESET',
    processes: ['oaeventd', 'odfeefad', 'esets_daemon'],
    folders: ['/opt/eset'],
  },
  {
    name: 'Kaspersky Endpoint Security',
    vendor: 'Kaspersky',
    processes: ['kesl', 'klnagent'],
    folders: ['/opt/kaspersky'],
  },
  {
    name: 'Sophos Protection',
    vendor: 'Sophos',
    processes: ['sophosd', 'savd', 'sophos_managemen'],
    folders: ['/opt/sophos-spl', '/opt/sophos-av'],
  },
  {
    name: 'GravityZone',
    vendor: 'Bitdefender',
    processes: ['bdsecd', 'bdagentd'],
    folders: ['/opt/bitdefender-security-tools', '/opt/BitDefender'],
  },
  {
    name: 'Dr.Web',
    vendor: 'Doctor Web',
    processes: ['drweb-configd', 'drweb-gated'],
    folders: ['/opt/drweb.com'],
  },
  {
    name: 'Cortex XDR',
    vendor: 'Palo Alto Networks',
    processes: ['pmd', 'cortex-xdr'],
    folders: ['/opt/traps'],
  },
  {
    name: 'Trellix Endpoint',
    vendor: 'Trellix',
    processes: ['mfetpd', 'masvc', 'xagt'],
    folders: ['/opt/McAfee', '/opt/fireeye'],
  },
  {
    name: 'Symantec Endpoint',
    vendor: 'Broadcom',
    processes: ['rtvscand', 'sisamddaemon'],
    folders: ['/opt/Symantec'],
  },
  {
    name: 'WithSecure',
    vendor: 'WithSecure',
    processes: ['fsavd', 'fsma'],
    folders: ['/opt/f-secure'],
  },
  { name: 'ClamAV', vendor: 'Cisco', processes: ['clamd', 'clamonacc'], folders: [] },
  {
    name: 'Zscaler Client Connector',
    vendor: 'Zscaler',
    processes: ['zsaservice', 'zstunnel', 'zsatray'],
    folders: ['/opt/zscaler'],
  },
  {
    name: 'Netskope Client',
    vendor: 'Netskope',
    processes: ['stagentd', 'stagentapp'],
    folders: ['/opt/netskope'],
  },
  {
    name: 'Secure Client',
    vendor: 'Cisco',
    processes: ['vpnagentd', 'acumbrellaagent'],
    folders: ['/opt/cisco/secureclient', '/opt/cisco/anyconnect'],
  },
  {
    name: 'GlobalProtect',
    vendor: 'Palo Alto Networks',
    processes: ['PanGPS'],
    folders: ['/opt/paloaltonetworks/globalprotect'],
  },
  {
    name: 'FortiClient',
    vendor: 'Fortinet',
    processes: ['forticlient', 'fctsched'],
    folders: ['/opt/forticlient'],
  },
  {
    name: 'OpenSnitch',
    vendor: 'OpenSnitch',
    processes: ['opensnitchd'],
    folders: ['/etc/opensnitchd'],
  },
  {
    name: 'Portmaster',
    vendor: 'Safing',
    processes: ['portmaster-core', 'portmaster-star'],
    folders: ['/opt/safing'],
  },
  {
    name: 'Elastic Endpoint',
    vendor: 'Elastic',
    processes: ['elastic-endpoin'],
    folders: ['/opt/Elastic'],
  },
];

export const securitySoftwareReader =
  (host: Host): Reader<'security-software'> =>
  async () => {
    const running = new Set(listProcesses().map(({ name }) => name));
    const found = await Promise.all(products.map((product) => look(host, product, running)));
    return measured({ products: found.flat() });
  };

const look = async (
  host: Host,
  { name, vendor, processes, folders }: Product,
  running: ReadonlySet<string>,
): Promise<SecuritySoftware['products']> => {
  const process = processes.find((candidate) => running.has(candidate));
  if (process !== undefined) {
    return [{ name, vendor, isRunning: true, evidence: `process ${process}` }];
  }
  for (const folder of folders) {
    if (await host.files.exists(folder)) {
      return [{ name, vendor, isRunning: false, evidence: `folder ${folder}` }];
    }
  }
  return [];
};
