import { handshakes, must } from '../controls.ts';
import { blockName } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'filter-cuts-the-log-host',
  tells:
    'A filter of advertisements resets connections that name the log hosts of the service: the client hangs at “Connecting…”.',
  kind: 'single',
  confirms: ['name-filter'],
  neverBlames: ['dns-filter-blocks-helper', 'handshake-mangled', 'service-outage'],
  verdict: 'degraded',
  arrange: async (lab) => {
    await blockName(lab, { at: 'home', name: 'log.zoom.us' });
    await blockName(lab, { at: 'home', name: 'logfiles.zoom.us' });
  },
  async control(lab) {
    const log = await handshakes(lab, lab.world.ipv4('log.zoom.us')[0] ?? '', 'log.zoom.us');
    const front = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    must(!log.isComplete && front.isComplete, `log ${log.isComplete}, zoom.us ${front.isComplete}`);
    return 'log.zoom.us is reset, zoom.us is not';
  },
});
