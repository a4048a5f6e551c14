import { serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-double-nat',
  tells: 'The provider translates a second time (100.64/10). Meetings through servers do not mind.',
  kind: 'healthy',
  confirms: [],
  house: { carrierNat: true },
  control: serviceWorks,
});
