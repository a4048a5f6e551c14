/**
 * The Wi-Fi adapter sleeps between packets (F58): answers of the router wait for it to wake, in
 * steps of a beacon (100 ms). Nearly every laptop saves power this way and nobody notices, so the
 * switch alone says nothing: the router must be late or lossy, the signal strong, and the channel
 * measured to be calm, or other reasons are as good.
 */
import { measuredIn } from '../../model/observation.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { badStretch, FIRST_STRETCH_FACTS } from '../first-stretch.ts';
import { isCalm, isCrowded, isMiddling, isRepeating, isUnsteady, isWeak } from '../radio.ts';

export const wifiPowerSave = defineCause({
  id: 'wifi-power-save',
  layer: 'link',
  reads: [...FIRST_STRETCH_FACTS, 'power'],
  weigh(seen, circumstances) {
    const bad = badStretch(seen, circumstances);
    if ('verdict' in bad) return bad.verdict;
    const { radio, stretch, accountsFor, told } = bad;
    const { isPowerSaving, signalDbm } = radio.value;
    if (isPowerSaving === undefined) return unknown('wifi');
    if (!isPowerSaving) return ruledOut(because('wifi-power-save.off', {}, [radio]));
    if (signalDbm === undefined) return unknown('wifi');
    if (isWeak(radio.value)) {
      return ruledOut(because('wifi.weak-explains', { signalDbm }, [radio]));
    }
    if (isCrowded(radio.value) || isRepeating(radio.value)) {
      return ruledOut(because('wifi-power-save.channel-explains', {}, [radio]));
    }
    const saving = measuredIn(seen.power).filter(
      ({ value }) => value.isSaving === true || value.isOnBattery === true,
    );
    const accusation = {
      impact: 'degrades',
      accountsFor,
      because: [
        told,
        because('wifi-power-save.on', { signalDbm }, [radio]),
        ...(saving.length > 0 ? [because('wifi-power-save.on-battery', {}, saving)] : []),
      ],
    } as const;
    // Sleeping delays first and loses only what waits too long: loss without delay is another's.
    const isProven = isCalm(radio.value) && !isMiddling(radio.value) && isUnsteady(stretch);
    return isProven
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['wifi', 'power'], ...accusation };
  },
});
