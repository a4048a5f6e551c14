import type { Lab } from '../topology/lab.ts';
import type { Room } from '../topology/room.ts';

/** A line that carries only so much. What is not given is not limited. */
export interface Shape {
  /** `home`: between router and provider, as most lines are. `isp`: between the provider and everybody else. */
  readonly at?: 'home' | 'isp';
  readonly upMbps?: number;
  readonly downMbps?: number;
  /** What waits longer than this is dropped: 50 is a decent router, 1000 and more is bufferbloat. */
  readonly queueMs?: number;
  /** Passes at the wire's own speed after a pause, before the limit acts: what providers sell as a "boost". */
  readonly burstBytes?: number;
}

/** Where each direction leaves through the narrow place: the room that sends into it, and its device. */
const narrowPlaces = {
  home: { up: ['home', 'wan0'], down: ['isp', 'cust0'] },
  isp: { up: ['isp', 'core0'], down: ['internet', 'edge0'] },
} as const;

/** A tick of the kernel's timer (250 Hz) must not cost throughput: so much may leave at once. */
const bucketBytes = (mbps: number): number => Math.max(1600, Math.ceil((mbps * 1e6) / 8 / 250));

/**
 * Limits the rate with the kernel's token bucket filter: one queue for everybody, in order, as in a plain modem.
 * A shape set later replaces the one before at the same place.
 */
export async function shape(lab: Lab, wish: Shape): Promise<{ lift(): Promise<void> }> {
  const { at = 'home', queueMs = 100 } = wish;
  const limited: (() => Promise<void>)[] = [];
  for (const way of ['up', 'down'] as const) {
    const mbps = way === 'up' ? wish.upMbps : wish.downMbps;
    if (mbps === undefined) continue;
    const [name, device] = narrowPlaces[at][way];
    const room: Room = lab[name];
    const bucket = Math.max(bucketBytes(mbps), wish.burstBytes ?? 0);
    // `limit` and not `latency`: tc counts the bucket into the latter, and a boost would lengthen the queue.
    const queueBytes = Math.max(3200, Math.ceil((mbps * 1000 * queueMs) / 8));
    const words = `rate ${mbps}mbit burst ${bucket} limit ${queueBytes}`.split(' ');
    await room.must(['tc', 'qdisc', 'replace', 'dev', device, 'root', 'tbf', ...words]);
    limited.push(
      async () => void (await room.must(['tc', 'qdisc', 'delete', 'dev', device, 'root'])),
    );
  }
  return { lift: async () => void (await Promise.all(limited.map((one) => one()))) };
}
