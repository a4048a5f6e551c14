/** The catalogue of causes. A new file in this folder is a cause once it stands here. */
import type { Cause } from '../cause.ts';
import { clientDataDamaged } from './client-data-damaged.ts';
import { clientInstallBroken } from './client-install-broken.ts';
import { clientOutdated } from './client-outdated.ts';
import { clientSandboxed } from './client-sandboxed.ts';
import { computerOverloaded } from './computer-overloaded.ts';
import { conflictingProgram } from './conflicting-program.ts';
import { mediaPortsBlocked } from './media-ports-blocked.ts';
import { noLink } from './no-link.ts';
import { pathMtuBlackHole } from './path-mtu-black-hole.ts';
import { providerLatency } from './provider-latency.ts';
import { routeConflict } from './route-conflict.ts';
import { udpBlocked } from './udp-blocked.ts';
import { vpnDropsMedia } from './vpn-drops-media.ts';
import { vpnKillSwitch } from './vpn-kill-switch.ts';
import { vpnMtuTooLarge } from './vpn-mtu-too-large.ts';

export const causes: readonly Cause[] = [
  noLink,
  routeConflict,
  vpnKillSwitch,
  pathMtuBlackHole,
  vpnMtuTooLarge,
  udpBlocked,
  mediaPortsBlocked,
  vpnDropsMedia,
  providerLatency,
  clientOutdated,
  clientInstallBroken,
  clientDataDamaged,
  clientSandboxed,
  conflictingProgram,
  computerOverloaded,
];
