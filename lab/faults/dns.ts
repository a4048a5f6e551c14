import { resolvConf } from '../topology/laptop.ts';
import type { Lab } from '../topology/lab.ts';
import type { Job } from '../topology/room.ts';
import { block, nftLever } from './filter.ts';
import { type Lever, leverName } from './lever.ts';
import { pythonServer } from './server.ts';

/** One odd answer; a name stands for itself and all below it, `*` for every name. */
export interface DnsRule {
  readonly name: string;
  readonly type?: 'A' | 'AAAA' | 'HTTPS';
  /** `truncate`: says "use TCP"; over TCP it then answers properly (unless TCP is blocked or `tcp: false`). */
  readonly action: 'nxdomain' | 'servfail' | 'refused' | 'drop' | 'truncate' | 'answer' | 'pass';
  readonly ipv4?: readonly string[];
  readonly ipv6?: readonly string[];
  readonly delayMs?: number;
  /** How long the answer may be remembered; 30 unless told. */
  readonly ttlSeconds?: number;
  /** Extended error code (RFC 8914) beside an rcode: 9 DNSKEY missing, 15 blocked, 16 censored, 17 filtered. */
  readonly ede?: number;
}

/** Replaces the router's DNS proxy by one that lies. The public resolvers stay honest. */
export async function oddRouterDns(
  lab: Lab,
  rules: readonly DnsRule[],
  { tcp = true } = {},
): Promise<Lever> {
  await lab.stopRouterDns();
  const { plan } = lab;
  const listen = [...(plan.ipv4 ? [plan.home.ipv4] : []), ...(plan.ipv6 ? [plan.home.ipv6] : [])];
  const upstream = plan.ipv4 ? plan.isp.resolverIpv4 : plan.isp.resolverIpv6;
  let hits = 0;
  const job = await pythonServer(
    lab.home,
    'odd_dns',
    { listen, upstream, rules, tcp },
    { onLine: (line) => (hits += line === 'ready' ? 0 : 1) },
  );
  return counted(job, () => hits);
}

/** The same on the laptop itself (127.0.0.53), which then uses only it. For stubs, fake-IP tools and the like. */
export async function oddLocalDns(
  lab: Lab,
  rules: readonly DnsRule[],
  { address = '127.0.0.53' } = {},
): Promise<Lever> {
  const { plan } = lab;
  let hits = 0;
  const upstream = plan.ipv4 ? plan.home.ipv4 : plan.home.ipv6;
  const job = await pythonServer(
    lab.laptop,
    'odd_dns',
    { listen: [address], upstream, rules },
    { onLine: () => (hits += 1) },
  );
  await lab.laptop.write('/etc/resolv.conf', resolvConf(address));
  return counted(job, () => hits - 1);
}

function counted(job: Job, hits: () => number): Lever {
  return { hits: async () => hits(), lift: () => job.stop() };
}

/** The router swallows every question, to itself and to others (`everywhere`), over UDP and TCP. */
export function dnsDead(lab: Lab, { everywhere = false } = {}): Promise<Lever> {
  const own = everywhere
    ? {}
    : { to: [lab.plan.home.ipv4, ...(lab.plan.ipv6 ? [lab.plan.home.ipv6] : [])] };
  return block(lab, { at: 'home', ports: '53', alsoRouter: true, ...own });
}

/**
 * The provider answers every question on port 53 itself, whomever it was meant for. Only encrypted DNS escapes.
 * `rules` say which names get which lie; the rest is honest.
 */
export async function providerHijacksDns(lab: Lab, rules: readonly DnsRule[]): Promise<Lever> {
  const { isp, ...plan } = lab.plan;
  const listen = [...(plan.ipv4 ? [isp.ipv4] : []), ...(plan.ipv6 ? [isp.ipv6] : [])];
  await pythonServer(lab.isp, 'odd_dns', { listen, upstream: '9.9.9.9', rules });
  const name = leverName();
  await lab.isp.nft(`table inet ${name} {
  counter hits { }
  chain hijack {
    type nat hook prerouting priority dstnat; policy accept;
${plan.ipv4 ? questionsTo(4, isp.ipv4) : ''}
${plan.ipv6 ? questionsTo(6, isp.ipv6) : ''}
  }
}`);
  return nftLever(lab.isp, name);
}

function questionsTo(family: 4 | 6, address: string): string {
  const questions = `meta nfproto ipv${family} meta l4proto { tcp, udp } th dport 53`;
  const target = `dnat ip${family === 6 ? '6' : ''} to ${address}`;
  return `    iifname "cust0" ${questions} counter name "hits" ${target}`;
}

/** Lines added to the laptop's hosts file. */
export async function hostsFile(lab: Lab, lines: readonly string[]): Promise<void> {
  await lab.laptop.write(
    '/etc/hosts',
    `${await lab.laptop.read('/etc/hosts')}${lines.join('\n')}\n`,
  );
}

/** Which resolvers the laptop uses. */
export async function useResolvers(lab: Lab, ...addresses: string[]): Promise<void> {
  await lab.laptop.write('/etc/resolv.conf', resolvConf(...addresses));
}
