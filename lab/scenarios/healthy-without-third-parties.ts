import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-without-third-parties',
  tells:
    'The person allows no host outside the service to be contacted: less can be proven, nothing is wrong.',
  kind: 'healthy',
  confirms: [],
  arguments: ['--no-third-party'],
  control: serviceWorks,
});
