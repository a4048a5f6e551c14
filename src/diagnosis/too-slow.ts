/**
 * What the two causes "the line is too slow" have in common. The controls: nobody else here uses the
 * line, the way to the router is clean, and nothing is lost that would slow every connection down.
 */
import type { Seen } from '../model/observation.ts';
import type { Reason, Verdict } from '../model/verdict.ts';
import { idsAbout, idsOf } from './accounts.ts';
import { because, ruledOut, unknown, type Circumstances } from './cause.ts';
import { carriedIn, isBusy, ordinaryNeed, trafficIn } from '../quality/line.ts';
import { hopLoss, evenness, segmentsIn } from './segments.ts';
import { isTooMuch, type Direction } from '../quality/streams.ts';
import { isRateOnlyOfUdp } from './throttle.ts';
import { tunnelThatOwnsDefault } from './tunnels.ts';

export type TooSlowEvidence = Seen<
  'capacity' | 'line-load' | 'stretches' | 'call-packets' | 'tunnels'
>;

export const tooSlow = (
  seen: TooSlowEvidence,
  { profile, symptoms }: Circumstances,
  direction: Direction,
): Verdict => {
  const carried = carriedIn(seen, direction);
  if (carried === undefined) return unknown('capacity');
  const { observed, mbps, sustained } = carried;
  const needMbps = ordinaryNeed(profile, direction);
  const red = idsAbout(symptoms, ['rate-short'], (about) => about === direction);
  if (red.length === 0) return ruledOut(because('quality.enough', { mbps, needMbps }, [observed]));
  // Lost packets slow a connection down, whatever the line could carry.
  if (idsOf(symptoms, 'packets-lost', 'delay-varies').length > 0) return unknown('stretches');
  if (isRateOnlyOfUdp(seen, direction)) return unknown('endurance');
  const traffic = trafficIn(seen, direction);
  if (traffic !== undefined && isBusy(traffic) && mbps + traffic.mbps >= needMbps)
    return unknown('line-load');
  const router = routerStretch(seen, profile.limits);
  if (router === 'bad') return unknown('stretches');
  const accusation = {
    impact: 'degrades',
    accountsFor: [
      ...red,
      // Whatever is sent faster than the line waits in its queue, or is lost there.
      ...idsAbout(
        symptoms,
        ['loaded-delay', 'picture-lost', 'fallback-poor'],
        (about) => about === direction || about === 'connection',
      ),
    ],
    because: [
      because(`quality.carries-${direction}`, { mbps, needMbps }, [observed]),
      ...(sustained.shaper === undefined
        ? []
        : [
            because('quality.shaper', { burstMegabytes: sustained.shaper.burstBytes / 1e6, mbps }, [
              observed,
            ]),
          ]),
      ...(traffic === undefined || isBusy(traffic)
        ? []
        : [because('quality.nobody-sends', {}, [traffic.observed])]),
      ...(typeof router === 'object' ? [router] : []),
    ],
  } as const;
  const isTunnelled = tunnelThatOwnsDefault(seen) !== undefined;
  return traffic !== undefined && typeof router === 'object' && !isTunnelled
    ? { kind: 'confirmed', ...accusation }
    : { kind: 'suspected', wouldSettle: ['line-load', 'stretches', 'tunnels'], ...accusation };
};

/** The sentence that clears the stretch to the router, or that it is bad or unknown. */
const routerStretch = (
  seen: Seen<'stretches'>,
  limits: Circumstances['profile']['limits'],
): Reason | 'bad' | 'unknown' => {
  const { gateway, observed } = segmentsIn(seen) ?? {};
  if (gateway === undefined || observed === undefined) return 'unknown';
  const loss = hopLoss(gateway);
  if (isTooMuch(loss, limits) || evenness(gateway) === 'bad') return 'bad';
  return because('quality.router-clean', { sent: loss.sent, lost: loss.lost }, [observed]);
};
