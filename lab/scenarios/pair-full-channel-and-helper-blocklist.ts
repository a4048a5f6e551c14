import { must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { worsen } from '../faults/path.ts';
import { radio } from '../faults/radio.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-full-channel-and-helper-blocklist',
  tells:
    'Four neighbours fill the Wi-Fi channel, so that packets are lost and late in bunches, and a blocklist on the router denies a helper of the service.',
  kind: 'pair',
  confirms: ['wifi-interference', 'dns-filter-blocks-helper'],
  neverBlames: ['gateway-loss', 'provider-loss', 'wifi-weak', 'wifi-power-save', 'dns-slow'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await oddRouterDns(lab, [{ name: 'log.zoom.us', action: 'nxdomain' }]);
    await radio(lab, {
      signalDbm: -51,
      retryRatio: 0.44,
      failedRatio: 0.04,
      busyRatio: 0.87,
      noiseDbm: -89,
      rivals: 4,
      isPowerSaving: true,
    });
    await worsen(lab, 'air', 'both', { delayMs: 10, jitterMs: 12, lossRatio: 0.05, burst: 4 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(1 - found.received / found.sent > 0.03 && found.spreadMs > 15, told(found));
    return told(found);
  },
});
