/**
 * Two programs of the VPN kind each want to carry all traffic (F55): a consumer tunnel and a mesh,
 * or what is left of one. Two tunnels side by side are usual and harmless; here both must claim
 * the way out in the system's own table, and nothing out there may answer although the router does.
 */
import { measuredIn, type Measurement, type Seen } from '../../model/observation.ts';
import type { Reason } from '../../model/verdict.ts';
import { allConsequences, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, succeeded, unknown } from '../cause.ts';

type Tunnel = Measurement<'tunnels'>['value']['tunnels'][number];

const upIn = (observed: Measurement<'tunnels'>): readonly Tunnel[] =>
  observed.value.tunnels.filter(({ isUp }) => isUp);

/** Tunnels that each own the default route of one family. */
const claimants = (tunnels: readonly Tunnel[]): readonly Tunnel[] => {
  const by4 = tunnels.filter(({ hasDefaultRouteV4 }) => hasDefaultRouteV4);
  const by6 = tunnels.filter(({ hasDefaultRouteV6 }) => hasDefaultRouteV6);
  return by4.length >= 2 ? by4 : by6.length >= 2 ? by6 : [];
};

/** Parts of one product share the first word of their names: `warp-svc` and `warp-taskbar`. */
const productOf = (name: string): string => /^[a-z]+/.exec(name.toLowerCase())?.[0] ?? name;

const programsIn = (seen: Seen<'tunnels' | 'processes'>): readonly string[] => {
  const names = [
    ...measuredIn(seen.tunnels).flatMap(({ value }) => value.programs.map(({ name }) => name)),
    ...measuredIn(seen.processes).flatMap(({ value }) =>
      value.known.filter(({ kind }) => kind === 'vpn').map(({ name }) => name),
    ),
  ];
  return [...new Map(names.map((name) => [productOf(name), name])).values()];
};

export const overlaysConflict = defineCause({
  id: 'overlays-conflict',
  layer: 'computer',
  reads: ['tunnels', 'processes', 'gateway'],
  weigh(seen, { symptoms }) {
    if (idsOf(symptoms, 'controls-unreachable', 'no-route').length === 0) return unknown();
    const [observed] = measuredIn(seen.tunnels);
    if (observed === undefined) return unknown('tunnels');
    const rivals = claimants(upIn(observed));
    const programs = programsIn(seen);
    const owners = upIn(observed).filter(
      ({ hasDefaultRouteV4, hasDefaultRouteV6 }) => hasDefaultRouteV4 || hasDefaultRouteV6,
    );
    if (owners.length === 0 || (rivals.length === 0 && programs.length < 2)) {
      return ruledOut(because('overlays-conflict.one-at-most', {}, [observed]));
    }
    const routers = succeeded(seen.gateway);
    if (routers.length === 0) return unknown('gateway');
    const first: Reason =
      rivals.length > 0
        ? because('overlays-conflict.both-claim', { names: rivals.map(({ name }) => name) }, [
            observed,
          ])
        : because('overlays-conflict.programs', { names: programs }, [observed, ...seen.processes]);
    const accusation = {
      impact: 'blocks',
      accountsFor: allConsequences(symptoms),
      because: [first, because('overlays-conflict.router-fine', {}, routers)],
    } as const;
    return rivals.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tunnels', 'route-to'], ...accusation };
  },
});
