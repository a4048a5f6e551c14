import { handshakes, must } from '../controls.ts';
import { laptopInspects } from '../faults/interception.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'unknown-shield-answers-from-here',
  tells:
    'A program nobody has heard of opens encrypted connections on this computer. Only its quickness gives it away: it answers before the router can.',
  kind: 'single',
  confirms: ['security-software-inspects'],
  neverBlames: ['tls-inspection-trusted', 'tls-inspection-untrusted'],
  verdict: 'degraded',
  arrange: async (lab) => {
    // Behind a slow repeater: the router is 60 milliseconds away, and no answer of its can beat that.
    await lab.wire('air', 'both delay=30');
    await laptopInspects(lab, { commonName: 'Local Shield Root 7', organization: 'Local Shield' });
  },
  async control(lab) {
    const service = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    const other = await handshakes(
      lab,
      lab.world.ipv4('www.google.com')[0] ?? '',
      'www.google.com',
    );
    must(
      service.issuer.includes('Local Shield') && other.issuer.includes('Local Shield'),
      `service ${service.issuer}, other ${other.issuer}`,
    );
    return `zoom.us signed by ${service.issuer}, www.google.com by ${other.issuer}`;
  },
});
