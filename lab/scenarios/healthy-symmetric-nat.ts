import { must, serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-symmetric-nat',
  tells:
    'The router gives every destination another port (symmetric NAT). Two-person direct media starts slower; meetings do not mind.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['udp-blocked', 'source-address-flaps'],
  house: { carrierNat: false },
  async arrange(lab) {
    await lab.home.nft(`table ip symmetric {
  chain postrouting {
    type nat hook postrouting priority 90; policy accept;
    oifname "wan0" masquerade random,fully-random
  }
}`);
  },
  async control(lab) {
    const rules = await lab.home.must(['nft', 'list', 'table', 'ip', 'symmetric']);
    must(rules.includes('fully-random'), rules);
    return `${await serviceWorks(lab)}, ports are random`;
  },
});
