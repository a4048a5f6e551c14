import { connects, handshakes, must } from '../controls.ts';
import { pathMtuBlackHole } from '../faults/path.ts';
import { clientIsOld, installOldZoom } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-large-packets-and-old-client',
  tells:
    'Packets over 1300 bytes vanish on the line, so pages hang after connecting, and the app is too old besides.',
  kind: 'pair',
  confirms: ['path-mtu-black-hole', 'client-outdated'],
  neverBlames: ['name-filter', 'handshake-mangled', 'service-outage'],
  verdict: 'blocked',
  house: { ipv6: false },
  async arrange(lab) {
    await installOldZoom(lab);
    await pathMtuBlackHole(lab, { mtu: 1300 });
  },
  async control(lab) {
    const zoom = lab.world.ipv4('zoom.us')[0] ?? '';
    const tcp = await connects(lab, zoom, 443);
    const tls = await handshakes(lab, zoom, 'zoom.us');
    must(tcp === 'open' && !tls.isComplete, `TCP ${tcp}, TLS complete: ${tls.isComplete}`);
    return `TCP opens, TLS hangs; ${await clientIsOld(lab)}`;
  },
});
