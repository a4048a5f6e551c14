import { serviceWorks } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-one-slow-address',
  tells: 'One address of several answers 700 ms late; clients use its sibling and never notice.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['provider-latency', 'address-blocklisted', 'egress-blocks-service'],
  house: { ipv6: false },
  arrange: (lab) =>
    worsen(lab, 'line', 'down', { delayMs: 700 }, lab.world.ipv4('us05web.zoom.us')[0] ?? ''),
  control: serviceWorks,
});
