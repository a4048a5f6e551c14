/** Everything that can change a Linux computer, one handler a setting. */
import { linuxBootId } from '../boot-id.ts';
import type { Hands } from '../hands.ts';
import type { Host } from '../host.ts';
import { noHands } from '../no-hands.ts';
import { hostsFileSetting } from './settings/hosts-file.ts';
import { resolvConfSetting } from './settings/resolv-conf.ts';
import { linuxDeadMan } from './dead-man.ts';

export const linuxHands = (host: Host): Hands => ({
  ...noHands,
  settings: {
    'file.hosts': hostsFileSetting(host),
    'file.resolv-conf': resolvConfSetting(host),
  },
  elevation: { ...noHands.elevation, isElevated: host.userId === 0 },
  deadMan: linuxDeadMan(host),
  bootId: () => linuxBootId(host),
});
