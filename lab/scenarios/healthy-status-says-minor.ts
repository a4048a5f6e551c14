import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-status-says-minor',
  tells: 'The status page reports a minor incident; everything this computer needs works.',
  kind: 'healthy',
  confirms: [],
  world: { status: 'minor' },
  control: serviceWorks,
});
