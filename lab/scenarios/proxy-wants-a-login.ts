import { fetches, must } from '../controls.ts';
import { onlyByProxy, proxyVariables, tinyproxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'proxy-wants-a-login',
  tells: 'The proxy of the office wants a login that is set nowhere.',
  kind: 'single',
  confirms: ['proxy-auth-required'],
  neverBlames: ['proxy-denies-service', 'proxy-required', 'proxy-unreachable', 'internet-down'],
  verdict: 'blocked',
  needs: ['tinyproxy'],
  arrange: async (lab) => {
    await onlyByProxy(lab);
    const { url } = await tinyproxy(lab, { login: { user: 'anna', password: 'geheim' } });
    await proxyVariables(lab, url);
  },
  async control(lab) {
    const page = await fetches(lab, 'https://zoom.us/');
    must(page.problem.includes('407'), page.problem);
    return page.problem;
  },
});
