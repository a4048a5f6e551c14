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

/** A way has one length. Where one answer of many took so much less than a connection, the others waited for something. */
const WAITED_SHARE = 0.7;

/** The quickest of hundreds of answers, by usual ones (`median`) or by the one (`min`). */
const quickestMeasured = (
  seen: Seen<'call-packets' | 'paced-stun' | 'path-latency' | 'capacity'>,
  by: 'median' | 'min',
): number =>
  Math.min(
    ...[
      ...measuredIn(seen['call-packets']),
      ...measuredIn(seen['paced-stun']),
      ...echoesFromOutside(seen),
    ].map(({ value }) => value.rttMs[by]),
    ...measuredIn(seen.capacity).map(({ value }) => value.idleRttMs?.[by] ?? Infinity),
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
    'capacity',
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
    if (quickestMeasured(seen, 'median') < rttMs / 2) return unknown('path-trace');
    // Another device in the house may fill the line, which cannot be seen from here.
    if (quickestMeasured(seen, 'min') < Math.min(rttMs, controlRttMs) * WAITED_SHARE)
      return unknown('line-load');
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
