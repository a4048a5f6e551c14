import { handshakes, must } from '../controls.ts';
import { blockName } from '../faults/filter.ts';
import { deepName } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'filter-lets-one-label-through',
  tells:
    'The administrator allowed *.zoom.us, and the filter reads the star as one label: zoomsjccv154mmr.sjc.zoom.us is cut by its name.',
  kind: 'single',
  confirms: ['allow-rule-too-narrow'],
  neverBlames: ['name-filter', 'egress-blocks-media', 'address-blocklisted', 'service-outage'],
  verdict: 'degraded',
  arrange: async (lab) => void (await blockName(lab, { at: 'home', name: 'sjc.zoom.us' })),
  async control(lab) {
    const address = lab.world.ipv4(deepName)[0] ?? '';
    const deep = await handshakes(lab, address, deepName);
    const neutral = await handshakes(lab, address, 'www.example.com');
    must(
      !deep.isComplete && neutral.isComplete,
      `deep name ${deep.isComplete}, neutral name ${neutral.isComplete}`,
    );
    return 'the name with four labels is reset, another name at its address is not';
  },
});
