import { must } from '../controls.ts';
import { doze, radio } from '../faults/radio.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

/** A call (50 packets a second each way and what goes with it) is far below, a download far above. */
const sleeping = { listen: 3, busyFrames: 150 };

export const scenario = defineScenario({
  id: 'wifi-sleeps-between-packets',
  tells:
    'The Wi-Fi adapter sleeps and wakes for every third beacon: while a call goes on, what comes in waits up to 300 ms; a download keeps it awake.',
  kind: 'single',
  confirms: ['wifi-power-save'],
  neverBlames: [
    'gateway-loss',
    'provider-loss',
    'provider-jitter',
    'provider-latency',
    'wifi-weak',
    'wifi-interference',
    'bufferbloat',
    'dns-slow',
  ],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await radio(lab, {
      signalDbm: -52,
      retryRatio: 0.06,
      busyRatio: 0.14,
      noiseDbm: -94,
      isPowerSaving: true,
    });
    await doze(lab, sleeping);
  },
  async control(lab) {
    const quiet = await burst(lab, { count: 100, everyMs: 20 });
    const busy = await burst(lab, { count: 2000, everyMs: 1 });
    const seen = `quiet: ${told(quiet)}; busy: ${told(busy)}`;
    must(quiet.spreadMs > 150 && busy.medianMs < quiet.medianMs - 50, seen);
    return seen;
  },
});
