import { must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'udp-held-to-100-packets',
  tells:
    'The provider lets 100 UDP packets a second through: speech passes, pictures do not, and web traffic is quick.',
  kind: 'single',
  confirms: ['udp-throttled'],
  neverBlames: ['provider-loss', 'uplink-too-slow', 'udp-blocked', 'media-ports-blocked'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await block(lab, {
      at: 'home',
      protocol: 'udp',
      exceptPorts: '53',
      limit: 'rate over 100/second burst 20 packets',
    });
  },
  async control(lab) {
    const [slow, quick] = [
      await burst(lab, { count: 100, everyMs: 20 }),
      await burst(lab, { count: 500, everyMs: 4 }),
    ];
    must(slow.lossUpRatio < 0.03 && quick.lossUpRatio > 0.3, `${told(slow)}; ${told(quick)}`);
    return `at 50/s ${told(slow)}; at 250/s ${told(quick)}`;
  },
});
