/**
 * A Mac leaves its channel for AirDrop, AirPlay or Handoff (F59): most packets are quick, single
 * ones wait or are lost. The interface is up on nearly every Mac, so it says nothing by itself.
 * AWDL meets on channels 6, 44 and 149: a Mac whose own network is there need not leave it, which
 * is the control. A weak signal and a full channel are simpler reasons.
 */
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { badStretch, FIRST_STRETCH_FACTS } from '../first-stretch.ts';
import { isCrowded, isLossy, isSlowGround, isSpiky, isStrong, rivalsOf } from '../radio.ts';

/** Where devices meet (moonlight-qt 1974: with the access point on 44 or 149 the spikes are gone). */
const MEETING_CHANNELS: readonly number[] = [6, 44, 149];

/** Signal over noise from which a receiver has no reason to lose anything. */
const CLEAR_DB = 25;

/** More loud networks than this on the channel are a reason of their own. */
const FEW_RIVALS = 2;

export const wifiAwdl = defineCause({
  id: 'wifi-awdl',
  layer: 'link',
  reads: FIRST_STRETCH_FACTS,
  weigh(seen, circumstances) {
    const bad = badStretch(seen, circumstances);
    if ('verdict' in bad) return bad.verdict;
    const { radio, stretch, accountsFor, told } = bad;
    const wifi = radio.value;
    const { isAwdlActive, channel, signalDbm, noiseDbm, neighbours } = wifi;
    // Only macOS has it: elsewhere the field is absent, and there is nothing to find out.
    if (isAwdlActive === undefined) return unknown();
    if (!isAwdlActive) return ruledOut(because('wifi-awdl.off', {}, [radio]));
    if (channel !== undefined && MEETING_CHANNELS.includes(channel)) {
      return ruledOut(because('wifi-awdl.same-channel', { channel }, [radio]));
    }
    if (signalDbm === undefined) return unknown('wifi');
    if (!isStrong(wifi) || isCrowded(wifi)) {
      return ruledOut(because('wifi.weak-explains', { signalDbm }, [radio]));
    }
    if (isSlowGround(stretch) || !(isSpiky(stretch) || isLossy(stretch))) {
      return ruledOut(because('wifi-awdl.other-pattern', {}, [stretch.observed]));
    }
    const accusation = {
      impact: 'degrades',
      accountsFor,
      because: [
        told,
        because('wifi-awdl.on', {}, [radio]),
        because('wifi.strong', { signalDbm }, [radio]),
      ],
    } as const;
    const isClear = noiseDbm !== undefined && signalDbm - noiseDbm >= CLEAR_DB;
    const isAlone = neighbours !== undefined && rivalsOf(wifi) <= FEW_RIVALS;
    return isClear && isAlone && isSpiky(stretch) && channel !== undefined
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['gateway', 'wifi'], ...accusation };
  },
});
