import { connects, must, pings, serviceWorks } from '../controls.ts';
import { account, inMeeting } from '../faults/account.ts';
import { worsen } from '../faults/path.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'account-leaves-out-the-near-region',
  tells:
    'The account allows data centres in Australia and India only; the meeting runs 300 ms away while the front door is at 20 ms. Which country the call leaves from nobody tells, so it can only be suspected.',
  kind: 'single',
  confirms: [],
  suspects: ['region-far'],
  neverBlames: ['provider-latency', 'vpn-detour', 'bufferbloat', 'exit-country-blocked'],
  verdict: 'degraded',
  house: { ipv6: false, rttMs: 20 },
  async arrange(lab) {
    const [far = ''] = lab.world.ipv4('zoomsjccv154mmr.sjc.zoom.us');
    await account(lab, {
      in_meeting: { custom_data_center_regions: true, data_center_regions: ['AU', 'IN'] },
    });
    await worsen(lab, 'line', 'both', { delayMs: 140 }, far);
    await inMeeting(lab, far);
  },
  async control(lab) {
    const [far = ''] = lab.world.ipv4('zoomsjccv154mmr.sjc.zoom.us');
    const media = await pings(lab, far, 3);
    const door = await pings(lab, lab.world.ipv4('zoom.us')[0] ?? '', 3);
    must(
      (media.rttMs ?? 0) > 250 && (door.rttMs ?? 999) * 2 < (media.rttMs ?? 0),
      `${media.rttMs}, ${door.rttMs} ms`,
    );
    must((await connects(lab, far, 443)) === 'open', 'the media server does not answer');
    return `${await serviceWorks(lab)}; media ${media.rttMs} ms, front door ${door.rttMs} ms`;
  },
});
