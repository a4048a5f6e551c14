import { fetches, must } from '../controls.ts';
import { zoomNames } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'service-forgot-an-intermediate',
  tells:
    'The servers of the service send their certificates without the intermediate one: genuine, and not provable.',
  kind: 'single',
  confirms: ['service-outage'],
  neverBlames: ['tls-inspection-untrusted', 'root-store-old', 'clock-wrong'],
  verdict: 'blocked',
  arrange: (lab) =>
    lab.world.change({
      certificates: Object.fromEntries(zoomNames.map((name) => [name, 'no-intermediate' as const])),
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
