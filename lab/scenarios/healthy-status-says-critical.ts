import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-status-says-critical',
  tells:
    'The status page reports a critical outage, and from here everything works: told, not blamed.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['service-outage'],
  world: { status: 'critical' },
  control: serviceWorks,
});
