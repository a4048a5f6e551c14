import { must, pings, serviceWorks } from '../controls.ts';
import { account, inMeeting } from '../faults/account.ts';
import { worsen } from '../faults/path.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-host-is-abroad',
  tells:
    'The meeting runs on another continent because its host lives there; the own account leaves the choice of data centres to the service. Nothing here can be mended.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['region-far', 'provider-latency', 'vpn-detour'],
  house: { ipv6: false, rttMs: 20 },
  async arrange(lab) {
    const [far = ''] = lab.world.ipv4('zoomsjccv154mmr.sjc.zoom.us');
    await account(lab, { in_meeting: { custom_data_center_regions: false } });
    await worsen(lab, 'line', 'both', { delayMs: 140 }, far);
    await inMeeting(lab, far);
  },
  async control(lab) {
    const media = await pings(lab, lab.world.ipv4('zoomsjccv154mmr.sjc.zoom.us')[0] ?? '', 3);
    must((media.rttMs ?? 0) > 250, `${media.rttMs} ms`);
    return `${await serviceWorks(lab)}; media ${media.rttMs} ms`;
  },
});
