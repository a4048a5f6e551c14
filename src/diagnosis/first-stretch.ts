/** What the causes of Wi-Fi trouble have in common: where none of them has anything to say, and what they account for. */
import type { Measurement, Seen } from '../model/observation.ts';
import type { Reason, Verdict } from '../model/verdict.ts';
import { idsOf } from './accounts.ts';
import { capacitiesIn } from '../quality/line.ts';
import { because, ruledOut, unknown, type Circumstances } from './cause.ts';
import { lostAtTheEnd, type EndEvidence } from './end-of-way.ts';
import { lossAccountsFor } from './lossy.ts';
import {
  isByRadio,
  isLossy,
  isUnsteady,
  radioOf,
  stretchOf,
  type Stretch,
  type StretchEvidence,
} from './radio.ts';

export interface BadStretch {
  readonly stretch: Stretch;
  readonly radio: Measurement<'wifi'>;
  readonly accountsFor: readonly string[];
  /** What was seen on the way to the router. */
  readonly told: Reason;
}

/** The call's own losses tell what else follows from them. */
export type FirstStretchEvidence = StretchEvidence & EndEvidence & Seen<'capacity'>;

/** What a cause that asks `badStretch` reads. */
export const FIRST_STRETCH_FACTS = [
  'links',
  'gateway',
  'wifi',
  'stretches',
  'call-packets',
  'paced-stun',
  'capacity',
] as const;

/** The router over the air, in trouble, with the radio's own figures; or why there is nothing to judge. */
export const badStretch = (
  seen: FirstStretchEvidence,
  { profile, symptoms }: Pick<Circumstances, 'profile' | 'symptoms'>,
): BadStretch | { readonly verdict: Verdict } => {
  const stretch = stretchOf(seen);
  if (stretch === undefined) return { verdict: withoutStretch(seen) };
  const { sent, lost, medianMs, observed } = stretch;
  if (!isLossy(stretch) && !isUnsteady(stretch)) {
    return { verdict: ruledOut(because('wifi.steady', { sent, medianMs }, [observed])) };
  }
  const radio = radioOf(seen);
  if (radio === undefined) return { verdict: unknown('wifi') };
  const isSlow = medianMs >= SLOW_ROUTER_MS;
  return {
    stretch,
    radio,
    accountsFor: [
      ...new Set([
        ...idsOf(
          symptoms,
          'gateway-lossy',
          'gateway-unsteady',
          // Whatever is lost or late on the first stretch is so for the call as well.
          'packets-lost',
          'picture-lost',
          'delay-varies',
          'rate-short',
          'fallback-poor',
          // What is late on the first stretch is late everywhere behind it.
          ...(isSlow ? (['latency-high'] as const) : []),
        ),
        ...(isLossy(stretch)
          ? lossAccountsFor(symptoms, lostAtTheEnd(seen, profile.limits)?.loss, capacitiesIn(seen))
          : []),
      ]),
    ],
    told: isLossy(stretch)
      ? because('wifi.router-lossy', { lost, sent }, [observed])
      : because('wifi.router-unsteady', unsteadiness(stretch), [observed]),
  };
};

/** A router one hop away answers in a few milliseconds. */
const SLOW_ROUTER_MS = 50;

const unsteadiness = ({ minMs, medianMs, maxMs }: Stretch) => ({ minMs, medianMs, maxMs });

/** By cable, or nobody knows: then the radio is not in the way. */
const withoutStretch = (seen: StretchEvidence): Verdict => {
  const wired = seen.gateway.filter(
    ({ outcome }) => outcome.kind === 'measured' && isByRadio(outcome.value.device, seen) === false,
  );
  return wired.length > 0 ? ruledOut(because('wifi.wired', {}, wired)) : unknown();
};
