/**
 * There is an address and a route, but the router at its end is gone.
 *
 * A router may ignore pings and closed ports, but it cannot ignore the question for its
 * hardware address (ARP, neighbour discovery) and still forward anything. So confirmed
 * needs the system's word that this neighbour could not be found; mere silence is a
 * suspicion. Anything that answers from beyond clears the router.
 */
import { measuredIn, type Seen } from '../../model/observation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { allConsequences, idsOf } from '../accounts.ts';
import { because, defineCause, failedOnes, ruledOut, succeeded, unknown } from '../cause.ts';
import { ipOf } from '../controls.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';
import { failedWith } from '../udp.ts';

type Evidence = Seen<'gateway' | 'neighbours'>;

/** Readings of the neighbour table in which none of these routers has a hardware address. */
const lostNeighbours = (seen: Evidence, gateways: readonly string[]) =>
  measuredIn(seen.neighbours).filter(({ value }) => {
    const ours = value.entries.filter(({ ip }) => gateways.includes(ip));
    return (
      ours.length > 0 && ours.every(({ state }) => state === 'failed' || state === 'incomplete')
    );
  });

/** "No route to host" for a neighbour is the system's way of saying that nobody claims that address. */
const unclaimed = (seen: Evidence) =>
  seen.gateway.filter((one) => failedWith(one, 'net.host_unreachable'));

export const gatewayUnreachable = defineCause({
  id: 'gateway-unreachable',
  layer: 'gateway',
  reads: ['gateway', 'neighbours', 'tunnels'],
  weigh(seen, { symptoms }): Verdict {
    const answered = succeeded(seen.gateway);
    if (answered.length > 0) return ruledOut(because('gateway-unreachable.answers', {}, answered));
    const silent = failedOnes(seen.gateway);
    if (silent.length === 0) return unknown('gateway');
    // Something beyond it was reached, or there is no link: then its silence means nothing.
    if (idsOf(symptoms, 'gateway-silent').length === 0) {
      return ruledOut(because('gateway-unreachable.only-mute', {}, silent));
    }
    if (tunnelThatOwnsDefault(seen) !== undefined) return unknown('tunnels');
    const addresses = [...new Set(silent.flatMap((one) => ipOf(one) ?? []))];
    const missing = [...unclaimed(seen), ...lostNeighbours(seen, addresses)];
    const accusation = {
      impact: 'blocks',
      accountsFor: allConsequences(symptoms),
      because: [
        because('gateway-unreachable.silent', { addresses }, silent),
        ...(missing.length > 0
          ? [because('gateway-unreachable.no-neighbour', { addresses }, missing)]
          : []),
      ],
    } as const;
    return missing.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['neighbours'], ...accusation };
  },
});
