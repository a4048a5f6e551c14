import { serviceWorks } from '../controls.ts';
import { idleProgram } from '../faults/laptop.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-circumvention-tool-at-work',
  tells: 'A program against censorship runs here and does no harm.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['handshake-mangled', 'conflicting-program'],
  arrange: (lab) => idleProgram(lab, 'nfqws'),
  control: serviceWorks,
});
