import { handshakes, must } from '../controls.ts';
import { mangledHellos } from '../faults/circumvention.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'circumvention-tool-garbles-hellos',
  tells:
    'A program against censorship runs here with the wrong setting: every encrypted connection, to anybody, ends at its first message.',
  kind: 'single',
  confirms: ['handshake-mangled'],
  neverBlames: [
    'name-filter',
    'path-mtu-black-hole',
    'captive-portal',
    'service-outage',
    'security-software-inspects',
  ],
  verdict: 'blocked',
  arrange: async (lab) => void (await mangledHellos(lab)),
  async control(lab) {
    const service = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    const other = await handshakes(
      lab,
      lab.world.ipv4('www.google.com')[0] ?? '',
      'www.google.com',
    );
    must(
      !service.isComplete && !other.isComplete && other.text.includes('alert'),
      `service ${service.isComplete}, other ${other.isComplete}`,
    );
    return 'both end with an alert';
  },
});
