import { must } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { burst, farEnd, startHog, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'neighbour-device-fills-the-upload',
  tells:
    'Another device in the house fills the upload (6 Mbps) before a modem with a long queue: this computer cannot see who sends, and its own programs do not.',
  kind: 'healthy',
  confirms: [],
  // The queue is what is wrong, but a sender that comes and goes leaves no idle moment to compare with.
  mayAlso: ['bufferbloat'],
  neverBlames: [
    'provider-latency',
    'provider-jitter',
    'provider-loss',
    'local-uplink-hog',
    'udp-throttled',
    'uplink-too-slow',
  ],
  verdict: ['ready', 'degraded'],
  house: { ipv6: false },
  measures: 'enough',
  isExtra: true,
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    // On the wire and not in the router: the kernel spares a queue of its own what its own programs send.
    await worsen(lab, 'line', 'up', { mbps: 6, queueBytes: 375_000 });
    await startHog(lab, undefined, 'home');
  },
  async control(lab) {
    const found = await burst(lab, { count: 100, everyMs: 20 });
    must(found.medianMs > lab.plan.rttMs + 100, told(found));
    return told(found);
  },
});
