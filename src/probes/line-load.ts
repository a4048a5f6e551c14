/**
 * Who else uses the line from here, while nothing of ours does?
 *
 * One second of this computer's own counters, before anything loads the line. It cannot see
 * what other computers at home do.
 */
import { measuredIn, type Seen } from '../model/observation.ts';
import { wayToReflector } from './media-stream-target.ts';
import { defineProbe } from './probe.ts';
import { wayTo } from './way-points.ts';

export const lineLoad = defineProbe({
  id: 'line-load',
  asks: 'What do other programs send and receive right now?',
  cost: { milliseconds: 4000, packets: 0, bytes: 0 },
  lane: 'paced',
  needs: [],
  targets: ({ isMeasuring, options }) =>
    isMeasuring && options.mode !== 'reach' ? [{ kind: 'computer' }] : [],
  run: (_target, context) => {
    const { platform, plan, signal } = context;
    // A second in which nobody loads the line: the routers of the way are found meanwhile.
    const far = wayToReflector(plan)?.ip;
    if (far !== undefined) void wayTo(far, context);
    const device = wayOut(plan.seen);
    return platform.readers['line-load']({
      profile: plan.profile,
      ...(device === undefined ? {} : { device }),
      signal,
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
