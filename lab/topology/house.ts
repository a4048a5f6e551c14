import type { Plan } from './plan.ts';
import type { RoomName } from './room.ts';

/** The network as text for `ip -batch`, `nft -f` and sysctl. Pure: what is built can be read and tested. */

const core = {
  isp: '62.115.40.1',
  internet: '62.115.40.2',
  isp6: '2001:2034:0:40::1',
  internet6: '2001:2034:0:40::2',
  rack: '62.115.41.1',
};

/** Fixed hardware addresses where nobody looks: with them neighbours can be entered beforehand. */
const macs = {
  wan: '3c:a6:2f:00:00:02',
  cust: '00:1c:73:00:00:03',
  core: '00:1c:73:00:00:04',
  edge: '00:1c:73:00:00:05',
  rack: '00:1c:73:00:00:06',
  rented: '52:54:00:00:00:07',
};

export function rooms(
  plan: Plan,
): { name: RoomName; sysctl: Record<string, string>; [extra: string]: unknown }[] {
  const common = {
    // The machine's own default may be BBR, which hides loss and bufferbloat.
    'net/ipv4/tcp_congestion_control': 'reno',
    'net/ipv4/conf/all/rp_filter': '0',
    'net/ipv4/conf/default/rp_filter': '0',
    // Duplicate address detection would cost each link a second.
    'net/ipv6/conf/all/accept_dad': '0',
    'net/ipv6/conf/default/accept_dad': '0',
    'net/ipv6/conf/default/accept_ra': '0',
  };
  const router = { ...common, 'net/ipv4/ip_forward': '1', 'net/ipv6/conf/all/forwarding': '1' };
  return [
    {
      name: 'laptop',
      processes: true,
      hostname: plan.laptop.host,
      home: '/run/home/anna',
      // systemd's distributions let every group ping without rights. Only the lab's one group exists in here.
      sysctl: { ...common, 'net/ipv4/ping_group_range': '0 0' },
    },
    { name: 'home', sysctl: router },
    { name: 'isp', sysctl: router },
    // An address that is only routed to this computer may not be bound otherwise (IPv6).
    { name: 'internet', sysctl: { ...router, 'net/ipv6/ip_nonlocal_bind': '1' } },
    { name: 'rented', sysctl: router },
  ];
}

/** Links, made from the room that carries the wires. */
export function links(plan: Plan): string[] {
  const laptop = `name ${plan.laptop.device} address ${plan.laptop.mac} netns laptop`;
  return [
    `link add air0 type veth peer ${laptop}`,
    `link add air1 type veth peer name lan0 address ${plan.home.mac} netns home`,
    `link add line0 type veth peer name wan0 address ${macs.wan} netns home`,
    `link add line1 type veth peer name cust0 address ${macs.cust} netns isp`,
    `link add core0 address ${macs.core} netns isp type veth peer name edge0 address ${macs.edge} netns internet`,
    `link add rack0 address ${macs.rack} netns internet type veth peer name eth0 address ${macs.rented} netns rented`,
    ...['air0', 'air1', 'line0', 'line1'].map((device) => `link set ${device} mtu 9000 up`),
  ];
}

export function wireEnds(
  plan: Plan,
): Record<'air' | 'line', { devices: string[]; plain: [RoomName, string][] }> {
  return {
    air: {
      devices: ['air0', 'air1'],
      plain: [
        ['laptop', plan.laptop.device],
        ['home', 'lan0'],
      ],
    },
    line: {
      devices: ['line0', 'line1'],
      plain: [
        ['home', 'wan0'],
        ['isp', 'cust0'],
      ],
    },
  };
}

export function addresses(plan: Plan, services: readonly string[]): Record<RoomName, string[]> {
  return {
    laptop: ofLaptop(plan),
    home: ofHome(plan),
    isp: ofIsp(plan),
    internet: ofInternet(plan, services),
    rented: ofRented(plan),
  };
}

function ofLaptop({ laptop: own, home: gateway, ...plan }: Plan): string[] {
  const { device } = own;
  return [
    'link set lo up',
    `link set ${device} up`,
    ...when(plan.ipv4, [
      `address add ${own.ipv4}/${gateway.prefixLength} brd + dev ${device}`,
      // Known from the start, but not for ever: whether the gateway answers is something the doctor must be able to see.
      `neigh replace ${gateway.ipv4} lladdr ${gateway.mac} dev ${device} nud reachable`,
      `route add default via ${gateway.ipv4} dev ${device} proto dhcp metric 600`,
    ]),
    ...when(plan.ipv6, [
      `address add ${own.ipv6}/64 dev ${device} nodad`,
      `neigh replace ${gateway.linkLocal} lladdr ${gateway.mac} dev ${device} nud reachable`,
      `route add default via ${gateway.linkLocal} dev ${device} proto ra metric 600`,
    ]),
  ];
}

function ofHome({ laptop: guest, home: own, isp: provider, ...plan }: Plan): string[] {
  return [
    'link set lo up',
    'link set lan0 up',
    'link set wan0 up',
    ...when(plan.ipv4, [
      `address add ${own.ipv4}/${own.prefixLength} brd + dev lan0`,
      `neigh replace ${guest.ipv4} lladdr ${guest.mac} dev lan0 nud permanent`,
      `address add ${own.wanIpv4}/24 dev wan0`,
      `neigh replace ${provider.ipv4} lladdr ${macs.cust} dev wan0 nud permanent`,
      `route add default via ${provider.ipv4} dev wan0`,
    ]),
    ...when(plan.ipv6, [
      `address add ${own.linkLocal}/64 dev lan0 nodad`,
      `address add ${own.ipv6}/64 dev lan0 nodad`,
      `neigh replace ${guest.ipv6} lladdr ${guest.mac} dev lan0 nud permanent`,
      `address add ${own.wanIpv6}/64 dev wan0 nodad`,
      `neigh replace ${provider.ipv6} lladdr ${macs.cust} dev wan0 nud permanent`,
      `route add default via ${provider.ipv6} dev wan0`,
    ]),
  ];
}

function ofIsp({ home: customer, isp: own, ...plan }: Plan): string[] {
  return [
    'link set lo up',
    'link set cust0 up',
    'link set core0 up',
    ...when(plan.ipv4, [
      `address add ${own.ipv4}/24 dev cust0`,
      `neigh replace ${customer.wanIpv4} lladdr ${macs.wan} dev cust0 nud permanent`,
      ...when(plan.carrierNat, [`address add ${own.publicIpv4}/32 dev lo`]),
    ]),
    `address add ${core.isp}/30 dev core0`,
    `neigh replace ${core.internet} lladdr ${macs.edge} dev core0 nud permanent`,
    `route add default via ${core.internet} dev core0`,
    ...when(plan.ipv6, [
      `address add ${own.ipv6}/64 dev cust0 nodad`,
      `neigh replace ${customer.wanIpv6} lladdr ${macs.wan} dev cust0 nud permanent`,
      `route add ${customer.ipv6Network} via ${customer.wanIpv6} dev cust0`,
    ]),
    `address add ${core.isp6}/64 dev core0 nodad`,
    `neigh replace ${core.internet6} lladdr ${macs.edge} dev core0 nud permanent`,
    `route add default via ${core.internet6} dev core0`,
  ];
}

/** Owns the addresses that have a name and no others: an internet that answers everywhere hides poisoned names. */
function ofInternet(
  { isp: provider, rented: machine }: Plan,
  services: readonly string[],
): string[] {
  return [
    'link set lo up',
    'link set edge0 up',
    `address add ${core.internet}/30 dev edge0`,
    `neigh replace ${core.isp} lladdr ${macs.core} dev edge0 nud permanent`,
    `route add ${provider.customersIpv4} via ${core.isp} dev edge0`,
    `route add ${provider.publicIpv4}/32 via ${core.isp} dev edge0`,
    'route add blackhole 0.0.0.0/0',
    `address add ${core.internet6}/64 dev edge0 nodad`,
    `neigh replace ${core.isp6} lladdr ${macs.core} dev edge0 nud permanent`,
    `route add ${provider.customersIpv6} via ${core.isp6} dev edge0`,
    'route add blackhole ::/0',
    ...rack(machine),
    ...services.map(
      (address) => `route add local ${address}/${address.includes(':') ? 128 : 32} dev lo`,
    ),
  ];
}

/** Where the rented machine is plugged in. */
function rack(machine: Plan['rented']): string[] {
  return [
    'link set rack0 up',
    `address add ${core.rack}/32 dev rack0`,
    'address add fe80::1/64 dev rack0 nodad',
    `route add ${machine.ipv4}/32 dev rack0`,
    `neigh replace ${machine.ipv4} lladdr ${macs.rented} dev rack0 nud permanent`,
    `route add ${machine.ipv6}/128 dev rack0`,
    `neigh replace ${machine.ipv6} lladdr ${macs.rented} dev rack0 nud permanent`,
  ];
}

function ofRented({ rented: own }: Plan): string[] {
  return [
    'link set lo up',
    'link set eth0 up',
    `address add ${own.ipv4}/32 dev eth0`,
    `route add ${core.rack}/32 dev eth0`,
    `neigh replace ${core.rack} lladdr ${macs.rack} dev eth0 nud permanent`,
    `route add default via ${core.rack} dev eth0`,
    `address add ${own.ipv6}/128 dev eth0 nodad`,
    `neigh replace fe80::1 lladdr ${macs.rack} dev eth0 nud permanent`,
    'route add default via fe80::1 dev eth0',
  ];
}

export function firewalls(plan: Plan): Partial<Record<RoomName, string>> {
  const router = `table inet router {
  chain forward {
    type filter hook forward priority filter; policy accept;
    ct state established,related accept
    iifname "wan0" drop
  }
  chain leaving {
    type nat hook postrouting priority srcnat;
    meta nfproto ipv4 oifname "wan0" masquerade
  }
}`;
  const carrier = `table ip carrier {
  chain leaving {
    type nat hook postrouting priority srcnat;
    oifname "core0" ip saddr 100.64.0.0/10 snat to ${plan.isp.publicIpv4}
  }
}`;
  return { home: router, ...(plan.carrierNat && plan.ipv4 ? { isp: carrier } : {}) };
}

export function wireSettings(
  plan: Plan,
  limits: { upMbps?: number | undefined; downMbps?: number | undefined },
): Record<'air' | 'line', string[]> {
  const lineMs = Math.max(0, plan.rttMs - plan.airRttMs) / 2;
  return {
    air: [`both delay=${plan.airRttMs / 2}`],
    line: [`both delay=${lineMs}`, ...rate('ab', limits.upMbps), ...rate('ba', limits.downMbps)],
  };
}

function when(condition: boolean, lines: string[]): string[] {
  return condition ? lines : [];
}

function rate(way: 'ab' | 'ba', mbps: number | undefined): string[] {
  return mbps === undefined ? [] : [`${way} rate=${mbps * 1e6}`];
}
