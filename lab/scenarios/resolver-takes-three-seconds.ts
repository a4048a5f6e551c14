import { must, resolves } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'resolver-takes-three-seconds',
  tells: 'The router’s name server needs three seconds for every answer; the line is quick.',
  kind: 'single',
  confirms: ['dns-slow'],
  neverBlames: ['dns-resolver-dead', 'dns-aaaa-dropped', 'provider-latency', 'internet-down'],
  verdict: 'degraded',
  async arrange(lab) {
    await oddRouterDns(lab, [
      { name: '*', action: 'pass', delayMs: 2400 + (lab.plan.seed % 5) * 200 },
    ]);
  },
  async control(lab) {
    const slow = await resolves(lab, 'zoom.us', { seconds: 5 });
    const quick = await resolves(lab, 'zoom.us', { at: '1.1.1.1' });
    must(
      slow.tookMs > 2000 && quick.tookMs < 1500,
      `${slow.tookMs} ms here, ${quick.tookMs} ms at 1.1.1.1`,
    );
    return `${Math.round(slow.tookMs)} ms here, ${Math.round(quick.tookMs)} ms at 1.1.1.1`;
  },
});
