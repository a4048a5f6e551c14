/** What a capacity test needs of the other end, whoever that is. */
import type { Outcome } from '../model/outcome.ts';
import type { Capacity } from '../model/quality-facts.ts';
import type { DelayMeter, Idle } from './delay-meter.ts';
import type { Flow, Way } from './flow.ts';

export interface FlowWish {
  readonly way: Way;
  /** All connections together; undefined: as fast as it goes. */
  readonly mbps: number | undefined;
  readonly connections: number;
}

export interface FarEnd {
  readonly by: Capacity['by'];
  open(wish: FlowWish): Promise<Outcome<readonly Flow[]>>;
  readonly meter: DelayMeter;
  readonly idle: Idle;
  /** What the load does to delay is told apart by direction, so that both can be loaded at once. */
  readonly tellsWays: boolean;
  /** The rest of the burst can be sent faster than the need on the very connection of the first step. */
  readonly canQuicken: (way: Way) => boolean;
  /**
   * Sends as much in plain packets, which no lost one slows down: the rate that arrived, in Mbps, and what was sent.
   * Undefined where packets do not get there.
   */
  confirm?(way: Way, mbps: number): Promise<Confirmed | undefined>;
}

export interface Confirmed {
  readonly sentMbps: number;
  readonly arrivedMbps: number;
}
