import type { Lab } from '../topology/lab.ts';
import { block } from './filter.ts';
import type { Lever } from './lever.ts';
import { unboundConfig } from './unbound.ts';

/** IPv6 is advertised and addressed, but no packet comes back. */
export function ipv6Dead(lab: Lab): Promise<Lever> {
  return block(lab, { at: 'home', family: 6 });
}

/**
 * For a house without IPv4 (`house: { ipv4: false }`): the provider translates. unbound makes up IPv6 addresses in
 * 64:ff9b::/96 for names that have none (DNS64), tayga carries them to IPv4 (NAT64). Needs `tun`.
 */
export async function nat64(lab: Lab): Promise<void> {
  const { plan, isp, home } = lab;
  await isp.write(
    '/run/lab/tayga.conf',
    [
      'tun-device nat64',
      'ipv4-addr 192.168.240.1',
      'ipv6-addr 2001:2034:0:64::1',
      'prefix 64:ff9b::/96',
      'dynamic-pool 192.168.240.0/24',
      'data-dir /run/lab',
    ].join('\n'),
  );
  await isp.must(['tayga', '--config', '/run/lab/tayga.conf', '--mktun']);
  await isp.ip([
    'link set nat64 up',
    'address add 192.168.240.254/32 dev nat64',
    'route add 192.168.240.0/24 dev nat64',
    'route add 64:ff9b::/96 dev nat64',
  ]);
  await isp.nft(`table ip nat64 {
  chain leaving { type nat hook postrouting priority srcnat; oifname "core0" ip saddr 192.168.240.0/24 masquerade ; }
}`);
  await isp.start(['tayga', '--config', '/run/lab/tayga.conf', '--nodetach'], {});
  await isp.write(
    '/run/lab/dns64.conf',
    unboundConfig(
      [plan.isp.ipv6],
      ['module-config: "dns64 iterator"', 'dns64-prefix: 64:ff9b::/96'],
      [plan.isp.resolverIpv6],
    ),
  );
  await isp.start(['unbound', '-d', '-p', '-c', '/run/lab/dns64.conf'], { ready: 'udp/53' });
  await lab.routerDns([], [plan.isp.ipv6]);
  void home;
}
