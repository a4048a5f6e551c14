import { must } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { radio } from '../faults/radio.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'wifi-signal-too-weak',
  tells:
    'The router is two walls away: -81 dBm, most packets are repeated, some come late and some never. The line behind it is fine.',
  kind: 'single',
  confirms: ['wifi-weak'],
  neverBlames: [
    'gateway-loss',
    'provider-loss',
    'provider-jitter',
    'wifi-interference',
    'wifi-power-save',
    'downlink-too-slow',
    'uplink-too-slow',
    'dns-slow',
  ],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await radio(lab, {
      signalDbm: -81,
      retryRatio: 0.62,
      failedRatio: 0.05,
      busyRatio: 0.22,
      noiseDbm: -93,
      isPowerSaving: false,
    });
    await worsen(lab, 'air', 'both', { delayMs: 15, jitterMs: 12, lossRatio: 0.05, burst: 1.5 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(1 - found.received / found.sent > 0.03 && found.spreadMs > 15, told(found));
    return told(found);
  },
});
