import { must, resolves, systemLookup } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { systemdResolved } from '../name-keepers.ts';
import { defineScenario } from '../scenario.ts';

const madeUp = '198.18.0.7';
const madeUpSix = 'fc00::7';

export const scenario = defineScenario({
  id: 'cache-remembers-made-up-addresses',
  tells:
    'The router had a tunnelling app that made addresses up; it is gone and the router answers right. The laptop’s own cache (systemd-resolved) still holds what it was told.',
  kind: 'single',
  confirms: ['dns-fake-ip'],
  neverBlames: ['dns-hijack', 'dns-filter-blocks-service', 'hosts-file-override', 'internet-down'],
  verdict: 'blocked',
  house: { ipv6: false },
  needs: ['systemd-resolved', 'dbus-daemon', 'busctl'],
  async arrange(lab) {
    const odd = await oddRouterDns(lab, [
      { name: '*', action: 'answer', ipv4: [madeUp], ipv6: [madeUpSix], ttlSeconds: 3600 },
    ]);
    await systemdResolved(lab);
    const names = lab.world.zone.map(({ name }) => name).filter((name) => name.endsWith('zoom.us'));
    // Whoever uses the laptop has looked them up meanwhile.
    await lab.asUser(['sh', '-c', 'for name; do getent ahosts "$name"; done', 'sh', ...names]);
    await odd.lift();
    await lab.routerDns();
  },
  async control(lab) {
    const seen = await systemLookup(lab, 'zoom.us');
    const honest = await resolves(lab, 'zoom.us', { at: lab.plan.home.ipv4 });
    must(
      seen.every((ip) => ip === madeUp || ip === madeUpSix) &&
        seen.includes(madeUp) &&
        !honest.addresses.includes(madeUp) &&
        honest.status === 'NOERROR',
      `${seen.join()}, router ${honest.status} ${honest.addresses.join()}`,
    );
    return `cache ${seen.join()}, router ${honest.addresses.join()}`;
  },
});
