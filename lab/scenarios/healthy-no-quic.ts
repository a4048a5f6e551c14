import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-no-quic',
  tells: 'Nobody answers QUIC; browsers fall back without anybody noticing.',
  kind: 'healthy',
  confirms: [],
  world: { quic: false },
  control: serviceWorks,
});
