/**
 * A resolver that somebody once set by hand fails: go back to what the network hands out, per family.
 * Nobody knows beforehand what that will be, so the proof decides; it is tried before any public
 * resolver because it also knows the names of this network.
 */
import { isIP } from 'node:net';
import type { LinkDns } from '../model/change.ts';
import { organisationInCharge, tunnelInCharge } from './custody.ts';
import { defineFix, type FixPlan, type Situation } from './fix.ts';
import { impossible, nothingToDo } from './reasons.ts';
import { resolverPlace, withoutRaw } from './resolver-place.ts';
import { resolverRecords } from './resolver-record.ts';

export const automaticResolver = defineFix({
  id: 'automatic-resolver',
  mends: [
    'dns-resolver-dead',
    'dns-slow',
    'dns-aaaa-dropped',
    'dns-truncation',
    'dnssec-failure',
    'dns-fake-ip',
    'dns-filter-blocks-service',
    'dns-filter-blocks-helper',
  ],
  risk: 'low',
  waitSeconds: 6,
  provenBy: ['dns-answer', 'system-lookup'],
  async plan(situation): Promise<readonly FixPlan[]> {
    const tunnel = tunnelInCharge(situation);
    if (tunnel !== undefined)
      return [impossible('resolver.tunnel', { names: tunnel.names }, tunnel.from)];
    const keeper = organisationInCharge(situation);
    if (keeper !== undefined)
      return [impossible('resolver.managed', { names: keeper.names }, keeper.from)];
    const place = await resolverPlace(situation);
    if (place === undefined) return [impossible('resolver.no-place')];
    // A file or a record names servers; what the network handed out is not known to it.
    if (place.setting === 'file.resolv-conf' || place.setting === 'dns.resolvconf') {
      return [impossible('automatic-resolver.no-keeper')];
    }
    const families = staticOnes(place.before, situation);
    if (families.length === 0) return [nothingToDo('automatic-resolver.already')];
    const after = withoutRaw(
      place.setting,
      {
        ...place.before,
        ...(families.includes(4) ? { v4: 'automatic' } : {}),
        ...(families.includes(6) ? { v6: 'automatic' } : {}),
      },
      families,
    );
    return [{ kind: 'changes', changes: [{ ...place, after }] }];
  },
});

/** Families with a list of somebody's that holds a resolver seen to fail; a list that works stays. */
const staticOnes = (before: LinkDns, situation: Situation): readonly (4 | 6)[] => {
  const records = resolverRecords(situation);
  const hasFailing = (servers: LinkDns['v4']): boolean =>
    servers !== 'automatic' &&
    servers.some((server) => {
      const address = server.split(/[#%]/u, 1)[0] ?? '';
      const record = records.find(({ resolver }) => resolver === address);
      return (
        isIP(address) !== 0 && record !== undefined && (!record.isGood || isAccusedSlow(situation))
      );
    });
  return [
    ...(hasFailing(before.v4) ? [4 as const] : []),
    ...(hasFailing(before.v6) ? [6 as const] : []),
  ];
};

const isAccusedSlow = ({ finding }: Situation): boolean => finding?.cause === 'dns-slow';
