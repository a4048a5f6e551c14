/** The catalogue of probes, in the order of the page of facts. A new file is a probe once it stands here. */
import type { AnyProbe } from './probe.ts';
import { account } from './account.ts';
import { browserExtensions } from './browser-extensions.ts';
import { callPackets } from './call-packets.ts';
import { capacity } from './capacity.ts';
import { client } from './client.ts';
import { clientRelease } from './client-release.ts';
import { clock } from './clock.ts';
import { deviceHolders } from './device-holders.ts';
import { dnsAnswer } from './dns-answer.ts';
import { endurance } from './endurance.ts';
import { gateway } from './gateway.ts';
import { hostsFile } from './hosts-file.ts';
import { httpExchange } from './http-exchange.ts';
import { lineLoad } from './line-load.ts';
import { links } from './links.ts';
import { localFirewall } from './local-firewall.ts';
import { natTimeout } from './nat-timeout.ts';
import { neighbours } from './neighbours.ts';
import { pacedStun } from './paced-stun.ts';
import { pacFile } from './pac-file.ts';
import { pathLatency } from './path-latency.ts';
import { pathMtu } from './path-mtu.ts';
import { pathTrace } from './path-trace.ts';
import { portMapping } from './port-mapping.ts';
import { portalCheck } from './portal-check.ts';
import { power } from './power.ts';
import { processes } from './processes.ts';
import { proxyConnect } from './proxy-connect.ts';
import { proxySettings } from './proxy-settings.ts';
import { quic } from './quic.ts';
import { resolvers } from './resolvers.ts';
import { routeTo } from './route-to.ts';
import { routes } from './routes.ts';
import { securitySoftware } from './security-software.ts';
import { sendRefusals } from './send-refusals.ts';
import { serviceStatus } from './service-status.ts';
import { sourceAddresses } from './source-addresses.ts';
import { stretches } from './stretches.ts';
import { stun } from './stun.ts';
import { systemLookup } from './system-lookup.ts';
import { tcpConnect } from './tcp-connect.ts';
import { tlsHandshake } from './tls-handshake.ts';
import { trustStore } from './trust-store.ts';
import { tunnels } from './tunnels.ts';
import { udpMedia } from './udp-media.ts';
import { updates } from './updates.ts';
import { wifi } from './wifi.ts';

export const probes: readonly AnyProbe[] = [
  links,
  routes,
  routeTo,
  neighbours,
  resolvers,
  hostsFile,
  proxySettings,
  tunnels,
  localFirewall,
  sendRefusals,
  processes,
  client,
  clock,
  trustStore,
  wifi,
  securitySoftware,
  updates,
  browserExtensions,
  power,
  deviceHolders,
  account,
  systemLookup,
  dnsAnswer,
  gateway,
  tcpConnect,
  tlsHandshake,
  httpExchange,
  portalCheck,
  pacFile,
  proxyConnect,
  pathLatency,
  pathMtu,
  pathTrace,
  portMapping,
  udpMedia,
  stun,
  quic,
  lineLoad,
  sourceAddresses,
  callPackets,
  stretches,
  pacedStun,
  capacity,
  endurance,
  natTimeout,
  serviceStatus,
  clientRelease,
];
