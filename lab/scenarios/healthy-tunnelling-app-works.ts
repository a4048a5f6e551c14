import { must, serviceWorks, systemLookup } from '../controls.ts';
import { oddLocalDns } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-tunnelling-app-works',
  tells:
    'An app answers names with made-up addresses (198.18.0.0/15) and carries what is sent there.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['dns-fake-ip', 'dns-hijack', 'dns-filter-blocks-service'],
  async arrange(lab) {
    const real = lab.world.zone.filter(({ ipv4 }) => ipv4.length > 0);
    const made = real.map(({ name, ipv4: [ip = ''] }, index) => ({
      name,
      ip,
      fake: `198.18.${Math.floor(index / 200)}.${(index % 200) + 1}`,
    }));
    // The longer name first: the first rule that matches counts, and a rule covers everything below its name.
    const rules = made.toSorted((a, b) => b.name.length - a.name.length);
    await oddLocalDns(
      lab,
      rules.map(({ name, fake }) => ({ name, action: 'answer', ipv4: [fake] })),
    );
    await lab.laptop.nft(`table ip app {
       chain output {
         type nat hook output priority -100;
         dnat to ip daddr map { ${made.map(({ fake, ip }) => `${fake} : ${ip}`).join(', ')} }
       }
     }`);
  },
  async control(lab) {
    const seen = await systemLookup(lab, 'zoom.us');
    must(seen.join().startsWith('198.18.'), seen.join());
    return `zoom.us is ${seen.join()}; ${await serviceWorks(lab)}`;
  },
});
