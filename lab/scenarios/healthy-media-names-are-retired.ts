import { connects, must, serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

const media = ['zoomam104zc.zoom.us', 'zoomfr84zc.zoom.us', 'zoomsjccv154mmr.sjc.zoom.us'] as const;

export const scenario = defineScenario({
  id: 'healthy-media-names-are-retired',
  tells:
    'The media machines the doctor knows by name are gone, and every name below zoom.us leads to web servers, where media ports are closed.',
  kind: 'healthy',
  confirms: [],
  neverBlames: [
    'egress-blocks-media',
    'allow-rule-too-narrow',
    'address-blocklisted',
    'service-outage',
  ],
  arrange: (lab) => {
    const web = {
      ipv4: lab.world.ipv4('us04logfiles.zoom.us'),
      ipv6: lab.world.ipv6('us04logfiles.zoom.us'),
    };
    const names = Object.fromEntries(['*.zoom.us', ...media].map((name) => [name, web]));
    return lab.world.change({ names });
  },
  async control(lab) {
    const address = lab.world.ipv4('us04logfiles.zoom.us')[0] ?? '';
    const closed = await connects(lab, address, 8801);
    must(closed !== 'open', `8801 ${closed}`);
    return `${await serviceWorks(lab)}, 8801 at ${address} ${closed}`;
  },
});
