import { fetches, must, pings, serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-dual-stack',
  tells: 'An ordinary home: router with NAT and DNS proxy, IPv4 and IPv6, everything works.',
  kind: 'healthy',
  confirms: [],
  async control(lab) {
    const worked = await serviceWorks(lab);
    const over4 = await fetches(lab, 'https://zoom.us/', ['-4']);
    const over6 = await fetches(lab, 'https://zoom.us/', ['-6']);
    must(
      over4.status === 200 && over6.status === 200,
      `over IPv4 ${over4.status}, over IPv6 ${over6.status}`,
    );
    const { rttMs = 0 } = await pings(lab, '1.1.1.1');
    must(
      Math.abs(rttMs - lab.plan.rttMs) < 12,
      `round trip is ${rttMs} ms, planned ${lab.plan.rttMs}`,
    );
    return `${worked}, both families, ${rttMs} ms`;
  },
});
