import type { Lab } from '../topology/lab.ts';
import { block } from './filter.ts';
import type { Lever } from './lever.ts';

/** A tunnel program went down and left its kill switch: nothing leaves but to the local network. */
export async function killSwitch(lab: Lab, table = 'mullvad'): Promise<void> {
  await lab.laptop.nft(`table inet ${table} {
  chain output {
    type filter hook output priority 0; policy drop;
    oifname "lo" accept
    ip daddr ${lab.plan.home.network} accept
    meta l4proto ipv6-icmp accept
    reject
  }
}`);
}

/** The laptop's own firewall, outgoing. */
export function localFirewall(
  lab: Lab,
  traffic: Omit<Parameters<typeof block>[1], 'at'>,
): Promise<Lever> {
  return block(lab, { ...traffic, at: 'laptop' });
}

/** A route that is nearer than the default one and leads nowhere, as left behind by containers and tunnels. */
export async function wrongRoute(lab: Lab, prefix: string, device = 'docker0'): Promise<void> {
  await lab.laptop.ip([
    `link add ${device} type bridge`,
    `link set ${device} up`,
    `route add ${prefix} dev ${device}`,
  ]);
}

/** Container bridges and the like: there, and none of anybody's business. */
export async function idleBridges(lab: Lab): Promise<void> {
  await lab.laptop.ip([
    'link add docker0 type bridge',
    'address add 172.17.0.1/16 brd + dev docker0',
    'link set docker0 up',
    'link add virbr0 type bridge',
    'address add 192.168.122.1/24 brd + dev virbr0',
    'link set virbr0 up',
  ]);
}

/**
 * A program running on the laptop under a chosen name (as the user), doing nothing: for checks that look at processes.
 */
export async function idleProgram(lab: Lab, name: string): Promise<void> {
  await lab.laptop.must([
    'sh',
    '-c',
    `mkdir -p /run/programs && cp "$(readlink -f "$(command -v sleep)")" '/run/programs/${name}'`,
  ]);
  await lab.laptop.start([`/run/programs/${name}`, '100000'], {
    asUser: true,
    env: lab.environment,
  });
}

/** Everything else in the world moves `days` ahead (or back): to the laptop, its own clock is wrong. Nothing real is set. */
export function moveWorldClock(lab: Lab, days: number): Promise<void> {
  return lab.world.change({ clockShiftDays: days });
}

/** Rules of iptables in the chain of what leaves, e.g. `-p udp --dport 8801:8810`: dropped in both families. */
export async function iptables(lab: Lab, matches: readonly string[]): Promise<void> {
  for (const program of ['iptables', 'ip6tables']) {
    for (const match of matches) {
      await lab.laptop.must([program, '-A', 'OUTPUT', ...match.split(' '), '-j', 'DROP']);
    }
  }
}
