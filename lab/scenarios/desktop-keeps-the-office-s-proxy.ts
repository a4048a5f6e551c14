import { fetches, must } from '../controls.ts';
import { desktopProxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'desktop-keeps-the-office-s-proxy',
  tells:
    'At home with the laptop of the office: the desktop still names a proxy that is not in this network.',
  kind: 'single',
  confirms: ['proxy-unreachable'],
  neverBlames: ['proxy-differs', 'proxy-required', 'internet-down'],
  verdict: 'blocked',
  arrange: (lab) => desktopProxy(lab, { url: 'http://10.255.77.9:8080' }),
  async control(lab) {
    const gone = await fetches(lab, 'https://zoom.us/', ['--proxy', 'http://10.255.77.9:8080'], 2);
    const direct = await fetches(lab, 'https://zoom.us/');
    must(
      gone.status === 0 && direct.status === 200,
      `proxy ${gone.status}, direct ${direct.status}`,
    );
    return 'the proxy is silent, the direct way works';
  },
});
