import { fetches, must } from '../controls.ts';
import { onlyByProxy, proxyVariables, squidProxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'proxy-wants-a-windows-login',
  tells:
    'The proxy wants NTLM, which browsers of the domain give silently, and nothing else is let out.',
  kind: 'single',
  confirms: ['proxy-auth-required'],
  neverBlames: ['proxy-denies-service', 'proxy-required', 'proxy-unreachable'],
  verdict: 'blocked',
  needs: ['squid'],
  arrange: async (lab) => {
    await onlyByProxy(lab);
    const { url } = await squidProxy(lab, {
      login: { user: 'anna', password: 'geheim' },
      scheme: 'ntlm',
    });
    await proxyVariables(lab, url);
  },
  async control(lab) {
    const page = await fetches(lab, 'https://zoom.us/');
    must(page.problem.includes('407'), page.problem);
    return page.problem;
  },
});
