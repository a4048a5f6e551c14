import type { Lab } from '../topology/lab.ts';
import { nftLever } from './filter.ts';
import { type Lever, leverName } from './lever.ts';

/** What networks do to UDP in time: all of it at the router, IPv4 only, because the far ends here are. */

/** Answers by UDP get in until a flow has had so many bytes, then nothing more of it: a filter that loses its state. */
export async function dropReturnAfter(lab: Lab, bytes: number): Promise<Lever> {
  const name = leverName();
  await lab.home.nft(`table ip ${name} {
  counter hits { }
  set flows { type ipv4_addr . inet_service . inet_service; size 4096; flags dynamic; }
  chain forward {
    type filter hook forward priority -5; policy accept;
    iifname "wan0" meta l4proto udp udp sport != 53 update @flows { ip saddr . udp sport . udp dport quota over ${bytes} bytes } counter name "hits" drop
  }
}
`);
  return nftLever(lab.home, name);
}

/** A UDP flow is let run until it has sent so many bytes, and then held to so many packets a second: flows that last. */
export async function holdBackAfter(
  lab: Lab,
  bytes: number,
  packetsPerSecond: number,
): Promise<Lever> {
  const name = leverName();
  await lab.home.nft(`table ip ${name} {
  counter hits { }
  set flows { type inet_service . ipv4_addr . inet_service; size 4096; flags dynamic; }
  chain forward {
    type filter hook forward priority -5; policy accept;
    oifname "wan0" meta l4proto udp udp dport != 53 update @flows { udp sport . ip daddr . udp dport quota over ${bytes} bytes } limit rate over ${packetsPerSecond}/second burst 10 packets counter name "hits" drop
  }
}
`);
  return nftLever(lab.home, name);
}

/** The router forgets a silent UDP path after so many seconds. */
export async function forgetAfter(lab: Lab, seconds: number): Promise<void> {
  for (const name of ['nf_conntrack_udp_timeout', 'nf_conntrack_udp_timeout_stream']) {
    await lab.home.must(['sysctl', '-w', `net.netfilter.${name}=${seconds}`]);
  }
}

/** Two lines to the provider, dealt out at random: each new connection leaves by another address. */
export async function twoLines(lab: Lab): Promise<Lever> {
  const { wanIpv4 } = lab.plan.home;
  const last = Number(wanIpv4.split('.')[3]);
  const second = [...wanIpv4.split('.').slice(0, 3), last === 250 ? 249 : last + 1].join('.');
  await lab.home.ip([`address add ${second}/24 dev wan0`]);
  const name = leverName();
  await lab.home.nft(`table ip ${name} {
  counter hits { }
  chain leaving {
    type nat hook postrouting priority srcnat - 5; policy accept;
    oifname "wan0" counter name "hits" snat to numgen random mod 2 map { 0 : ${wanIpv4}, 1 : ${second} }
  }
}
`);
  return nftLever(lab.home, name);
}

const echoes = 'icmp type echo-request';

/** Routers answer five pings a second and no more, and pass everything on: what they "lose" is nobody's loss. */
export async function rationEchoes(lab: Lab): Promise<void> {
  const rules = `table ip ration {
  chain input { type filter hook input priority -5; policy accept; ${echoes} limit rate over 5/second burst 5 packets drop ; }
}
`;
  await Promise.all([lab.home.nft(rules), lab.isp.nft(rules)]);
}

/** Routers answer no pings and say of no packet that it has expired. */
export async function muteEchoes(lab: Lab): Promise<void> {
  const rules = `table ip mute {
  chain input { type filter hook input priority -5; policy accept; ${echoes} drop ; }
  chain output { type filter hook output priority -5; policy accept; icmp type time-exceeded drop ; }
}
`;
  await Promise.all([lab.home.nft(rules), lab.isp.nft(rules)]);
}
