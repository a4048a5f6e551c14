import { handshakes, must } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'service-hangs-in-the-handshake',
  tells:
    'The web servers of the service accept connections and never say a word; the status page reports an outage.',
  kind: 'single',
  confirms: ['service-outage'],
  neverBlames: ['name-filter', 'path-mtu-black-hole', 'handshake-mangled'],
  verdict: 'blocked',
  world: {
    status: 'critical',
    hangs: ['zoom.us', 'www3.zoom.us', 'us04web.zoom.us', 'us05web.zoom.us', 'log.zoom.us'],
  },
  async control(lab) {
    const service = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    must(!service.isComplete, 'zoom.us answers');
    return 'zoom.us hangs in the handshake';
  },
});
