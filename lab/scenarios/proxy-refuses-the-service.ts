import { fetches, must } from '../controls.ts';
import { onlyByProxy, proxyVariables, squidProxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'proxy-refuses-the-service',
  tells: 'The proxy of the office refuses the category “video meetings” with 403.',
  kind: 'single',
  confirms: ['proxy-denies-service'],
  mayAlso: ['proxy-forces-tcp'],
  neverBlames: ['proxy-auth-required', 'allow-rule-too-narrow', 'proxy-required', 'service-outage'],
  verdict: 'blocked',
  needs: ['squid'],
  arrange: async (lab) => {
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
    return service.problem;
  },
});
