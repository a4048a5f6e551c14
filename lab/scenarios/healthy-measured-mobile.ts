import { must } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-mobile',
  tells:
    'LTE: the delay wanders by some 60 ms, and one packet in five hundred is lost. A call smooths that out.',
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
    'provider-latency',
  ],
  house: { ipv6: false, carrierNat: true, rttMs: 50 },
  measures: 'enough',
  isExtra: true,
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    // A standard deviation of 14 ms each way: 19 in 20 answers within 60 ms of the quickest there and back.
    await worsen(lab, 'line', 'both', { delayMs: 20, jitterMs: 14, lossRatio: 0.002 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(found.spreadMs > 35 && found.received > found.sent * 0.97, told(found));
    return told(found);
  },
});
