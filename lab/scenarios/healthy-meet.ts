import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-meet',
  tells: 'A healthy line, checked for Meet.',
  kind: 'healthy',
  confirms: [],
  arguments: ['--service', 'meet'],
  control: serviceWorks,
});
