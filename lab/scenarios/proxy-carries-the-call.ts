import { serviceWorks } from '../controls.ts';
import { onlyByProxy, proxyVariables, squidProxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'proxy-carries-the-call',
  tells:
    'An office where only the proxy gets out: the meeting goes through it, measured as far as it can be.',
  kind: 'healthy',
  confirms: ['proxy-forces-tcp'],
  neverBlames: ['udp-blocked', 'proxy-required', 'internet-down', 'provider-loss'],
  verdict: 'degraded',
  measures: 'enough',
  reflector: true,
  needs: ['squid'],
  async arrange(lab) {
    await onlyByProxy(lab);
    const { url } = await squidProxy(lab);
    await proxyVariables(lab, url);
  },
  async control(lab) {
    return serviceWorks(lab);
  },
});
