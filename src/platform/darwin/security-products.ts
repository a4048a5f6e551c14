/**
 * Security and filter products on macOS: by the beginning of their extensions' bundle ids, their
 * processes and their folders. Vendors' packages and casks; [K] where no capture was at hand, so a
 * product that is not recognised is told under the name its extension gives itself.
 */
import type { SecurityKind } from '../../model/host-facts.ts';

export interface Product {
  readonly name: string;
  readonly vendor: string;
  readonly kinds: readonly SecurityKind[];
  /** Beginnings of bundle ids. */
  readonly bundles: readonly string[];
  /** Names of executables. */
  readonly processes: readonly string[];
  readonly folders: readonly string[];
}

const product = (
  name: string,
  vendor: string,
  kinds: readonly SecurityKind[],
  bundles: readonly string[],
  processes: readonly string[] = [],
  folders: readonly string[] = [],
): Product => ({ name, vendor, kinds, bundles, processes, folders });

export const products: readonly Product[] = [
  product(
    'Little Snitch',
    'Objective Development',
    ['content-filter'],
    ['at.obdev.littlesnitch'],
    [],
    ['/Applications/Little Snitch.app'],
  ),
  product(
    'LuLu',
    'Objective-See',
    ['content-filter'],
    ['com.objective-see.lulu'],
    [],
    ['/Applications/LuLu.app'],
  ),
  product(
    'Radio Silence',
    'Radio Silence',
    ['content-filter'],
    ['com.radiosilenceapp'],
    ['Radio Silence'],
    ['/Applications/Radio Silence.app'],
  ),
  product(
    'AdGuard',
    'AdGuard',
    ['content-filter', 'dns-proxy', 'transparent-proxy'],
    ['com.adguard.mac'],
    [],
    ['/Applications/AdGuard.app'],
  ),
  product(
    'Falcon Sensor',
    'CrowdStrike',
    ['endpoint-security', 'content-filter'],
    ['com.crowdstrike.falcon'],
    ['falcond'],
    ['/Applications/Falcon.app'],
  ),
  product(
    'Defender for Endpoint',
    'Microsoft',
    ['antivirus', 'endpoint-security', 'content-filter'],
    ['com.microsoft.wdav'],
    ['wdavdaemon', 'wdavdaemon_enterprise'],
    ['/Applications/Microsoft Defender.app'],
  ),
  product(
    'SentinelOne Agent',
    'SentinelOne',
    ['endpoint-security', 'content-filter'],
    ['com.sentinelone'],
    ['sentineld', 'SentinelAgent'],
    ['/Library/Sentinel'],
  ),
  product(
    'Sophos Endpoint',
    'Sophos',
    ['antivirus', 'endpoint-security', 'content-filter', 'transparent-proxy'],
    ['com.sophos.endpoint'],
    ['SophosScanD'],
    ['/Library/Sophos Anti-Virus'],
  ),
  product(
    'ESET Endpoint',
    'ESET',
    ['antivirus', 'endpoint-security', 'content-filter'],
    ['com.eset'],
    ['esets_daemon'],
    ['/Applications/ESET Endpoint Security.app', '/Applications/ESET Cyber Security.app'],
  ),
  product(
    'Kaspersky',
    'Kaspersky',
    ['antivirus', 'endpoint-security', 'transparent-proxy'],
    ['com.kaspersky'],
    ['kav'],
    ['/Library/Application Support/Kaspersky Lab'],
  ),
  product(
    'Bitdefender',
    'Bitdefender',
    ['antivirus', 'endpoint-security', 'content-filter', 'dns-proxy'],
    ['com.bitdefender'],
    ['BDLDaemon'],
    ['/Library/Bitdefender'],
  ),
  product(
    'Avast',
    'Gen',
    ['antivirus', 'endpoint-security', 'transparent-proxy'],
    ['com.avast'],
    ['com.avast.daemon'],
    ['/Applications/Avast.app'],
  ),
  product(
    'AVG',
    'Gen',
    ['antivirus', 'endpoint-security', 'transparent-proxy'],
    ['com.avg'],
    ['com.avg.daemon'],
    ['/Applications/AVGAntivirus.app'],
  ),
  product(
    'Norton',
    'Gen',
    ['antivirus', 'endpoint-security', 'content-filter'],
    ['com.norton', 'com.symantec.mes'],
    ['NortonMissionControl'],
    ['/Applications/Norton.app', '/Applications/Norton 360.app'],
  ),
  product(
    'Trellix',
    'Trellix',
    ['antivirus', 'endpoint-security', 'content-filter'],
    ['com.mcafee', 'com.trellix'],
    ['VShieldScanner'],
    ['/usr/local/McAfee'],
  ),
  product(
    'Cortex XDR',
    'Palo Alto Networks',
    ['endpoint-security', 'content-filter'],
    ['com.paloaltonetworks.traps'],
    ['pmd'],
    ['/Library/Application Support/PaloAltoNetworks/Traps'],
  ),
  product(
    'GlobalProtect',
    'Palo Alto Networks',
    ['transparent-proxy'],
    ['com.paloaltonetworks.GlobalProtect'],
    ['PanGPS', 'GlobalProtect'],
    ['/Applications/GlobalProtect.app'],
  ),
  product(
    'Carbon Black',
    'Broadcom',
    ['endpoint-security', 'content-filter'],
    ['com.vmware.carbonblack', 'com.carbonblack'],
    ['CbOsxSensorService'],
    ['/Applications/VMware Carbon Black Cloud'],
  ),
  product(
    'Secure Client',
    'Cisco',
    ['transparent-proxy', 'dns-proxy', 'content-filter'],
    ['com.cisco.anyconnect', 'com.cisco.secureclient'],
    ['vpnagentd'],
    ['/opt/cisco/secureclient', '/opt/cisco/anyconnect'],
  ),
  product(
    'Umbrella',
    'Cisco',
    ['dns-proxy'],
    ['com.opendns'],
    ['RoamingClientMenubar'],
    ['/opt/cisco/umbrella'],
  ),
  product(
    'Zscaler Client Connector',
    'Zscaler',
    ['transparent-proxy', 'content-filter'],
    ['com.zscaler'],
    ['Zscaler', 'ZscalerTunnel'],
    ['/Applications/Zscaler'],
  ),
  product(
    'Netskope Client',
    'Netskope',
    ['transparent-proxy'],
    ['com.netskope'],
    ['Netskope Client'],
    ['/Library/Application Support/Netskope'],
  ),
  product(
    'Cloudflare WARP',
    'Cloudflare',
    ['dns-proxy'],
    ['com.cloudflare'],
    ['CloudflareWARP'],
    ['/Applications/Cloudflare WARP.app'],
  ),
  product(
    'FortiClient',
    'Fortinet',
    ['antivirus', 'content-filter', 'transparent-proxy'],
    ['com.fortinet'],
    ['FortiClient', 'fctservctl2'],
    ['/Applications/FortiClient.app'],
  ),
  product(
    'Jamf Protect',
    'Jamf',
    ['endpoint-security'],
    ['com.jamf.protect'],
    ['JamfProtect'],
    ['/Applications/JamfProtect.app'],
  ),
  product(
    'Jamf Trust',
    'Jamf',
    ['dns-proxy', 'content-filter'],
    ['com.jamf.trust', 'com.wandera'],
    ['Jamf Trust'],
    ['/Applications/Jamf Trust.app'],
  ),
  product(
    'Malwarebytes',
    'Malwarebytes',
    ['antivirus', 'endpoint-security'],
    ['com.malwarebytes'],
    ['RTProtectionDaemon'],
    ['/Library/Application Support/Malwarebytes'],
  ),
  product(
    'Qustodio',
    'Qustodio',
    ['content-filter'],
    ['com.qustodio'],
    ['qservice'],
    ['/Applications/Qustodio'],
  ),
  product(
    'Lightspeed Agent',
    'Lightspeed Systems',
    ['content-filter', 'transparent-proxy'],
    ['com.lightspeedsystems'],
    ['Lightspeed Agent'],
    ['/Applications/.lightspeed-agent'],
  ),
  product('Securly', 'Securly', ['content-filter'], ['com.securly'], ['Securly'], []),
];
