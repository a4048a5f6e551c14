import type { Lab } from './topology/lab.ts';

/** Programs that keep the laptop's settings, started for the repairs that go through them. */
const busConfig = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=/run/dbus/system_bus_socket</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_destination="*" eavesdrop="true"/>
<allow receive_sender="*"/></policy></busconfig>`;

/** A bus on which everybody may do everything: who may do what is not what is tried here. */
export async function systemBus(lab: Lab): Promise<void> {
  await lab.laptop.write('/run/dbus/system.conf', busConfig);
  await lab.laptop.must(['dbus-daemon', '--config-file=/run/dbus/system.conf', '--fork']);
}

/** firewalld, with direct rules that drop what matches, in both families, and the laptop's device in its usual zone. */
export async function firewalld(lab: Lab, matches: readonly string[]): Promise<void> {
  await systemBus(lab);
  await lab.laptop.start(['firewalld', '--nofork', '--nopid']);
  const wait =
    'for i in $(seq 100); do firewall-cmd --state > /dev/null 2>&1 && exit; sleep 0.1; done';
  await lab.laptop.must(['sh', '-c', wait]);
  const { device } = lab.plan.laptop;
  await lab.laptop.must(['firewall-cmd', '--zone=public', `--change-interface=${device}`]);
  for (const family of ['ipv4', 'ipv6']) {
    for (const match of matches) {
      const rule = ['filter', 'OUTPUT', '0', ...match.split(' '), '-j', 'DROP'];
      await lab.laptop.must(['firewall-cmd', '--direct', '--add-rule', family, ...rule]);
    }
  }
}

/** What firewalld has in force. It keeps the empty chains of a zone that was once used; nothing jumps to them. */
export async function firewalldAsText(lab: Lab): Promise<string> {
  const { device } = lab.plan.laptop;
  const script = `
    firewall-cmd --get-active-zones; firewall-cmd --direct --get-all-rules; firewall-cmd --get-policies
    for table in 'inet firewalld' 'ip filter' 'ip6 filter'; do nft --stateless list table $table; done |
      grep -e "$1" -e dport; true`;
  return lab.laptop.must(['sh', '-c', script, 'sh', device]);
}

const profile = 'Zuhause: A\\B';

/**
 * NetworkManager takes over the laptop's only device. `address`: keep what it has, or ask the router (its dnsmasq then
 * serves DHCP). IPv6 stays what the kernel made of it. Without udev it manages only what it finds under a
 * read-only /sys, as in a container.
 */
export async function networkManager(
  lab: Lab,
  { address, servers }: { address: 'fixed' | 'automatic'; servers: readonly string[] },
): Promise<void> {
  const { laptop, home } = lab.plan;
  if (address === 'automatic') await serveDhcp(lab);
  await systemBus(lab);
  const start = `
    mount -o remount,bind,ro /sys
    mkdir -p /run/state && mount --bind /run/state /var/lib/NetworkManager
    mkdir -p /etc/NetworkManager/system-connections
    printf '[main]\\nplugins=keyfile\\nrc-manager=file\\nauth-polkit=false\\n' > /etc/NetworkManager/NetworkManager.conf`;
  await lab.laptop.must(['sh', '-ec', start]);
  await lab.laptop.start(['NetworkManager', '--no-daemon']);
  const wait = 'for i in $(seq 100); do nmcli -t general > /dev/null 2>&1 && exit; sleep 0.1; done';
  await lab.laptop.must(['sh', '-c', wait]);
  const ipv4 =
    address === 'fixed'
      ? ['manual', 'ipv4.addresses', `${laptop.ipv4}/24`, 'ipv4.gateway', home.ipv4]
      : ['auto', 'ipv4.ignore-auto-dns', 'yes'];
  const words = ['type', 'ethernet', 'ifname', laptop.device, 'con-name', profile];
  const names = ['ipv4.dns', servers.join(' '), 'ipv6.method', 'ignore'];
  await lab.laptop.must(['nmcli', 'connection', 'add', ...words, 'ipv4.method', ...ipv4, ...names]);
  await lab.laptop.must(['nmcli', 'connection', 'up', profile]);
}

/** The same address again and the router as name server, as a home router hands them out. */
async function serveDhcp(lab: Lab): Promise<void> {
  const { laptop, home } = lab.plan;
  await lab.routerDns([
    '--interface=lan0',
    `--dhcp-range=${laptop.ipv4},${laptop.ipv4},255.255.255.0,12h`,
    `--dhcp-option=option:router,${home.ipv4}`,
    `--dhcp-option=option:dns-server,${home.ipv4}`,
    '--dhcp-leasefile=/run/lab/leases',
    '--dhcp-authoritative',
  ]);
}

/** What is in force and what is saved. */
export async function networkManagerAsText(lab: Lab): Promise<string> {
  const keys = 'ipv4.dns,ipv4.ignore-auto-dns,ipv6.dns,ipv6.ignore-auto-dns';
  const { device } = lab.plan.laptop;
  const script = `nmcli -g ${keys} connection show "$1"; nmcli -g IP4.DNS,IP6.DNS device show "$2"; cat /etc/resolv.conf`;
  return lab.laptop.must(['sh', '-c', script, 'sh', profile, device]);
}
