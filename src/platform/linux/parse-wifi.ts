/** `iw dev X link`, `iw dev X get power_save`, and `/proc/net/wireless` for a computer without `iw`. */
import type { Wifi } from '../../model/host-facts.ts';
import { endedText } from '../text-lines.ts';

type Link = Omit<Wifi, 'interface' | 'isPowerSaving'>;

/** Undefined for text that is neither "Connected to" nor "Not connected". */
export const parseIwLink = (output: string): Link | undefined => {
  const text = endedText(output);
  if (/^Not connected\.?$/mu.test(text.trim())) return { isConnected: false };
  if (!/^Connected to [0-9a-f:]{17}/mu.test(text)) return undefined;
  const number = (pattern: RegExp): number | undefined => {
    const value = Number(pattern.exec(text)?.[1] ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
  };
  // Newer iw prints 2412.0.
  const frequencyMhz = number(/^\s*freq: (\d+(?:\.\d+)?)$/mu);
  const txMbps = number(/^\s*tx bitrate: (\d+(?:\.\d+)?) MBit\/s/mu);
  const rxMbps = number(/^\s*rx bitrate: (\d+(?:\.\d+)?) MBit\/s/mu);
  return {
    isConnected: true,
    ...signalOf(number(/^\s*signal: +(-?\d+)(?: \[[-\d, ]*\])? dBm/mu)),
    ...channelOf(frequencyMhz),
    ...(txMbps === undefined ? {} : { txMbps }),
    ...(rxMbps === undefined ? {} : { rxMbps }),
  };
};

/** Drivers with a bug report a positive level: no receiver hears that. */
const signalOf = (dbm: number | undefined): { signalDbm?: number } =>
  dbm === undefined || dbm >= 0 || dbm < -110 ? {} : { signalDbm: dbm };

/** IEEE 802.11 channel numbering for 2.4, 5 and 6 GHz. */
export const channelOf = (
  frequencyMhz: number | undefined,
): { frequencyMhz?: number; channel?: number } => {
  // From 802.11ah below 1 GHz to 802.11ad at 60 GHz: no radio sends elsewhere.
  if (frequencyMhz === undefined || frequencyMhz < 700 || frequencyMhz > 80_000) return {};
  const channel =
    frequencyMhz === 2484
      ? 14
      : frequencyMhz < 2484
        ? (frequencyMhz - 2407) / 5
        : frequencyMhz < 5950
          ? (frequencyMhz - 5000) / 5
          : (frequencyMhz - 5950) / 5;
  return Number.isInteger(channel) && channel > 0 && channel < 234
    ? { frequencyMhz, channel }
    : { frequencyMhz };
};

export const parsePowerSave = (text: string): boolean | undefined => {
  const word = /^Power save: (on|off)$/u.exec(text.trim())?.[1];
  return word === undefined ? undefined : word === 'on';
};

/** Two heading lines, then `name: status link level noise …`; a level above 0 is `level - 256`. */
export const parseProcWireless = (text: string, device: string): Link | undefined => {
  const line = text.split('\n').find((row) => row.trim().startsWith(`${device}:`));
  const [, , quality = '', levelText = '', noise] = (line ?? '').trim().split(/\s+/u);
  // A point stands behind a figure that is fresh; without the next column the level may be cut.
  const isRow = [quality, levelText].every((field) => /^-?\d{1,3}\.?$/u.test(field));
  if (!isRow || noise === undefined) return undefined;
  const level = Number.parseInt(levelText, 10);
  return {
    isConnected: Number.parseInt(quality, 10) > 0,
    ...signalOf(level > 0 ? level - 256 : level),
  };
};
