/**
 * Everything that can change a Mac, one handler a setting. What is not here cannot be changed: the power
 * saving of the radio is no setting of macOS at all.
 */
import { darwinBootId } from '../boot-id.ts';
import type { Hands } from '../hands.ts';
import type { Host } from '../host.ts';
import { accountSetting, zoomAccountApi } from '../portable/account-setting.ts';
import { darwinActions } from './actions.ts';
import { darwinDeadMan } from './dead-man.ts';
import { darwinElevation } from './elevation.ts';
import { alfApp, alfState } from './settings/application-firewall.ts';
import { clientFileMode, clientFolder, clientQuarantine } from './settings/client-files.ts';
import { clientPolicy } from './settings/client-policy.ts';
import { dnsNetworksetup } from './settings/dns-networksetup.ts';
import { hostsFileSetting } from './settings/hosts-file.ts';
import { linkIpv6 } from './settings/link-ipv6.ts';
import { linkMtu } from './settings/link-mtu.ts';
import { networkTime } from './settings/network-time.ts';
import { pfAnchor } from './settings/pf-anchor.ts';
import { proxyNetworksetup } from './settings/proxy-networksetup.ts';
import { routeEntry } from './settings/route-entry.ts';
import { tunnelConnection } from './settings/tunnel-connection.ts';

export const darwinHands = (host: Host): Hands => ({
  settings: {
    'file.hosts': hostsFileSetting(),
    'dns.networksetup': dnsNetworksetup(host),
    'proxy.networksetup': proxyNetworksetup(host),
    'firewall.pf-anchor': pfAnchor(host),
    'firewall.alf-app': alfApp(host),
    'firewall.alf-state': alfState(host),
    'link.mtu': linkMtu(host),
    'link.ipv6': linkIpv6(host),
    'route.entry': routeEntry(host),
    'tunnel.connection': tunnelConnection(host),
    'clock.network-time': networkTime(host),
    'client.folder': clientFolder(host),
    'client.file-mode': clientFileMode(host),
    'client.quarantine': clientQuarantine(host),
    'client.policy': clientPolicy(host),
    'account.setting': accountSetting(() => zoomAccountApi(host)),
  },
  actions: darwinActions(host),
  elevation: darwinElevation(host),
  deadMan: darwinDeadMan(host),
  bootId: () => darwinBootId(host),
});
