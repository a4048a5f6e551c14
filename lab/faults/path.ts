import type { Lab } from '../topology/lab.ts';
import { type Lever, leverName } from './lever.ts';
import { nftLever } from './filter.ts';

/**
 * Packets above `mtu` vanish between router and provider, and so do the ICMP messages that would tell. Small replies
 * are fine, the server's certificate is not.
 */
export async function pathMtuBlackHole(
  lab: Lab,
  { mtu = 1300, family }: { mtu?: number; family?: 4 | 6 } = {},
): Promise<Lever> {
  const name = leverName();
  const silence = family === undefined ? '' : `meta nfproto ipv${family} `;
  // Dropping by size instead of lowering the interface's MTU: that would fragment what may be fragmented.
  const rules = (device: string): string => `table inet ${name} {
  counter hits { }
  chain forward {
    type filter hook forward priority -5; policy accept;
    oifname "${device}" ${silence}meta length > ${mtu} counter name "hits" drop
  }
}`;
  await lab.home.nft(rules('wan0'));
  await lab.isp.nft(rules('cust0'));
  const levers = [nftLever(lab.home, name), nftLever(lab.isp, name)];
  return {
    hits: async () =>
      (await Promise.all(levers.map((lever) => lever.hits()))).reduce((sum, one) => sum + one, 0),
    lift: async () => void (await Promise.all(levers.map((lever) => lever.lift()))),
  };
}

export interface PathQuality {
  readonly delayMs?: number;
  readonly jitterMs?: number;
  readonly lossRatio?: number;
  /** Mean length of a run of lost packets. */
  readonly burst?: number;
  readonly mbps?: number;
  readonly queueBytes?: number;
}

/** Extra trouble on a wire. `air` is the person's own network, `line` the provider's; `up` is away from the laptop. */
export async function worsen(
  lab: Lab,
  where: 'air' | 'line',
  way: 'up' | 'down' | 'both',
  quality: PathQuality,
  onlyAddress?: string,
): Promise<void> {
  const base = where === 'air' ? lab.plan.airRttMs / 2 : (lab.plan.rttMs - lab.plan.airRttMs) / 2;
  const words = [
    `delay=${base + (quality.delayMs ?? 0)}`,
    ...(onlyAddress === undefined ? [] : [`only=${onlyAddress}`]),
    ...(quality.jitterMs === undefined ? [] : [`jitter=${quality.jitterMs}`]),
    ...(quality.lossRatio === undefined ? [] : [`loss=${quality.lossRatio}`]),
    ...(quality.burst === undefined ? [] : [`burst=${quality.burst}`]),
    ...(quality.mbps === undefined ? [] : [`rate=${quality.mbps * 1e6}`]),
    ...(quality.queueBytes === undefined ? [] : [`queue=${quality.queueBytes}`]),
  ];
  await lab.wire(where, `${{ up: 'ab', down: 'ba', both: 'both' }[way]} ${words.join(' ')}`);
}
