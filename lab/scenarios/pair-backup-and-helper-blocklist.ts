import { must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { shape } from '../faults/shape.ts';
import { burst, farEnd, startHog, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-backup-and-helper-blocklist',
  tells:
    'A backup on this computer fills the upload, and a blocklist on the router denies a helper of the service.',
  kind: 'pair',
  confirms: ['local-uplink-hog', 'dns-filter-blocks-helper'],
  neverBlames: ['provider-latency', 'provider-loss', 'uplink-too-slow', 'bufferbloat'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await oddRouterDns(lab, [{ name: 'log.zoom.us', action: 'nxdomain' }]);
    await shape(lab, { upMbps: 5, downMbps: 20, queueMs: 400 });
    await startHog(lab);
  },
  async control(lab) {
    const found = await burst(lab, { count: 100, everyMs: 20 });
    must(found.medianMs > lab.plan.rttMs + 100, told(found));
    return told(found);
  },
});
