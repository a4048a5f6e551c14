import { must } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { radio } from '../faults/radio.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'wifi-channel-is-full',
  tells:
    'Three neighbours share the channel: the signal is good, and packets are lost and late in bunches before they reach the router.',
  kind: 'single',
  confirms: ['wifi-interference'],
  neverBlames: [
    'gateway-loss',
    'provider-loss',
    'provider-jitter',
    'wifi-weak',
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
      signalDbm: -54,
      retryRatio: 0.41,
      failedRatio: 0.03,
      busyRatio: 0.83,
      noiseDbm: -90,
      rivals: 3,
      // As on most laptops: nobody's fault here.
      isPowerSaving: true,
    });
    await worsen(lab, 'air', 'both', { delayMs: 10, jitterMs: 12, lossRatio: 0.06, burst: 2.5 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(1 - found.received / found.sent > 0.02 && found.spreadMs > 15, told(found));
    return told(found);
  },
});
