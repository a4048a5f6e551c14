import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-servers-answer-strangers',
  tells: 'The media servers answer anybody on every port: everything can be proven open.',
  kind: 'healthy',
  confirms: [],
  world: { mediaUdp: 'answers', mediaStunRfc: true },
  control: serviceWorks,
});
