import { fetches, must } from '../controls.ts';
import { zoomNames } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'service-let-its-certificate-expire',
  tells:
    'The certificates of the service ran out nine days ago; the clock here is right, and other sites are fine.',
  kind: 'single',
  confirms: ['service-outage'],
  neverBlames: ['clock-wrong', 'tls-inspection-untrusted', 'root-store-old'],
  verdict: 'blocked',
  arrange: (lab) =>
    lab.world.change({
      certificates: Object.fromEntries(zoomNames.map((name) => [name, 'expired' as const])),
    }),
  async control(lab) {
    const service = await fetches(lab, 'https://zoom.us/');
    const other = await fetches(lab, 'https://www.google.com/');
    must(
      service.code === 60 && other.status === 200,
      `service ${service.code}, other ${other.status}`,
    );
    return `curl: ${service.problem}`;
  },
});
