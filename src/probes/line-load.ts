/**
 * Who else uses the line from here, before anything of ours loads it?
 *
 * One second of this computer's own counters, less the trickle that our own paced probes send beside it. It
 * cannot see what other computers at home do.
 */
import { measured, type Outcome } from '../model/outcome.ts';
import type { LineLoad } from '../model/quality-facts.ts';
import { measuredIn, type Seen } from '../model/observation.ts';
import { wayToReflector } from './media-stream-target.ts';
import { ownMbps } from './own-traffic.ts';
import { defineProbe } from './probe.ts';
import { findWay } from './way-points.ts';

export const lineLoad = defineProbe({
  id: 'line-load',
  asks: 'What do other programs send and receive right now?',
  cost: { milliseconds: 4000, packets: 0, bytes: 0 },
  lane: 'paced',
  needs: [],
  targets: ({ isMeasuring, options }) =>
    isMeasuring && options.mode !== 'reach' ? [{ kind: 'computer' }] : [],
  run: async (_target, context): Promise<Outcome<LineLoad>> => {
    const { platform, plan, signal } = context;
    // A second in which nobody loads the line: the routers of the way are found meanwhile.
    const far = wayToReflector(plan)?.ip;
    if (far !== undefined) void findWay(far, context);
    const device = wayOut(plan.seen);
    const outcome = await platform.readers['line-load']({
      profile: plan.profile,
      ...(device === undefined ? {} : { device }),
      signal,
    });
    if (outcome.kind !== 'measured') return outcome;
    const { value } = outcome;
    const untilMs = platform.now();
    const oursMbps = ownMbps(plan.options, untilMs - value.sampledMs, untilMs);
    return measured({
      ...value,
      upMbps: Math.max(0, value.upMbps - oursMbps),
      downMbps: Math.max(0, value.downMbps - oursMbps),
    });
  },
});

/** A tunnel's packets go out through the interface beneath it: then the busiest is looked at. */
const wayOut = (seen: Seen<'routes' | 'links'>): string | undefined => {
  const device = measuredIn(seen.routes)
    .flatMap(({ value }) => value.routes)
    .find(({ destination, kind }) => destination === '0.0.0.0/0' && kind === 'unicast')?.device;
  const kind = measuredIn(seen.links)
    .flatMap(({ value }) => value.links)
    .find(({ name }) => name === device)?.kind;
  return kind === 'tunnel' ? undefined : device;
};
