import { fetches, must } from '../controls.ts';
import { onlyByProxy, proxyVariables, squidProxy } from '../faults/proxy.ts';
import { deepName } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'proxy-lets-one-label-through',
  tells:
    'The office’s proxy lets zoom.us and one label below it through, and answers 403 to longer names.',
  kind: 'pair',
  confirms: ['allow-rule-too-narrow', 'proxy-forces-tcp'],
  neverBlames: ['proxy-denies-service'],
  verdict: 'degraded',
  needs: ['squid'],
  arrange: async (lab) => {
    await onlyByProxy(lab);
    const { url } = await squidProxy(lab, { denies: ['sjc.zoom.us'] });
    await proxyVariables(lab, url);
  },
  async control(lab) {
    const deep = await fetches(lab, `https://${deepName}/`);
    const shallow = await fetches(lab, 'https://zoom.us/');
    must(
      deep.status === 0 && shallow.status === 200,
      `deep ${deep.status}, zoom.us ${shallow.status}`,
    );
    return 'zoom.us passes the proxy, the name with four labels does not';
  },
});
