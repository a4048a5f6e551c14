import { fetches, must } from '../controls.ts';
import { desktopProxy, onlyByProxy, proxyVariables, tinyproxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'session-and-desktop-disagree',
  tells:
    'The desktop names the proxy that works, and the session’s variables still name an old one: browsers work, the client does not.',
  kind: 'single',
  confirms: ['proxy-differs'],
  mayAlso: ['proxy-forces-tcp'],
  neverBlames: ['proxy-unreachable', 'proxy-required'],
  verdict: 'blocked',
  needs: ['tinyproxy'],
  house: { ipv4: true },
  arrange: async (lab) => {
    await onlyByProxy(lab);
    const { url } = await tinyproxy(lab);
    await desktopProxy(lab, { url });
    await proxyVariables(lab, 'http://127.0.0.1:8118');
  },
  async control(lab) {
    const old = await fetches(lab, 'https://zoom.us/');
    const proxy = `http://${lab.plan.home.ipv4}:8888`;
    const good = await fetches(lab, 'https://zoom.us/', ['--proxy', proxy]);
    must(old.status === 0 && good.status === 200, `old ${old.status}, desktop’s ${good.status}`);
    return old.problem;
  },
});
