import { fetches, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'guests-get-plain-web-only',
  tells:
    'A guest network lets plain web pages (port 80) and names out, and nothing else: no TLS to anybody, no sign-in page either.',
  kind: 'single',
  confirms: ['egress-blocks-service'],
  neverBlames: ['proxy-required', 'internet-down', 'captive-portal', 'name-filter'],
  verdict: 'blocked',
  arrange: async (lab) => {
    await block(lab, { at: 'home', protocol: 'tcp', ports: '443' });
  },
  async control(lab) {
    const plain = await fetches(lab, 'http://connectivitycheck.gstatic.com/generate_204');
    const secure = await fetches(lab, 'https://www.google.com/', [], 2);
    must(
      plain.status === 204 && secure.status === 0,
      `plain ${plain.status}, TLS ${secure.status}`,
    );
    return 'port 80 works, port 443 is silent';
  },
});
