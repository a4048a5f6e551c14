import { fetches, must } from '../controls.ts';
import { onlyByProxy, proxyVariables, squidProxy } from '../faults/proxy.ts';
import { clientIsOld, installOldZoom } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-old-client-and-proxy-denies',
  tells:
    'The office’s proxy refuses the service, and the app is too old besides: opening the proxy would not be enough.',
  kind: 'pair',
  confirms: ['client-outdated', 'proxy-denies-service'],
  neverBlames: ['proxy-unreachable', 'egress-blocks-service', 'internet-down'],
  verdict: 'blocked',
  mayAlso: ['proxy-forces-tcp'],
  needs: ['squid'],
  async arrange(lab) {
    await installOldZoom(lab);
    await onlyByProxy(lab);
    const { url } = await squidProxy(lab, { denies: ['zoom.us'] });
    await proxyVariables(lab, url);
  },
  async control(lab) {
    const service = await fetches(lab, 'https://zoom.us/');
    const other = await fetches(lab, 'https://one.one.one.one/');
    must(
      service.status === 0 && other.status === 200,
      `service ${service.status}, other ${other.status}`,
    );
    return `${service.problem}; ${await clientIsOld(lab)}`;
  },
});
