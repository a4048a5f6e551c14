/**
 * A VPN's kill switch is shut while the VPN is not connected.
 *
 * The computer itself refuses to send to anything outside: not one destination, as a
 * firewall rule would, but all of them, controls included, and at once. What tells it
 * from an ordinary firewall is the trace of a tunnel: its program, its interface, or a
 * rule that lets only the tunnel out.
 */
import type { Observation, Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import { allConsequences } from '../accounts.ts';
import { because, defineCause, ruledOut, succeeded, unknown } from '../cause.ts';
import { ipOf } from '../controls.ts';
import { isBogon, kindOfAddress } from '../addresses.ts';
import { failedWith } from '../udp.ts';

type Evidence = Seen<
  | 'tunnels'
  | 'local-firewall'
  | 'processes'
  | 'tcp-connect'
  | 'tls-handshake'
  | 'stun'
  | 'udp-media'
  | 'dns-answer'
  | 'routes'
>;

const REFUSALS = ['udp.local_firewall', 'local.firewall', 'local.route_policy'] as const;

const isOutside = (one: Observation): boolean => {
  const ip = ipOf(one) ?? (one.target.kind === 'name-by-resolver' ? one.target.resolver : '');
  return !isBogon(ip) && kindOfAddress(ip) === 'public';
};

const refusedHere = (seen: Evidence): readonly Observation[] =>
  [...seen.stun, ...seen['udp-media'], ...seen['tcp-connect'], ...seen['dns-answer']].filter(
    (one) => failedWith(one, ...REFUSALS) && isOutside(one),
  );

/** The default route is a refusal: some clients shut the door with the routing table. */
const refusingDefault = (seen: Evidence) =>
  measuredIn(seen.routes).filter(({ value }) =>
    value.routes.some(
      ({ kind, destination }) =>
        (kind === 'blackhole' || kind === 'prohibit' || kind === 'unreachable') &&
        /^(0\.0\.0\.0\/[01]|128\.0\.0\.0\/1)$/.test(destination),
    ),
  );

/** Everything that shows a VPN lives on this computer. */
const traces = (seen: Evidence) => [
  ...measuredIn(seen.tunnels).filter(
    ({ value }) => value.tunnels.length > 0 || value.programs.length > 0,
  ),
  ...measuredIn(seen.processes).filter(({ value }) =>
    value.known.some(({ kind }) => kind === 'vpn'),
  ),
  ...measuredIn(seen['local-firewall']).filter(({ value }) =>
    value.hits.some(({ what, exceptDevices }) => what === 'everything' && exceptDevices.length > 0),
  ),
];

const distinctPlaces = (observations: readonly Observation[]): number =>
  new Set(
    observations.map(
      (one) => ipOf(one) ?? (one.target.kind === 'name-by-resolver' ? one.target.resolver : ''),
    ),
  ).size;

export const vpnKillSwitch = defineCause({
  id: 'vpn-kill-switch',
  layer: 'computer',
  reads: [
    'tunnels',
    'local-firewall',
    'processes',
    'tcp-connect',
    'tls-handshake',
    'stun',
    'udp-media',
    'dns-answer',
    'routes',
  ],
  weigh(seen, { symptoms }) {
    const reached = [
      ...succeeded(seen['tcp-connect']).filter(isOutside),
      ...succeeded(seen['tls-handshake']).filter(isOutside),
      ...succeeded(seen.stun).filter(isOutside),
    ];
    if (reached.length > 0)
      return ruledOut(because('vpn-kill-switch.outside-reached', {}, reached));
    const refused = refusedHere(seen);
    const byRule = measuredIn(seen['local-firewall']).filter(({ value }) =>
      value.hits.some(({ what }) => what === 'everything'),
    );
    const byRoute = refusingDefault(seen);
    const shut = [...refused, ...byRule, ...byRoute];
    const found = traces(seen);
    if (shut.length === 0 || found.length === 0) return unknown('local-firewall', 'tunnels');
    const accusation = {
      impact: 'blocks',
      accountsFor: allConsequences(symptoms),
      because: [
        because('vpn-kill-switch.everything-refused', {}, shut),
        because('vpn-kill-switch.vpn-present', {}, found),
      ],
    } as const;
    return distinctPlaces(refused) >= 2 || byRule.length > 0 || byRoute.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['stun', 'local-firewall'], ...accusation };
  },
});
