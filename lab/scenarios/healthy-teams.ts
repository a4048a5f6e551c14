import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-teams',
  tells: 'A healthy line, checked for Teams.',
  kind: 'healthy',
  confirms: [],
  arguments: ['--service', 'teams'],
  control: serviceWorks,
});
