import { must, resolves } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-slow-names-and-helper-blocklist',
  tells:
    'An overloaded filter box at home: every answer takes almost three seconds, and the log host of the service does not exist for it.',
  kind: 'pair',
  confirms: ['dns-slow', 'dns-filter-blocks-helper'],
  neverBlames: ['dns-resolver-dead', 'dns-filter-blocks-service', 'internet-down'],
  verdict: 'degraded',
  async arrange(lab) {
    await oddRouterDns(lab, [
      { name: 'log.zoom.us', action: 'nxdomain', delayMs: 2600 },
      { name: '*', action: 'pass', delayMs: 2600 },
    ]);
  },
  async control(lab) {
    const slow = await resolves(lab, 'zoom.us', { seconds: 5 });
    const denied = await resolves(lab, 'log.zoom.us', { seconds: 5 });
    const known = await resolves(lab, 'log.zoom.us', { at: '1.1.1.1' });
    must(
      slow.tookMs > 2000 && denied.status === 'NXDOMAIN' && known.addresses.length > 0,
      `${slow.tookMs} ms, ${denied.status} here, ${known.status} at 1.1.1.1`,
    );
    return `names take ${Math.round(slow.tookMs)} ms, log.zoom.us is denied`;
  },
});
