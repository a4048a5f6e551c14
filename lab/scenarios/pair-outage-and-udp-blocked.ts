import { fetches, must } from '../controls.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-outage-and-udp-blocked',
  tells:
    'The service answers with 503 and admits it, and this network swallows UDP: when the service is back, the meeting will stutter.',
  kind: 'pair',
  confirms: ['service-outage', 'udp-blocked'],
  neverBlames: ['egress-blocks-service', 'internet-down'],
  verdict: ['blocked', 'degraded'],
  async arrange(lab) {
    await swallowUdp(lab);
    const names = ['zoom.us', 'www3.zoom.us', 'us04web.zoom.us', 'us05web.zoom.us'];
    const broken = { status: 503, body: 'Service Unavailable' };
    const pages = Object.fromEntries(names.map((name) => [name, broken]));
    await lab.world.change({ status: 'critical', pages });
  },
  async control(lab) {
    const page = await fetches(lab, 'https://zoom.us/');
    must(page.status === 503, `zoom.us ${page.status}`);
    return `https://zoom.us 503; ${await udpIsSilent(lab)}`;
  },
});
