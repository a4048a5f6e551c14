import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-with-reflector',
  tells: 'A healthy line with a test server on the media ports: every port is proven open.',
  kind: 'healthy',
  confirms: [],
  reflector: true,
  control: serviceWorks,
});
