import { clientIsOld, installOldZoom, swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-old-client-and-udp-blocked',
  tells:
    'The installed app is below the version the service accepts, and the network swallows UDP: an update alone gives a stuttering meeting.',
  kind: 'pair',
  confirms: ['client-outdated', 'udp-blocked'],
  neverBlames: ['client-install-broken', 'internet-down', 'service-outage'],
  verdict: 'blocked',
  async arrange(lab) {
    await installOldZoom(lab);
    await swallowUdp(lab);
  },
  async control(lab) {
    const version = await clientIsOld(lab);
    return `${version}; ${await udpIsSilent(lab)}`;
  },
});
