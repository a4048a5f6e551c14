import { must, resolves } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-slow-names-and-udp-blocked',
  tells:
    'The hotel’s name server takes almost three seconds for every answer, and its gateway swallows UDP apart from names.',
  kind: 'pair',
  confirms: ['dns-slow', 'udp-blocked'],
  neverBlames: ['dns-resolver-dead', 'internet-down', 'provider-latency'],
  verdict: 'degraded',
  async arrange(lab) {
    await swallowUdp(lab);
    await oddRouterDns(lab, [{ name: '*', action: 'pass', delayMs: 2600 }]);
  },
  async control(lab) {
    const slow = await resolves(lab, 'zoom.us', { seconds: 5 });
    must(slow.tookMs > 2000, `names take ${slow.tookMs} ms`);
    const names = `names take ${Math.round(slow.tookMs)} ms`;
    return `${names}; ${await udpIsSilent(lab)}`;
  },
});
