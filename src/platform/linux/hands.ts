/** Everything that can change a Linux computer, one handler a setting. */
import { linuxBootId } from '../boot-id.ts';
import type { Hands } from '../hands.ts';
import type { Host } from '../host.ts';
import { hostsFileSetting } from './settings/hosts-file.ts';
import { gnomeProxy } from './settings/gnome-proxy.ts';
import { kdeProxy } from './settings/kde-proxy.ts';
import { networkManagerDns } from './settings/networkmanager-dns.ts';
import { resolvConfSetting } from './settings/resolv-conf.ts';
import { resolvconfRecord } from './settings/resolvconf.ts';
import { resolvedDns } from './settings/resolved-dns.ts';
import { accountSetting, zoomAccountApi } from '../portable/account-setting.ts';
import { clientUpdate } from './actions/client-update.ts';
import { clockStep } from './actions/clock-step.ts';
import { dnsFlush } from './actions/dns-flush.ts';
import { pageOpen } from './actions/page-open.ts';
import { systemUpdate } from './actions/system-update.ts';
import { linuxDeadMan } from './dead-man.ts';
import { linuxElevation } from './elevation.ts';
import { clientFileMode } from './settings/client-file-mode.ts';
import { clientFolder } from './settings/client-folder.ts';
import { clientPolicy } from './settings/client-policy.ts';
import { firewalldRule } from './settings/firewalld-rule.ts';
import { firewalldZone } from './settings/firewalld-zone.ts';
import { iptablesRule } from './settings/iptables-rule.ts';
import { linkIpv6 } from './settings/link-ipv6.ts';
import { linkMtu } from './settings/link-mtu.ts';
import { networkTime } from './settings/network-time.ts';
import { nftablesRule } from './settings/nftables-rule.ts';
import { routeEntry } from './settings/route-entry.ts';
import { tunnelConnection } from './settings/tunnel-connection.ts';
import { ufwRule } from './settings/ufw-rule.ts';
import { ufwState } from './settings/ufw-state.ts';
import { wifiPowerSave } from './settings/wifi-power-save.ts';

export const linuxHands = (host: Host): Hands => ({
  settings: {
    'file.hosts': hostsFileSetting(host),
    'file.resolv-conf': resolvConfSetting(host),
    'dns.networkmanager': networkManagerDns(host),
    'dns.resolved': resolvedDns(host),
    'dns.resolvconf': resolvconfRecord(host),
    'proxy.gnome': gnomeProxy(host),
    'proxy.kde': kdeProxy(host),
    'firewall.ufw-rule': ufwRule(host),
    'firewall.ufw-state': ufwState(host),
    'firewall.firewalld-rule': firewalldRule(host),
    'firewall.firewalld-zone': firewalldZone(host),
    'firewall.nftables-rule': nftablesRule(host),
    'firewall.iptables-rule': iptablesRule(host),
    'link.mtu': linkMtu(host),
    'link.ipv6': linkIpv6(host),
    'wifi.power-save': wifiPowerSave(host),
    'route.entry': routeEntry(host),
    'tunnel.connection': tunnelConnection(host),
    'clock.network-time': networkTime(host),
    'client.folder': clientFolder(host),
    'client.file-mode': clientFileMode(),
    'client.policy': clientPolicy(host),
    'account.setting': accountSetting(() => zoomAccountApi(host)),
  },
  actions: {
    'clock.step': clockStep(host),
    'dns.flush': dnsFlush(host),
    'page.open': pageOpen(host),
    'client.update': clientUpdate(host),
    'system.update': systemUpdate(host),
  },
  elevation: linuxElevation(host),
  deadMan: linuxDeadMan(host),
  bootId: () => linuxBootId(host),
});
