import { must } from '../controls.ts';
import { gathers } from '../faults/gathering.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { farEnd, insideTcp } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'udp-blocked-and-tls-held-up',
  tells:
    'A network without UDP, whose box holds up what is encrypted (TCP 443) by a third of a second, in bunches. Inside plain TCP on the service’s own port a voice fares well.',
  kind: 'single',
  confirms: ['udp-blocked'],
  neverBlames: [
    'provider-jitter',
    'provider-loss',
    'downlink-too-slow',
    'uplink-too-slow',
    'bufferbloat',
    'handshake-mangled',
  ],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  isExtra: true,
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await swallowUdp(lab);
    // 5998 is the proof's own: what it meets there is what meets TLS.
    await gathers(lab, '443, 5998');
  },
  async control(lab) {
    const heldMs = await insideTcp(lab, 'hello');
    must(heldMs !== 'cut' && heldMs > lab.plan.rttMs + 250, `${heldMs} ms`);
    return `${await udpIsSilent(lab)}; there and back in ${Math.round(heldMs)} ms`;
  },
});
