import { fetches, must, serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-v4-only',
  tells:
    'A home whose provider offers no IPv6. Names have IPv6 addresses all the same; nothing is wrong with that.',
  kind: 'healthy',
  house: { ipv6: false },
  confirms: [],
  neverBlames: ['ipv6-broken'],
  async control(lab) {
    const over6 = await fetches(lab, 'https://zoom.us/', ['-6'], 2);
    must(over6.status === 0, 'IPv6 works here');
    return serviceWorks(lab);
  },
});
