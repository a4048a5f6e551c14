import { connects, must, resolves } from '../controls.ts';
import { providerDead } from '../faults/link.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'line-dead-names-from-cache',
  tells:
    'The line is dead, but the router still knows the names from before: programs resolve and then hang.',
  kind: 'single',
  confirms: ['internet-down'],
  neverBlames: [
    'egress-blocks-service',
    'dns-resolver-dead',
    'udp-blocked',
    'gateway-unreachable',
    'proxy-required',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    const known = [
      'zoom.us',
      'www3.zoom.us',
      'us04web.zoom.us',
      'us05web.zoom.us',
      'www.google.com',
    ];
    await lab.routerDns(
      known.flatMap((name) =>
        lab.world
          .ipv4(name)
          .slice(0, 1)
          .map((ip) => `--host-record=${name},${ip}`),
      ),
    );
    await providerDead(lab);
  },
  async control(lab) {
    const name = await resolves(lab, 'zoom.us');
    const beyond = await connects(lab, '1.1.1.1', 443);
    must(name.status === 'NOERROR' && beyond === 'silence', `${name.status}, 1.1.1.1 ${beyond}`);
    return 'the router knows zoom.us, nothing beyond it answers';
  },
});
