import { must } from '../controls.ts';
import { twoLines } from '../faults/udp.ts';
import { farEnd, seenAs } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'two-lines-dealt-at-random',
  tells:
    'Two lines to the provider, bonded by chance: each new connection leaves by another address.',
  kind: 'single',
  confirms: ['source-address-flaps'],
  neverBlames: ['udp-blocked', 'media-ports-blocked', 'provider-loss', 'dns-hijack'],
  verdict: 'degraded',
  house: { ipv6: false, carrierNat: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await twoLines(lab);
  },
  async control(lab) {
    const seen = new Set<string>();
    for (let tried = 0; tried < 12 && seen.size < 2; tried += 1) seen.add(await seenAs(lab));
    must(seen.size === 2, [...seen].join());
    return [...seen].join(' and ');
  },
});
