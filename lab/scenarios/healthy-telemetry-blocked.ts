import { serviceWorks } from '../controls.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-telemetry-blocked',
  tells: 'A blocklist sinkholes telemetry alone, which nobody needs for a meeting.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['dns-filter-blocks-helper', 'dns-filter-blocks-service'],
  async arrange(lab) {
    await lab.routerDns([
      '--address=/us.telemetry.zoom.us/0.0.0.0',
      '--address=/us.telemetry.zoom.us/::',
    ]);
  },
  async control(lab) {
    return `${await onlyDenies(lab, 'us.telemetry.zoom.us')}; ${await serviceWorks(lab)}`;
  },
});
