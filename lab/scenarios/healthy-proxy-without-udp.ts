import { serviceWorks } from '../controls.ts';
import { onlyByProxy, proxyVariables, squidProxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-proxy-without-udp',
  tells:
    'A proxy that works is the only way out of this office: meetings work, with sound over TCP.',
  kind: 'healthy',
  confirms: ['proxy-forces-tcp'],
  neverBlames: ['udp-blocked', 'proxy-required', 'internet-down', 'egress-blocks-media'],
  verdict: 'degraded',
  needs: ['squid'],
  arrange: async (lab) => {
    await onlyByProxy(lab);
    const { url } = await squidProxy(lab);
    await proxyVariables(lab, url);
  },
  control: serviceWorks,
});
