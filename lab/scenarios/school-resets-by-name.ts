import { handshakes, must } from '../controls.ts';
import { blockName } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'school-resets-by-name',
  tells:
    'Connections open, but the moment the service’s name is said in the TLS hello they are reset. Other names pass, even at the same address.',
  kind: 'single',
  confirms: ['name-filter'],
  neverBlames: [
    'address-blocklisted',
    'egress-blocks-service',
    'handshake-mangled',
    'service-outage',
    'path-mtu-black-hole',
  ],
  verdict: 'blocked',
  arrange: async (lab) => void (await blockName(lab, { at: 'home', name: 'zoom.us' })),
  async control(lab) {
    const address = lab.world.ipv4('zoom.us')[0] ?? '';
    const named = await handshakes(lab, address, 'zoom.us');
    const neutral = await handshakes(lab, address, 'www.example.com');
    must(
      !named.isComplete && neutral.isComplete,
      `zoom.us ${named.isComplete}, neutral name ${neutral.isComplete}`,
    );
    return 'zoom.us is reset, www.example.com at the same address is not';
  },
});
