/** The catalogue of causes. A new file in this folder is a cause once it stands here. */
import type { Cause } from '../cause.ts';
import { captivePortalHidden } from './captive-portal-hidden.ts';
import { captivePortal } from './captive-portal.ts';
import { clientDataDamaged } from './client-data-damaged.ts';
import { clientInstallBroken } from './client-install-broken.ts';
import { clientOutdated } from './client-outdated.ts';
import { clientSandboxed } from './client-sandboxed.ts';
import { clockWrong } from './clock-wrong.ts';
import { computerOverloaded } from './computer-overloaded.ts';
import { conflictingProgram } from './conflicting-program.ts';
import { dnsAaaaDropped } from './dns-aaaa-dropped.ts';
import { dnsFakeIp } from './dns-fake-ip.ts';
import { dnsFilterBlocksHelper } from './dns-filter-blocks-helper.ts';
import { dnsFilterBlocksService } from './dns-filter-blocks-service.ts';
import { dnsHijack } from './dns-hijack.ts';
import { dnsResolverDead } from './dns-resolver-dead.ts';
import { dnsSlow } from './dns-slow.ts';
import { dnsTruncation } from './dns-truncation.ts';
import { dnssecFailure } from './dnssec-failure.ts';
import { gatewayUnreachable } from './gateway-unreachable.ts';
import { hostsFileOverride } from './hosts-file-override.ts';
import { internetDown } from './internet-down.ts';
import { ipv6Broken } from './ipv6-broken.ts';
import { ipv6OnlyNoTranslation } from './ipv6-only-no-translation.ts';
import { mediaPortsBlocked } from './media-ports-blocked.ts';
import { noAddress } from './no-address.ts';
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
  noAddress,
  gatewayUnreachable,
  internetDown,
  captivePortal,
  captivePortalHidden,
  ipv6Broken,
  ipv6OnlyNoTranslation,
  clockWrong,
  hostsFileOverride,
  dnsResolverDead,
  dnsSlow,
  dnsAaaaDropped,
  dnsFilterBlocksService,
  dnsFilterBlocksHelper,
  dnssecFailure,
  dnsTruncation,
  dnsHijack,
  dnsFakeIp,
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
