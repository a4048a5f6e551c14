/** Small answers about power: what a supply says in `/sys/class/power_supply`, and NetworkManager's word on cost. */
import { asNumber, isObject, parseJson } from '../json.ts';

/** Files of one power supply, as read; an absent file is empty. */
export interface Supply {
  readonly type: string;
  readonly scope: string;
  readonly status: string;
  readonly capacity: string;
  readonly online: string;
}

/** Batteries of mice and headsets have the scope `Device` and power no computer. */
export const judgeSupplies = (
  supplies: readonly Supply[],
): { readonly isOnBattery?: boolean; readonly batteryRatio?: number } => {
  const own = supplies.filter(({ scope }) => scope !== 'Device');
  const batteries = own.filter(({ type }) => type === 'Battery');
  const sources = own.filter(({ type, online }) => type !== 'Battery' && /^[0-2]$/u.test(online));
  const isPluggedIn = sources.some(({ online }) => online !== '0');
  const levels = batteries.flatMap(({ capacity }) =>
    /^\d{1,3}$/u.test(capacity) && Number(capacity) <= 100 ? [Number(capacity) / 100] : [],
  );
  const isDraining = batteries.some(({ status }) => status === 'Discharging');
  const isKnown = batteries.length > 0 && (isDraining || sources.length > 0);
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  return {
    ...(isKnown ? { isOnBattery: isDraining && !isPluggedIn } : {}),
    ...(levels.length === 0 ? {} : { batteryRatio: mean }),
  };
};

/** `NMMetered`: 1 yes, 2 no, 3 and 4 the same as guesses, 0 unknown. */
export const parseMetered = (text: string): boolean | undefined => {
  const parsed = parseJson(text);
  const value = isObject(parsed) && parsed['type'] === 'u' ? asNumber(parsed['data']) : undefined;
  if (value === 1 || value === 3) return true;
  return value === 2 || value === 4 ? false : undefined;
};

/** `powerprofilesctl get`: one word of three; half a word would be a profile that saves nothing. */
export const parsePowerProfile = (text: string): string | undefined =>
  /^(?:power-saver|balanced|performance)$/u.exec(text.trim())?.[0];
