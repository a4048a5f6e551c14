import { handshakes, must } from '../controls.ts';
import { blockName } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'provider-swallows-by-name',
  tells:
    'The provider swallows every connection that names the service; other names at the same address pass.',
  kind: 'single',
  confirms: ['name-filter'],
  neverBlames: [
    'path-mtu-black-hole',
    'service-outage',
    'handshake-mangled',
    'egress-blocks-service',
  ],
  verdict: 'blocked',
  arrange: async (lab) => void (await blockName(lab, { at: 'isp', name: 'zoom.us', how: 'drop' })),
  async control(lab) {
    const address = lab.world.ipv4('zoom.us')[0] ?? '';
    const named = await handshakes(lab, address, 'zoom.us');
    const neutral = await handshakes(lab, address, 'www.example.com');
    must(
      !named.isComplete && neutral.isComplete,
      `zoom.us ${named.isComplete}, neutral name ${neutral.isComplete}`,
    );
    return 'zoom.us hangs, www.example.com at the same address does not';
  },
});
