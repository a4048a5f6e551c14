/** The catalogue of causes. A new file in this folder is a cause once it stands here. */
import type { Cause } from '../cause.ts';
import { accountBlocked } from './account-blocked.ts';
import { addressBlocklisted } from './address-blocklisted.ts';
import { allowRuleTooNarrow } from './allow-rule-too-narrow.ts';
import { browserExtensionInterferes } from './browser-extension-interferes.ts';
import { bufferbloat } from './bufferbloat.ts';
import { captivePortalHidden } from './captive-portal-hidden.ts';
import { captivePortal } from './captive-portal.ts';
import { clientDataDamaged } from './client-data-damaged.ts';
import { clientInstallBroken } from './client-install-broken.ts';
import { clientOutdated } from './client-outdated.ts';
import { clientPolicyLocksOut } from './client-policy-locks-out.ts';
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
import { downlinkTooSlow } from './downlink-too-slow.ts';
import { egressBlocksMedia } from './egress-blocks-media.ts';
import { egressBlocksService } from './egress-blocks-service.ts';
import { exitCountryBlocked } from './exit-country-blocked.ts';
import { gatewayLoss } from './gateway-loss.ts';
import { gatewayUnreachable } from './gateway-unreachable.ts';
import { handshakeMangled } from './handshake-mangled.ts';
import { hostsFileOverride } from './hosts-file-override.ts';
import { internetDown } from './internet-down.ts';
import { ipv6Broken } from './ipv6-broken.ts';
import { ipv6OnlyNoTranslation } from './ipv6-only-no-translation.ts';
import { localFirewallBlocks } from './local-firewall-blocks.ts';
import { localUplinkHog } from './local-uplink-hog.ts';
import { mediaPortsBlocked } from './media-ports-blocked.ts';
import { nameFilter } from './name-filter.ts';
import { natTimeoutShort } from './nat-timeout-short.ts';
import { networkFiltersConflict } from './network-filters-conflict.ts';
import { noAddress } from './no-address.ts';
import { noLink } from './no-link.ts';
import { overlaysConflict } from './overlays-conflict.ts';
import { pacBroken } from './pac-broken.ts';
import { pathMtuBlackHole } from './path-mtu-black-hole.ts';
import { policyForbidsMedia } from './policy-forbids-media.ts';
import { providerJitter } from './provider-jitter.ts';
import { providerLatency } from './provider-latency.ts';
import { providerLoss } from './provider-loss.ts';
import { proxyAuthRequired } from './proxy-auth-required.ts';
import { proxyDeniesService } from './proxy-denies-service.ts';
import { proxyDiffers } from './proxy-differs.ts';
import { proxyForcesTcp } from './proxy-forces-tcp.ts';
import { proxyRequired } from './proxy-required.ts';
import { proxyUnreachable } from './proxy-unreachable.ts';
import { regionFar } from './region-far.ts';
import { revocationBlocked } from './revocation-blocked.ts';
import { rootStoreOld } from './root-store-old.ts';
import { routeConflict } from './route-conflict.ts';
import { securitySoftwareInspects } from './security-software-inspects.ts';
import { serviceOutage } from './service-outage.ts';
import { sourceAddressFlaps } from './source-address-flaps.ts';
import { systemUpdatesPending } from './system-updates-pending.ts';
import { tlsInspectionTrusted } from './tls-inspection-trusted.ts';
import { tlsInspectionUntrusted } from './tls-inspection-untrusted.ts';
import { udpBlocked } from './udp-blocked.ts';
import { udpReturnDropped } from './udp-return-dropped.ts';
import { udpThrottled } from './udp-throttled.ts';
import { uplinkTooSlow } from './uplink-too-slow.ts';
import { vpnDetour } from './vpn-detour.ts';
import { vpnDropsMedia } from './vpn-drops-media.ts';
import { vpnKillSwitch } from './vpn-kill-switch.ts';
import { vpnMtuTooLarge } from './vpn-mtu-too-large.ts';
import { wifiAwdl } from './wifi-awdl.ts';
import { wifiInterference } from './wifi-interference.ts';
import { wifiPowerSave } from './wifi-power-save.ts';
import { wifiWeak } from './wifi-weak.ts';

export const causes: readonly Cause[] = [
  hostsFileOverride,
  routeConflict,
  vpnKillSwitch,
  securitySoftwareInspects,
  localFirewallBlocks,
  networkFiltersConflict,
  overlaysConflict,
  rootStoreOld,
  noLink,
  noAddress,
  gatewayUnreachable,
  wifiWeak,
  wifiInterference,
  wifiPowerSave,
  wifiAwdl,
  gatewayLoss,
  internetDown,
  captivePortal,
  captivePortalHidden,
  ipv6Broken,
  ipv6OnlyNoTranslation,
  clockWrong,
  dnsResolverDead,
  dnsSlow,
  dnsAaaaDropped,
  dnsFilterBlocksService,
  dnsFilterBlocksHelper,
  dnssecFailure,
  dnsTruncation,
  dnsHijack,
  dnsFakeIp,
  pathMtuBlackHole,
  vpnMtuTooLarge,
  addressBlocklisted,
  egressBlocksService,
  egressBlocksMedia,
  allowRuleTooNarrow,
  proxyRequired,
  proxyAuthRequired,
  proxyDeniesService,
  proxyUnreachable,
  pacBroken,
  proxyDiffers,
  proxyForcesTcp,
  tlsInspectionTrusted,
  tlsInspectionUntrusted,
  nameFilter,
  handshakeMangled,
  revocationBlocked,
  udpBlocked,
  mediaPortsBlocked,
  vpnDropsMedia,
  udpThrottled,
  udpReturnDropped,
  natTimeoutShort,
  sourceAddressFlaps,
  policyForbidsMedia,
  localUplinkHog,
  uplinkTooSlow,
  downlinkTooSlow,
  bufferbloat,
  vpnDetour,
  providerLoss,
  providerJitter,
  providerLatency,
  clientOutdated,
  clientInstallBroken,
  clientDataDamaged,
  clientSandboxed,
  systemUpdatesPending,
  conflictingProgram,
  computerOverloaded,
  browserExtensionInterferes,
  serviceOutage,
  accountBlocked,
  exitCountryBlocked,
  clientPolicyLocksOut,
  regionFar,
];
