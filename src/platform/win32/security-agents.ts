/**
 * Agents that do not register with the Security Center (endpoint detection, traffic steering), by
 * the name of their process. From the vendors' own packages and support pages.
 */
import type { SecurityKind, SecuritySoftware } from '../../model/host-facts.ts';

interface Agent {
  readonly name: string;
  readonly vendor: string;
  readonly processes: readonly string[];
  readonly kinds: readonly SecurityKind[];
}

const agents: readonly Agent[] = [
  agent('Falcon Sensor', 'CrowdStrike', ['CSFalconService'], ['endpoint-security']),
  agent('SentinelOne Agent', 'SentinelOne', ['SentinelAgent'], ['endpoint-security']),
  agent('Carbon Black', 'Broadcom', ['RepMgr', 'cb'], ['endpoint-security']),
  agent('Cortex XDR', 'Palo Alto Networks', ['cyserver', 'CyveraService'], ['endpoint-security']),
  agent('Defender for Endpoint', 'Microsoft', ['MsSense'], ['endpoint-security']),
  agent('Trellix Endpoint', 'Trellix', ['xagt', 'mfemms'], ['endpoint-security']),
  agent('Elastic Endpoint', 'Elastic', ['elastic-endpoint'], ['endpoint-security']),
  agent('Zscaler Client Connector', 'Zscaler', ['ZSATunnel', 'ZSAService'], ['transparent-proxy']),
  agent('Netskope Client', 'Netskope', ['stAgentSvc'], ['transparent-proxy']),
  agent(
    'Umbrella Roaming Client',
    'Cisco',
    ['ERCService', 'acumbrellaagent', 'csc_umbrellaagent'],
    ['dns-proxy'],
  ),
  agent('WARP', 'Cloudflare', ['warp-svc'], ['dns-proxy']),
  agent('Forcepoint Endpoint', 'Forcepoint', ['wepsvc', 'fppsvc'], ['content-filter']),
  agent('AdGuard', 'AdGuard', ['AdguardSvc'], ['content-filter', 'dns-proxy']),
  agent('Portmaster', 'Safing', ['portmaster-core'], ['firewall', 'dns-proxy']),
  agent('simplewall', 'henrypp', ['simplewall'], ['firewall']),
  agent('GlassWire', 'GlassWire', ['GWCtlSrv'], ['firewall']),
  agent('NetLimiter', 'Locktime', ['NLSvc'], ['firewall']),
  agent('SmartByte', 'Rivet Networks', ['SmartByteNetworkService'], ['content-filter']),
  agent('Qustodio', 'Qustodio', ['QUpdateService', 'qengine'], ['content-filter']),
  agent('GoodbyeDPI', 'ValdikSS', ['goodbyedpi'], ['transparent-proxy']),
];

function agent(
  name: string,
  vendor: string,
  processes: readonly string[],
  kinds: readonly SecurityKind[],
): Agent {
  return { name, vendor, processes, kinds };
}

export const agentsAmong = (running: readonly string[]): SecuritySoftware['products'] => {
  const names = new Map(running.map((name) => [name.toLowerCase(), name]));
  return agents.flatMap(({ processes, ...rest }) => {
    const found = processes.find((process) => names.has(process.toLowerCase()));
    const { name, vendor, kinds } = rest;
    return found === undefined
      ? []
      : [{ name, vendor, isRunning: true, evidence: `process ${found}`, kinds }];
  });
};
