import { fetches, must } from '../controls.ts';
import { onlyByProxy, tinyproxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-only-by-proxy',
  tells: 'An office where only its proxy gets out, and this computer was never told of it.',
  kind: 'single',
  confirms: ['proxy-required'],
  neverBlames: [
    'internet-down',
    'egress-blocks-service',
    'udp-blocked',
    'captive-portal',
    'proxy-forces-tcp',
  ],
  verdict: 'blocked',
  needs: ['tinyproxy'],
  house: { ipv4: true },
  arrange: async (lab) => {
    await onlyByProxy(lab);
    await tinyproxy(lab, { port: 3128 });
  },
  async control(lab) {
    const direct = await fetches(lab, 'https://zoom.us/', [], 2);
    const proxy = `http://${lab.plan.home.ipv4}:3128`;
    const through = await fetches(lab, 'https://zoom.us/', ['--proxy', proxy]);
    must(
      direct.status === 0 && through.status === 200,
      `direct ${direct.status}, proxy ${through.status}`,
    );
    return 'nothing gets out directly, the proxy reaches zoom.us';
  },
});
