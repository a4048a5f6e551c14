import { serviceWorks } from '../controls.ts';
import { onlyByProxy, proxyVariables, tinyproxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-proxy-with-login',
  tells: 'A proxy that wants a login, and the login is set: everything works, without UDP.',
  kind: 'healthy',
  confirms: ['proxy-forces-tcp'],
  neverBlames: ['proxy-auth-required', 'proxy-required', 'udp-blocked'],
  verdict: 'degraded',
  needs: ['tinyproxy'],
  arrange: async (lab) => {
    await onlyByProxy(lab);
    const login = { user: 'anna', password: 'geheim' };
    const { url } = await tinyproxy(lab, { login });
    await proxyVariables(lab, url.replace('://', `://${login.user}:${login.password}@`));
  },
  control: serviceWorks,
});
