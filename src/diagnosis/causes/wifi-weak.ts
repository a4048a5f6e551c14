/**
 * The Wi-Fi signal is too weak (F60): packets to the router are lost or late, and the radio
 * says why. The control is the router itself, one hop away: while it answers steadily, a weak
 * signal is nobody's trouble; a strong signal clears it.
 */
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { badStretch, FIRST_STRETCH_FACTS } from '../first-stretch.ts';
import { isRepeating, isStrong, isWeak } from '../radio.ts';

export const wifiWeak = defineCause({
  id: 'wifi-weak',
  layer: 'link',
  reads: FIRST_STRETCH_FACTS,
  weigh(seen, circumstances) {
    const bad = badStretch(seen, circumstances);
    if ('verdict' in bad) return bad.verdict;
    const { radio, accountsFor, told } = bad;
    const { signalDbm } = radio.value;
    if (signalDbm === undefined) return unknown('wifi');
    if (isStrong(radio.value)) return ruledOut(because('wifi.strong', { signalDbm }, [radio]));
    const accusation = {
      impact: 'degrades',
      accountsFor,
      because: [told, because('wifi-weak.signal', { signalDbm }, [radio])],
    } as const;
    if (isWeak(radio.value)) return { kind: 'confirmed', ...accusation };
    return isRepeating(radio.value)
      ? { kind: 'suspected', wouldSettle: ['wifi'], ...accusation }
      : ruledOut(because('wifi.middling', { signalDbm }, [radio]));
  },
});
