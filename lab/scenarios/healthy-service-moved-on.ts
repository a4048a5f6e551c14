import { must, resolves, serviceWorks } from '../controls.ts';
import { hosts, newGround } from '../world/hosts.ts';
import { defineScenario } from '../scenario.ts';

const at = (address: string, host: string) =>
  hosts
    .filter(({ name }) => name === host)
    .flatMap(({ alsoServes = [] }) => alsoServes)
    .map((name) => [name, { ipv4: [address], ipv6: [] }] as const);

export const scenario = defineScenario({
  id: 'healthy-service-moved-on',
  tells:
    'The service has moved to addresses that its list of the profile’s day did not hold; everything answers there.',
  kind: 'healthy',
  world: {
    names: Object.fromEntries([
      ...at(newGround.web, 'web.newground.example'),
      ...at(newGround.media, 'media.newground.example'),
    ]),
  },
  confirms: [],
  neverBlames: [
    'dns-hijack',
    'dns-filter-blocks-service',
    'hosts-file-override',
    'egress-blocks-media',
    'tls-inspection-untrusted',
  ],
  async control(lab) {
    const { addresses } = await resolves(lab, 'zoom.us');
    must(addresses.includes(newGround.web), addresses.join(' '));
    return `zoom.us is ${newGround.web}, ${await serviceWorks(lab)}`;
  },
});
