/**
 * Somebody else's radio traffic is in the way (F60): the signal is good, and yet packets have to
 * be repeated, because the channel is in use or noisy. A weak signal repeats packets, too, and is
 * the simpler reason, so it goes first. Windows and macOS do not count repetitions; there a full
 * channel can only be suspected from the networks heard on it.
 */
import type { Wifi } from '../../model/host-facts.ts';
import type { Measurement } from '../../model/observation.ts';
import type { Reason } from '../../model/verdict.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { badStretch, FIRST_STRETCH_FACTS } from '../first-stretch.ts';
import { isCalm, isCrowded, isRepeating, isWeak, rivalsOf } from '../radio.ts';

/** So many loud networks on one channel are a full channel, measured or not. */
const MANY_RIVALS = 4;

export const wifiInterference = defineCause({
  id: 'wifi-interference',
  layer: 'link',
  reads: FIRST_STRETCH_FACTS,
  weigh(seen, circumstances) {
    const bad = badStretch(seen, circumstances);
    if ('verdict' in bad) return bad.verdict;
    const { radio, accountsFor, told } = bad;
    const wifi = radio.value;
    const { signalDbm } = wifi;
    if (signalDbm === undefined) return unknown('wifi');
    if (isWeak(wifi)) return ruledOut(because('wifi.weak-explains', { signalDbm }, [radio]));
    if (isCalm(wifi)) return ruledOut(because('wifi.calm', {}, [radio]));
    const rivals = rivalsOf(wifi);
    const isProven = isCrowded(wifi) || (isRepeating(wifi) && rivals > 0);
    if (!isProven && !isRepeating(wifi) && rivals < MANY_RIVALS) return unknown('wifi');
    const accusation = {
      impact: 'degrades',
      accountsFor,
      because: [told, ...reasonsIn(radio, rivals), because('wifi.strong', { signalDbm }, [radio])],
    } as const;
    return isProven
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['wifi'], ...accusation };
  },
});

const reasonsIn = (radio: Measurement<'wifi'>, rivals: number): readonly Reason[] => {
  const { busyRatio, retryRatio, noiseDbm }: Wifi = radio.value;
  const crowded = isCrowded({ ...radio.value, noiseDbm: -100 });
  const noisy = isCrowded({ ...radio.value, busyRatio: 0 });
  return [
    ...(crowded && busyRatio !== undefined
      ? [because('wifi-interference.busy', { busyRatio }, [radio])]
      : []),
    ...(noisy && noiseDbm !== undefined
      ? [because('wifi-interference.noise', { noiseDbm }, [radio])]
      : []),
    ...(isRepeating(radio.value) && retryRatio !== undefined
      ? [because('wifi-interference.repeats', { retryRatio }, [radio])]
      : []),
    ...(rivals > 0 ? [because('wifi-interference.rivals', { count: rivals }, [radio])] : []),
  ];
};
