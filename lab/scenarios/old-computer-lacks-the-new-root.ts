import { fetches, must } from '../controls.ts';
import { zoomNames } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'old-computer-lacks-the-new-root',
  tells:
    'An old computer never learnt of the authority that signs for the service; public lists know it, and other sites are fine.',
  kind: 'single',
  confirms: ['root-store-old'],
  neverBlames: [
    'tls-inspection-untrusted',
    'tls-inspection-trusted',
    'clock-wrong',
    'service-outage',
  ],
  verdict: 'blocked',
  arrange: async (lab) => {
    const odd = Object.fromEntries(zoomNames.map((name) => [name, 'unknown-root' as const]));
    await lab.world.change({ certificates: odd });
    // A genuine public authority, then: the world's list has it, this computer's has not.
    const roots = '/run/lab/public-roots.pem';
    await lab.laptop.write(roots, `${await lab.laptop.read(roots)}\n${lab.world.strangerRootPem}`);
  },
  async control(lab) {
    const service = await fetches(lab, 'https://zoom.us/');
    const other = await fetches(lab, 'https://www.google.com/');
    must(
      service.code === 60 && other.status === 200,
      `service ${service.code}, other ${other.status}`,
    );
    return 'curl does not trust zoom.us (60), and trusts www.google.com';
  },
});
