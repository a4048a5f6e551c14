/**
 * The way beyond the router is long: every host out there is far away.
 *
 * Satellite and congested mobile links. The control is the router, which must be
 * quick: a slow first hop is Wi-Fi's matter. Hosts outside the service must be slow
 * too, else only the service is far. A tunnel's detour is not the provider's.
 */
import { measuredIn, type Seen } from '../../model/observation.ts';
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { withRole } from '../controls.ts';
import { isPublic } from '../outside.ts';
import { isBusy, trafficIn } from '../../quality/line.ts';
import { nearness, segmentsIn } from '../segments.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';

/** A router one hop away answers in a few milliseconds; Wi-Fi in trouble takes longer than this. */
const NEAR_GATEWAY_MS = 50;

/** The router here, timed by either probe: one good look is enough, a slow answer may be its own. */
const quickRouter = (seen: Seen<'gateway' | 'stretches'>): readonly { readonly id: string }[] => {
  const { gateway, observed } = segmentsIn(seen) ?? {};
  const isNear = gateway !== undefined && nearness(gateway) === 'clean';
  return [
    ...measuredIn(seen.gateway).filter(
      ({ value }) => value.rttMs !== undefined && value.rttMs.median <= NEAR_GATEWAY_MS,
    ),
    ...(isNear && observed !== undefined ? [observed] : []),
  ];
};

/** Echoes that came back from beyond the router: whoever holds connections up here leaves them alone. */
const echoesFromOutside = (seen: Seen<'path-latency'>) =>
  measuredIn(seen['path-latency']).filter(
    ({ target, value }) =>
      value.by === 'icmp-echo' && target.kind === 'path' && isPublic(target.ip),
  );

const quickestMeasured = (seen: Seen<'call-packets' | 'paced-stun' | 'path-latency'>): number =>
  Math.min(
    ...[
      ...measuredIn(seen['call-packets']),
      ...measuredIn(seen['paced-stun']),
      ...echoesFromOutside(seen),
    ].map(({ value }) => value.rttMs.median),
  );

export const providerLatency = defineCause({
  id: 'provider-latency',
  layer: 'quality',
  reads: [
    'tcp-connect',
    'gateway',
    'path-latency',
    'tunnels',
    'line-load',
    'stretches',
    'call-packets',
    'paced-stun',
  ],
  takesForNone: ['tunnels'],
  weigh(seen, { symptoms }) {
    const times = (role: string) => measuredIn(withRole(seen['tcp-connect'], role));
    const slow = idsOf(symptoms, 'latency-high');
    const service = [...times('signalling'), ...times('media')];
    if (service.length === 0) return unknown('tcp-connect');
    const rttMs = Math.round(Math.min(...service.map(({ value }) => value.connectMs)));
    if (slow.length === 0) return ruledOut(because('provider-latency.quick', { rttMs }, service));
    if (tunnelThatOwnsDefault(seen) !== undefined) return unknown('tunnels');
    // What waits behind an upload of our own is no long way.
    if (isBusy(trafficIn(seen, 'up'))) return unknown('line-load');
    const controls = times('control');
    const controlRttMs = Math.round(Math.min(...controls.map(({ value }) => value.connectMs)));
    if (controls.length > 0 && controlRttMs < rttMs / 2) return unknown('path-trace');
    // Measured with more patience than a single connection, some far end was near.
    if (quickestMeasured(seen) < rttMs / 2) return unknown('path-trace');
    const near = quickRouter(seen);
    // A slow router is the Wi-Fi; one that nobody timed may be, and so may be this computer.
    if (near.length === 0) return unknown('gateway');
    const accusation = {
      impact: 'degrades',
      accountsFor: slow,
      because: [
        because('provider-latency.far', { rttMs }, service),
        ...(controls.length > 0
          ? [because('provider-latency.everything-far', { rttMs: controlRttMs }, controls)]
          : []),
        because('provider-latency.router-near', {}, near),
      ],
    } as const;
    return controls.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tcp-connect', 'path-trace'], ...accusation };
  },
});
