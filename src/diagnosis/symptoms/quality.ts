/**
 * Red figures: what a call would suffer from, by the service's own limits.
 *
 * Figures of a starved computer, loss that so few packets cannot tell from what every line loses, and
 * rates that carry ordinary video are not red. A rough look (twelve STUN packets per host) counts only
 * where no stream to a far end of our own was measured.
 */
import type { Seen } from '../../model/observation.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import type { Symptom } from '../../model/symptom.ts';
import { detourIn } from '../detour.ts';
import { fallbackVoice, voicesInside } from '../../quality/fallback-voice.ts';
import { carriedIn, isBusy, isTooSlow, queueIn, trafficIn } from '../../quality/line.ts';
import { roughLook } from '../../quality/rough-look.ts';
import { isUsable } from '../../quality/usable.ts';
import { deadStreams, flappingIn, forgottenIn, throttledIn } from '../paths.ts';
import {
  directions,
  isByRate,
  isTooMuch,
  isUneven,
  lineStreams,
  lossIn,
  picture,
  speech,
  unevennessIn,
} from '../../quality/streams.ts';
import { symptom } from './symptom-list.ts';

export const streamSymptoms = (
  { limits }: ServiceProfile,
  seen: Seen<'call-packets'>,
): readonly Symptom[] =>
  directions.flatMap((direction) => {
    const streams = lineStreams(seen, direction);
    const uneven = unevennessIn(streams, direction);
    return [
      ...(isTooMuch(lossIn(streams, direction), limits)
        ? [symptom('packets-lost', direction, 'degrades', streams)]
        : []),
      ...(isByRate(seen, direction) && isTooMuch(lossIn(picture(seen), direction), limits)
        ? [symptom('picture-lost', direction, 'degrades', picture(seen))]
        : []),
      ...(uneven !== undefined && isUneven(uneven, limits)
        ? [symptom('delay-varies', direction, 'degrades', streams)]
        : []),
    ];
  });

/**
 * Inside a connection nothing is lost, but late; it matters only where UDP does not pass, and only if the better
 * way is bad: that plain TCP alone fails is usual where nothing but TLS is let through.
 */
export const fallbackSymptoms = (
  { limits }: ServiceProfile,
  seen: Seen<'call-packets'>,
): readonly Symptom[] => {
  if (speech(seen).length > 0) return [];
  const best = fallbackVoice(seen);
  // Of the few packets of a stream that was stopped, one late one would be a share.
  return best === undefined || best.value.isCut === true || best.value.lateRatio < limits.lossRatio
    ? []
    : [symptom('fallback-poor', 'connection', 'minor', voicesInside(seen))];
};

export const roughSymptoms = (
  { limits }: ServiceProfile,
  seen: Seen<'call-packets' | 'paced-stun' | 'stretches'>,
): readonly Symptom[] => {
  if (speech(seen).length > 0) return [];
  const look = roughLook(seen);
  if (look === undefined) return [];
  const { loss, jitterMs, hosts, observed } = look;
  return [
    ...(isTooMuch(loss, limits)
      ? [symptom('packets-lost', 'round-trip', 'degrades', observed)]
      : []),
    ...(hosts >= 2 && jitterMs > limits.jitterMs
      ? [symptom('delay-varies', 'round-trip', 'degrades', observed)]
      : []),
  ];
};

export const lineSymptoms = (
  profile: ServiceProfile,
  seen: Seen<'capacity' | 'call-packets'>,
): readonly Symptom[] =>
  directions.flatMap((direction) => {
    const carried = carriedIn(seen, direction);
    const queue = queueIn(seen, profile, direction);
    return [
      ...(carried !== undefined && isTooSlow(carried, profile, direction)
        ? [symptom('rate-short', direction, 'degrades', [carried.observed])]
        : []),
      ...(queue === undefined
        ? []
        : [symptom('loaded-delay', direction, 'degrades', [queue.observed])]),
    ];
  });

/** The way is long while this computer itself sends: only worth a look together with what it sends. */
export const trafficSymptoms = (
  { limits }: ServiceProfile,
  seen: Seen<'line-load' | 'call-packets' | 'paced-stun' | 'stretches'>,
): readonly Symptom[] => {
  if (!isBusy(trafficIn(seen, 'up'))) return [];
  // Lateness of our own is a delay, too.
  const streams = speech(seen).filter(({ value }) => isUsable(value));
  const rough = roughLook(seen);
  const rttMs = Math.min(
    ...streams.map(({ value }) => value.rttMs.median),
    ...(rough === undefined ? [] : [rough.rttMs]),
  );
  const measured = streams.length > 0 ? streams : (rough?.observed ?? []);
  return Number.isFinite(rttMs) && rttMs > limits.rttMs
    ? [symptom('delay-behind-traffic', 'up', 'degrades', measured)]
    : [];
};

/** What befalls a path in time: it dies, is throttled, is forgotten, or leaves by another address. */
export const pathSymptoms = (
  seen: Seen<'call-packets' | 'endurance' | 'nat-timeout' | 'source-addresses'>,
): readonly Symptom[] => {
  const throttled = throttledIn(seen);
  const forgotten = forgottenIn(seen);
  const flapping = flappingIn(seen);
  return [
    ...directions.flatMap((direction) => {
      const dead = deadStreams(seen, direction);
      return dead.length === 0 ? [] : [symptom('stream-died', direction, 'degrades', dead)];
    }),
    ...(throttled === undefined
      ? []
      : [symptom('throttled-later', 'stream', 'degrades', [throttled])]),
    ...(forgotten === undefined
      ? []
      : [symptom('path-forgotten', 'router', 'degrades', [forgotten])]),
    ...(flapping === undefined
      ? []
      : [symptom('source-changes', 'address', 'degrades', flapping.observed)]),
  ];
};

export const detourSymptoms = (
  profile: ServiceProfile,
  seen: Seen<'tunnels' | 'portal-check' | 'tcp-connect'>,
): readonly Symptom[] => {
  const detour = detourIn(seen, profile);
  return detour === undefined
    ? []
    : [symptom('way-detour', detour.tunnel.name, 'degrades', [...detour.through, ...detour.past])];
};

/** Kept apart so that a list of all symptoms stays readable. */
export const qualitySymptoms = (profile: ServiceProfile, seen: Seen): readonly Symptom[] => [
  ...streamSymptoms(profile, seen),
  ...fallbackSymptoms(profile, seen),
  ...roughSymptoms(profile, seen),
  ...lineSymptoms(profile, seen),
  ...trafficSymptoms(profile, seen),
  ...pathSymptoms(seen),
  ...detourSymptoms(profile, seen),
];
