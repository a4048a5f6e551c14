import type { Lab } from '../topology/lab.ts';

/** What a line or a radio does to packets in time when it works as it is meant to. */

/**
 * A satellite in a low orbit: every 15 seconds another one takes over, for an instant nothing passes, and the way is a
 * little longer or shorter than before (both ways, each by its own).
 */
export async function changesSatellites(
  lab: Lab,
  { everyMs = 15_000, freezeMs = 60, stepMs = 12 } = {},
): Promise<void> {
  await lab.wire('line', `both period=${everyMs} freeze=${freezeMs} step=${stepMs}`);
}

/** Frames go over the air together (802.11 aggregates): what comes meanwhile waits for the next bunch. */
export async function sendsTogether(lab: Lab, { everyMs = 5 } = {}): Promise<void> {
  // The wire's beacon without an adapter that stays awake: no traffic is ever "busy" enough.
  await lab.wire('air', `both beacon=${everyMs} listen=1 busy=1000000`);
}

/** A line behind a good router: each flow waits for itself (FQ-CoDel), and who fills its queue is told by ECN. */
export async function fairLine(
  lab: Lab,
  { upMbps, downMbps }: { readonly upMbps: number; readonly downMbps: number },
): Promise<void> {
  await lab.wire('line', `ab rate=${upMbps * 1e6} queue=1000000 fair=1`);
  await lab.wire('line', `ba rate=${downMbps * 1e6} queue=1000000 fair=1`);
  for (const room of [lab.laptop, lab.home]) {
    await room.must(['sysctl', '-w', 'net.ipv4.tcp_ecn=1']);
  }
}
