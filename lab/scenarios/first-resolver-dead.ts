import { must } from '../controls.ts';
import { useResolvers } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'first-resolver-dead',
  tells:
    'Two resolvers are set; the first does not exist any more, so every name takes five seconds.',
  kind: 'single',
  confirms: ['dns-resolver-dead'],
  neverBlames: ['dns-slow', 'dns-aaaa-dropped', 'internet-down', 'provider-latency'],
  verdict: 'degraded',
  async arrange(lab) {
    const { home } = lab.plan;
    const gone = home.ipv4.replace(/\d+$/, '233');
    await useResolvers(lab, gone, home.ipv4);
  },
  async control(lab) {
    const { tookMs, code } = await lab.asUser(['getent', 'ahosts', 'zoom.us']);
    must(code === 0 && tookMs > 2500, `found ${code === 0} after ${tookMs} ms`);
    return `a name takes ${Math.round(tookMs)} ms`;
  },
});
