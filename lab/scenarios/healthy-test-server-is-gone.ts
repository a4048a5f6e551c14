import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-test-server-is-gone',
  tells:
    'The test server that was named has been switched off: nothing at its address says a word, and that is nobody’s fault.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['media-ports-blocked', 'udp-blocked', 'egress-blocks-media'],
  // An address of nobody in this world: silent on every port.
  arguments: ['--reflector', 'https://155.133.22.10/'],
  control: serviceWorks,
});
