import { must } from '../controls.ts';
import { blockName } from '../faults/filter.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { farEnd, insideTcp } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

const upgrade = 'Upgrade: websocket';

export const scenario = defineScenario({
  id: 'udp-blocked-and-plain-tcp-cut',
  tells:
    'A network without UDP, whose filter also cuts what asks for a stream inside unencrypted connections. Inside TLS a voice fares well, and that is what counts.',
  kind: 'single',
  confirms: ['udp-blocked'],
  neverBlames: ['handshake-mangled', 'egress-blocks-media', 'media-ports-blocked', 'internet-down'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  isExtra: true,
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await swallowUdp(lab);
    await blockName(lab, { at: 'home', name: upgrade });
  },
  async control(lab) {
    const [asking, other] = [await insideTcp(lab, upgrade), await insideTcp(lab, 'hello')];
    must(asking === 'cut' && other !== 'cut', `${asking}, ${other}`);
    return `${await udpIsSilent(lab)}; who asks for a stream is ${asking}, others wait ${Math.round(other)} ms`;
  },
});
