/** `pmset -g`, `-g batt`, `-g therm` and `-g assertions`: keys in English whatever the language. */
import type { Power } from '../../model/host-facts.ts';
import { wholeLines } from '../text-lines.ts';

/** Undefined when it does not say, in words that are known, where the power comes from. */
export const parseBattery = (
  text: string,
): Pick<Power, 'isOnBattery' | 'batteryRatio'> | undefined => {
  const source = /^Now drawing from '(AC|Battery|UPS) Power'/mu.exec(text)?.[1];
  if (source === undefined) return undefined;
  const percent = Number(/\bInternalBattery\S*.*?\t(\d{1,3})%;/u.exec(text)?.[1] ?? Number.NaN);
  return {
    isOnBattery: source !== 'AC',
    ...(percent >= 0 && percent <= 100 ? { batteryRatio: percent / 100 } : {}),
  };
};

/** `lowpowermode 1`; newer systems say `powermode` 0 automatic, 1 low, 2 high. [K] for the latter. */
export const parsePowerMode = (text: string): Pick<Power, 'isSaving' | 'profile'> => {
  const low = /^\s*lowpowermode\s+([01])\s*$/mu.exec(text)?.[1];
  const mode = /^\s*powermode\s+([012])\s*$/mu.exec(text)?.[1];
  const value = low ?? (mode === undefined ? undefined : mode === '1' ? '1' : '0');
  const profile = mode === undefined ? undefined : ['automatic', 'low', 'high'][Number(mode)];
  return {
    ...(value === undefined ? {} : { isSaving: value === '1' }),
    ...(profile === undefined ? {} : { profile }),
  };
};

/** `CPU_Speed_Limit = 80` on Intel; Apple silicon says only that nothing has been recorded. */
export const parseThermal = (said: string): Pick<Power, 'isThrottled'> => {
  const text = wholeLines(said).join('\n');
  const limit = /CPU_Speed_Limit\s*=\s*(\d{1,3})\b/u.exec(text)?.[1];
  if (limit !== undefined) return { isThrottled: Number(limit) < 100 };
  const warning = /thermal warning level\s*(?:=|set to)\s*(\d+)/iu.exec(text)?.[1];
  if (warning !== undefined) return { isThrottled: Number(warning) > 0 };
  return /No thermal warning level has been recorded/u.test(text) ? { isThrottled: false } : {};
};

/**
 * Programs for which the sound service keeps the Mac awake: a line names the service, the next for
 * whom, the next what of: `audio-in` is a microphone. Undefined for text that is no such list.
 */
export const parseMicrophoneHolders = (text: string): readonly number[] | undefined => {
  if (!/^Assertion status system-wide:/mu.test(text)) return undefined;
  const entries = text.split(/^(?=[ \t]+pid \d+\()/mu).slice(1);
  const pids = entries.flatMap((entry) => {
    const holder = /Created for PID: (\d+)/u.exec(entry)?.[1];
    const isMicrophone = wholeLines(entry).some((line) =>
      /^\s+Resources: .*\baudio-in\b/u.test(line),
    );
    return holder !== undefined && isMicrophone ? [Number(holder)] : [];
  });
  return [...new Set(pids)];
};
