import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-webex',
  tells: 'A healthy line, checked for Webex.',
  kind: 'healthy',
  confirms: [],
  arguments: ['--service', 'webex'],
  control: serviceWorks,
});
