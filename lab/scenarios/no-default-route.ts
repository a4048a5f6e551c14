import { connects, must, pings } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'no-default-route',
  tells:
    'Address and router are there, but the default route is gone (a VPN that cleaned up too much): only the home network answers.',
  kind: 'single',
  confirms: ['no-address'],
  neverBlames: ['gateway-unreachable', 'internet-down', 'dns-resolver-dead', 'route-conflict'],
  verdict: 'blocked',
  async arrange(lab) {
    await lab.laptop.must(['ip', 'route', 'del', 'default']);
    await lab.laptop.run(['ip', '-6', 'route', 'del', 'default']);
  },
  async control(lab) {
    const { home } = lab.plan;
    const near = await pings(lab, home.ipv4, 1);
    const far = await connects(lab, '1.1.1.1', 443);
    must(near.replies === 1 && far === 'unreachable', `router ${near.replies}, 1.1.1.1 ${far}`);
    return 'the router answers pings, 1.1.1.1 is unreachable at once';
  },
});
