import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-servers-never-answer',
  tells:
    'The media servers answer no stranger on any UDP port: nothing can be proven there, and nothing must be accused.',
  kind: 'healthy',
  confirms: [],
  world: { mediaUdp: 'silent', mediaStunClassic: false, mediaStunRfc: false },
  control: serviceWorks,
});
