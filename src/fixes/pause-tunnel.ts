/**
 * A tunnel that swallows the call, down until it is put up again. Only where NetworkManager,
 * systemd or wg-quick holds it up and can dial it again without a password; a company's own client
 * is a guided step. If it is the company's, its other services are away meanwhile: said, and asked.
 */
import type { Tunnels } from '../model/machine-facts.ts';
import { defineFix } from './fix.ts';
import { intend, planOf, saying, type Intention } from './intended-change.ts';
import { observed } from './observed.ts';

type Tunnel = Tunnels['tunnels'][number];

export const pauseTunnel = defineFix({
  id: 'pause-tunnel',
  mends: ['vpn-drops-media', 'vpn-kill-switch', 'vpn-detour'],
  risk: 'noticeable',
  waitSeconds: 15,
  provenBy: ['stun', 'udp-media', 'tls-handshake', 'path-latency'],
  async plan(situation) {
    const tunnels = (observed(situation, 'tunnels')?.tunnels ?? []).filter(ownsWayOut);
    const connections = [...new Set(tunnels.flatMap(({ connection }) => connection ?? []))];
    if (tunnels.length > 0 && connections.length === 0) {
      const values = { names: tunnels.map(({ name }) => name) };
      return [{ kind: 'impossible', because: saying('pause-tunnel.own-program', values) }];
    }
    const intentions: Intention[] = [];
    for (const connection of connections) {
      intentions.push(await intend(situation, 'tunnel.connection', connection, 'down'));
    }
    return planOf(intentions, saying('pause-tunnel.is-down'));
  },
});

const ownsWayOut = ({ isUp, hasDefaultRouteV4, hasDefaultRouteV6 }: Tunnel): boolean =>
  isUp && (hasDefaultRouteV4 || hasDefaultRouteV6);
