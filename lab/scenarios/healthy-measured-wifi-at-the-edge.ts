import { worsen } from '../faults/path.ts';
import { radio } from '../faults/radio.ts';
import { callWorks, farEnd } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-wifi-at-the-edge',
  tells:
    'Wi-Fi from the far end of the flat: the signal is weak, one packet in four is repeated, a neighbour is on the channel, power saving is on. And everything arrives in time.',
  kind: 'healthy',
  confirms: [],
  neverBlames: [
    'wifi-weak',
    'wifi-interference',
    'wifi-power-save',
    'gateway-loss',
    'provider-loss',
    'provider-jitter',
  ],
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await radio(lab, {
      signalDbm: -76,
      retryRatio: 0.25,
      busyRatio: 0.31,
      noiseDbm: -93,
      rivals: 1,
      isPowerSaving: true,
    });
    await worsen(lab, 'air', 'both', { jitterMs: 2 });
  },
  async control(lab) {
    return callWorks(lab);
  },
});
