import { sendsTogether } from '../faults/medium.ts';
import { radio } from '../faults/radio.ts';
import { callWorks, farEnd } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-wifi-bunches',
  tells:
    'Busy but good Wi-Fi: frames go over the air together, every 5 ms (802.11 aggregation), so that nothing arrives evenly and everything in time.',
  kind: 'healthy',
  confirms: [],
  neverBlames: [
    'provider-loss',
    'gateway-loss',
    'provider-jitter',
    'bufferbloat',
    'uplink-too-slow',
    'downlink-too-slow',
    'udp-throttled',
    'wifi-weak',
    'wifi-interference',
    'wifi-power-save',
  ],
  house: { ipv6: false },
  measures: 'enough',
  isExtra: true,
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await radio(lab, {
      signalDbm: -58,
      retryRatio: 0.12,
      busyRatio: 0.45,
      noiseDbm: -92,
      rivals: 1,
      isPowerSaving: true,
    });
    await sendsTogether(lab);
  },
  async control(lab) {
    return callWorks(lab);
  },
});
