/**
 * Smaller packets on one interface, so that they fit the narrow place that swallows large ones
 * without a word. The size is the largest that was seen to arrive; TCP then offers it to the far
 * end too, so both directions fit. Never below 1280 (RFC 8200: IPv6 would go), never above what
 * the interface has now.
 */
import type { PathMtu } from '../model/network-facts.ts';
import type { FixPlan, Situation } from './fix.ts';
import { defineFix } from './fix.ts';
import { intend, planOf, readNow, saying } from './intended-change.ts';
import { observed, observedAll } from './observed.ts';

const leastBytes = 1280;

export const smallerPackets = defineFix({
  id: 'smaller-packets',
  mends: ['path-mtu-black-hole', 'vpn-mtu-too-large'],
  risk: 'low',
  waitSeconds: 5,
  provenBy: ['tls-handshake', 'path-mtu', 'http-exchange'],
  async plan(situation) {
    const hole = holeOf(observedAll(situation, 'path-mtu').map(({ value }) => value));
    if (hole === undefined) return [];
    if (hole.vanishedBytes <= leastBytes) {
      const values = { bytes: hole.vanishedBytes };
      return [{ kind: 'impossible', because: saying('smaller-packets.too-narrow', values) }];
    }
    const device = deviceOf(situation);
    return device === undefined ? [] : shrink(situation, device, hole);
  },
});

interface Hole {
  readonly arrivedBytes: number;
  readonly vanishedBytes: number;
}

/** The narrowest of all that were seen: what fits there fits everywhere. */
const holeOf = (sweeps: readonly PathMtu[]): Hole | undefined => {
  const holes = sweeps.flatMap(({ arrivedBytes, vanishedBytes }) =>
    vanishedBytes === undefined ? [] : [{ arrivedBytes, vanishedBytes }],
  );
  return holes.length === 0
    ? undefined
    : {
        arrivedBytes: Math.min(...holes.map(({ arrivedBytes }) => arrivedBytes)),
        vanishedBytes: Math.min(...holes.map(({ vanishedBytes }) => vanishedBytes)),
      };
};

/** The tunnel that owns the way out; else the interface on the way to the service. */
const deviceOf = (situation: Situation): string | undefined => {
  const tunnel = (observed(situation, 'tunnels')?.tunnels ?? []).find(
    ({ isUp, hasDefaultRouteV4, hasDefaultRouteV6 }) =>
      isUp && (hasDefaultRouteV4 || hasDefaultRouteV6),
  );
  if (tunnel !== undefined) return tunnel.name;
  const [best] = (observed(situation, 'routes')?.routes ?? [])
    .filter(({ kind, table }) => kind === 'unicast' && table === 'main')
    .filter(({ destination }) => destination === '0.0.0.0/0' || destination === '::/0')
    .toSorted((a, b) => a.family - b.family || (a.metric ?? 0) - (b.metric ?? 0));
  return best?.device;
};

/**
 * What arrived is one of a few sizes that were tried; between it and what vanished is nothing known.
 * A sweep that only a tiny packet survived still leaves 1280 to try, the least anybody must carry.
 */
const shrink = async (
  situation: Situation,
  device: string,
  { arrivedBytes }: Hole,
): Promise<readonly FixPlan[]> => {
  const bytes = Math.max(leastBytes, arrivedBytes);
  const now = await readNow(situation, 'link.mtu', device);
  if (now.kind === 'value' && now.value <= bytes) {
    const values = { device, bytes: now.value };
    return [{ kind: 'nothing-to-do', because: saying('smaller-packets.is-small', values) }];
  }
  const intention = await intend(situation, 'link.mtu', device, bytes);
  return planOf([intention], saying('smaller-packets.is-small', { device, bytes }));
};
