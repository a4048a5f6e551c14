/** Everything that can change a Windows computer, one handler a setting. */
import type { Hands } from '../hands.ts';
import type { Host } from '../host.ts';
import { accountSetting, zoomAccountApi } from '../portable/account-setting.ts';
import { windowsActions } from './actions/index.ts';
import { windowsBootId } from './boot-id.ts';
import { windowsDeadMan } from './dead-man.ts';
import { windowsElevation } from './elevation.ts';
import { protectFolder } from './protect-folder.ts';
import { clientFolder } from './settings/client-folder.ts';
import { clientPolicy } from './settings/client-policy.ts';
import { windowsDns } from './settings/dns.ts';
import { windowsProfile } from './settings/firewall-profile.ts';
import { windowsRuleEnabled } from './settings/firewall-rule-enabled.ts';
import { windowsRule } from './settings/firewall-rule.ts';
import { hostsFileSetting } from './settings/hosts-file.ts';
import { linkIpv6 } from './settings/link-ipv6.ts';
import { linkMtu } from './settings/link-mtu.ts';
import { networkTime } from './settings/network-time.ts';
import { proxyWinHttp } from './settings/proxy-winhttp.ts';
import { proxyWinInet } from './settings/proxy-wininet.ts';
import { routeEntry } from './settings/route-entry.ts';
import { tunnelConnection } from './settings/tunnel-connection.ts';
import { wifiPowerSave } from './settings/wifi-power-save.ts';

export const windowsHands = async (host: Host): Promise<Hands> => {
  const elevation = await windowsElevation(host);
  return {
    ...settingsAndActions(host),
    elevation,
    deadMan: windowsDeadMan(host, elevation.isElevated),
    guardFolder: (folder) => protectFolder(host, folder),
  };
};

const settingsAndActions = (host: Host): Omit<Hands, 'elevation' | 'deadMan'> => ({
  settings: {
    'file.hosts': hostsFileSetting(host),
    'dns.windows': windowsDns(host),
    'proxy.wininet': proxyWinInet(host),
    'proxy.winhttp': proxyWinHttp(host),
    'firewall.windows-rule': windowsRule(host),
    'firewall.windows-rule-enabled': windowsRuleEnabled(host),
    'firewall.windows-profile': windowsProfile(host),
    'link.mtu': linkMtu(host),
    'link.ipv6': linkIpv6(host),
    'wifi.power-save': wifiPowerSave(host),
    'route.entry': routeEntry(host),
    'tunnel.connection': tunnelConnection(host),
    'clock.network-time': networkTime(host),
    'client.folder': clientFolder(host),
    'client.policy': clientPolicy(host),
    'account.setting': accountSetting(() => zoomAccountApi(host)),
  },
  actions: windowsActions(host),
  bootId: () => windowsBootId(host),
});
