import { must } from '../controls.ts';
import { changesSatellites } from '../faults/medium.ts';
import { shape } from '../faults/shape.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-low-orbit',
  tells:
    'Satellites in a low orbit: every 15 seconds another one takes over, a twentieth of a second long nothing arrives, and the way has another length. Nobody hears it.',
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
    'source-address-flaps',
  ],
  house: { ipv6: false, carrierNat: true, rttMs: 45 },
  measures: 'enough',
  isExtra: true,
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 12, downMbps: 80, queueMs: 60 });
    await changesSatellites(lab);
  },
  async control(lab) {
    // 16 seconds: one change is in it.
    const found = await burst(lab, { count: 800, everyMs: 20 });
    must(found.received > found.sent * 0.96, told(found));
    return told(found);
  },
});
