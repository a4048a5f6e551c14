import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-far-away',
  tells: 'A far-away place: 140 ms there and back. Noticeable, within what the vendors ask for.',
  kind: 'healthy',
  confirms: [],
  house: { rttMs: 140 },
  control: serviceWorks,
});
