import { expect, test } from 'vitest';

import { dns, machine, notRun, stun, tcp, tls, weighing } from '../evidence.fixture.ts';
import { noTunnel, STUN_CLOUDFLARE, STUN_GOOGLE, tunnel } from '../media.fixture.ts';
import { vpnKillSwitch } from './vpn-kill-switch.ts';

const refusedEverywhere = [
  stun(...STUN_GOOGLE, undefined, 'udp.local_firewall'),
  stun(...STUN_CLOUDFLARE, undefined, 'udp.local_firewall'),
  dns('zoom.us', 'A', '1.1.1.1', 'udp.local_firewall'),
];
const downTunnel = tunnel(false, { isUp: false });
const firewall = (exceptDevices: readonly string[]) =>
  machine('local-firewall', {
    managers: [{ name: 'nftables', state: 'active' }],
    hits: [
      { manager: 'nftables', rule: 'drop', action: 'drop', what: 'everything', exceptDevices },
    ],
  });

const cases = [
  {
    when: 'everything is refused here and a VPN lies about, disconnected',
    saw: [refusedEverywhere, downTunnel],
    verdict: 'confirmed',
  },
  {
    when: 'a readable rule lets only the tunnel out',
    saw: [firewall(['wg0']), noTunnel(), tcp('zoom.us', '170.114.52.2', 'tcp.timeout')],
    verdict: 'confirmed',
  },
  {
    when: 'everything is refused and there is no trace of a VPN: an ordinary firewall',
    saw: [refusedEverywhere, noTunnel()],
    verdict: 'unknown',
  },
  {
    when: 'only the service is refused, controls work',
    saw: [
      stun(...STUN_GOOGLE, undefined, 'udp.local_firewall'),
      downTunnel,
      tls('www.google.com', '142.250.185.4'),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'everything is silent, nothing refused: the line is dead',
    saw: [stun(...STUN_GOOGLE, undefined), stun(...STUN_CLOUDFLARE, undefined), downTunnel],
    verdict: 'unknown',
  },
  {
    when: 'one single refusal is all there is',
    saw: [stun(...STUN_GOOGLE, undefined, 'udp.local_firewall'), downTunnel],
    verdict: 'suspected',
  },
  { when: 'nothing was measured', saw: [notRun('stun'), notRun('tunnels')], verdict: 'unknown' },
] as const;

test.for(cases)('$verdict when $when', ({ saw, verdict }) => {
  expect(weighing(vpnKillSwitch, saw).kind).toBe(verdict);
});
