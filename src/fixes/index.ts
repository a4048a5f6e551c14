/** The catalogue of fixes. A new file in this folder is a fix once it stands here. */
import type { CauseId } from '../model/cause-id.ts';
import type { Fix } from './fix.ts';
import { automaticResolver } from './automatic-resolver.ts';
import { flushResolverCache } from './flush-resolver-cache.ts';
import { removeHostsLine } from './remove-hosts-line.ts';
import { removeStaleProxy } from './remove-stale-proxy.ts';
import { stepAroundNameFilter } from './step-around-name-filter.ts';
import { switchResolver } from './switch-resolver.ts';
import { allowPortsInFirewall } from './allow-ports-in-firewall.ts';
import { pauseFirewall } from './pause-firewall.ts';
import { pauseTunnel } from './pause-tunnel.ts';
import { removeConflictingRoute } from './remove-conflicting-route.ts';
import { setIpv6Aside } from './set-ipv6-aside.ts';
import { smallerPackets } from './smaller-packets.ts';
import { syncClock } from './sync-clock.ts';
import { wifiPowerSaveOff } from './wifi-power-save-off.ts';
import { guides } from './guides/index.ts';
import { removeClientPolicy } from './remove-client-policy.ts';
import { repairClientInstall } from './repair-client-install.ts';
import { restoreAccountSetting } from './restore-account-setting.ts';
import { setClientDataAside } from './set-client-data-aside.ts';
import { signInToPortal } from './sign-in-to-portal.ts';
import { systemUpdates } from './system-updates.ts';
import { updateClient } from './update-client.ts';

export const fixes: readonly Fix[] = [
  flushResolverCache,
  removeHostsLine,
  removeStaleProxy,
  automaticResolver,
  switchResolver,
  stepAroundNameFilter,
  signInToPortal,
  updateClient,
  setClientDataAside,
  repairClientInstall,
  removeClientPolicy,
  systemUpdates,
  restoreAccountSetting,
  syncClock,
  allowPortsInFirewall,
  pauseFirewall,
  smallerPackets,
  setIpv6Aside,
  removeConflictingRoute,
  pauseTunnel,
  wifiPowerSaveOff,
  // Last: what only a person can do.
  ...guides,
];

/** Ids of the fixes that mend a cause; findings derive theirs from here. */
export const fixesFor = (cause: CauseId): readonly string[] =>
  fixes.filter(({ mends }) => mends.includes(cause)).map(({ id }) => id);
