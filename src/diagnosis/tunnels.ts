/** Tunnels that own the way out, and what the system's routes say about an address. */
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';

export interface OwningTunnel {
  readonly name: string;
  readonly mtuBytes?: number;
  readonly observed: Measurement<'tunnels'>;
}

/** The tunnel through which traffic without a route of its own leaves, if any. */
export const tunnelThatOwnsDefault = (seen: Seen<'tunnels'>): OwningTunnel | undefined =>
  measuredIn(seen.tunnels).flatMap((observed) =>
    observed.value.tunnels
      .filter(
        ({ isUp, hasDefaultRouteV4, hasDefaultRouteV6 }) =>
          isUp && (hasDefaultRouteV4 || hasDefaultRouteV6),
      )
      .map(({ name, mtuBytes }) => ({
        name,
        observed,
        ...(mtuBytes === undefined ? {} : { mtuBytes }),
      })),
  )[0];
