import { must } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'line-delivers-in-bunches',
  tells:
    'The delay of the line wanders by 100 ms and more, in both directions; the router here is even.',
  kind: 'single',
  confirms: ['provider-jitter'],
  neverBlames: ['gateway-loss', 'provider-loss', 'bufferbloat', 'local-uplink-hog'],
  verdict: 'degraded',
  house: { ipv6: false, rttMs: 40 },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await worsen(lab, 'line', 'both', { delayMs: 60, jitterMs: 45 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(found.spreadMs > 100, told(found));
    return told(found);
  },
});
