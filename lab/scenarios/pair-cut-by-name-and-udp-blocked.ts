import { handshakes, must } from '../controls.ts';
import { blockName } from '../faults/filter.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-cut-by-name-and-udp-blocked',
  tells: 'The school resets every connection that names the service, and swallows UDP.',
  kind: 'pair',
  confirms: ['name-filter', 'udp-blocked'],
  neverBlames: ['egress-blocks-service', 'handshake-mangled', 'service-outage', 'internet-down'],
  verdict: 'blocked',
  async arrange(lab) {
    await blockName(lab, { at: 'home', name: 'zoom.us' });
    await swallowUdp(lab);
  },
  async control(lab) {
    const address = lab.world.ipv4('zoom.us')[0] ?? '';
    const named = await handshakes(lab, address, 'zoom.us');
    const neutral = await handshakes(lab, address, 'www.example.com');
    must(
      !named.isComplete && neutral.isComplete,
      `zoom.us ${named.isComplete}, neutral name ${neutral.isComplete}`,
    );
    return `zoom.us is reset by its name; ${await udpIsSilent(lab)}`;
  },
});
