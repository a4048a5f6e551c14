/** Everything that can change a Linux computer, one handler a setting. */
import { linuxBootId } from '../boot-id.ts';
import type { Hands } from '../hands.ts';
import type { Host } from '../host.ts';
import { noHands } from '../no-hands.ts';
import { hostsFileSetting } from './settings/hosts-file.ts';
import { resolvConfSetting } from './settings/resolv-conf.ts';
import { accountSetting, zoomAccountApi } from '../portable/account-setting.ts';
import { clientUpdate } from './actions/client-update.ts';
import { pageOpen } from './actions/page-open.ts';
import { systemUpdate } from './actions/system-update.ts';
import { linuxDeadMan } from './dead-man.ts';
import { clientFileMode } from './settings/client-file-mode.ts';
import { clientFolder } from './settings/client-folder.ts';
import { clientPolicy } from './settings/client-policy.ts';

export const linuxHands = (host: Host): Hands => ({
  ...noHands,
  settings: {
    'file.hosts': hostsFileSetting(host),
    'file.resolv-conf': resolvConfSetting(host),
    'client.folder': clientFolder(host),
    'client.file-mode': clientFileMode(),
    'client.policy': clientPolicy(host),
    'account.setting': accountSetting(() => zoomAccountApi(host)),
  },
  actions: {
    'page.open': pageOpen(host),
    'client.update': clientUpdate(host),
    'system.update': systemUpdate(host),
  },
  elevation: { ...noHands.elevation, isElevated: host.userId === 0 },
  deadMan: linuxDeadMan(host),
  bootId: () => linuxBootId(host),
});
