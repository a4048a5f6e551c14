/**
 * `iw dev X scan dump`: what the last scan heard, without scanning again (that needs root and
 * takes the radio away). Names and addresses of other people's networks are not taken over.
 */
import type { Wifi } from '../../model/host-facts.ts';
import { channelOf } from './parse-wifi.ts';

export interface Heard {
  readonly neighbours: NonNullable<Wifi['neighbours']>;
  /** Our own router says how busy it finds its channel (BSS Load, 802.11e). */
  readonly ownBusyRatio?: number;
}

/** Entries older than this tell of another room. */
const FRESH_MS = 60_000;

export const parseScanDump = (text: string): Heard => {
  // What stands behind the end of a listing cut off would have told how old the last entry is.
  const whole = text.endsWith('\n') ? undefined : -1;
  const blocks = text
    .split(/^(?=BSS )/mu)
    .slice(0, whole)
    .filter((block) => /^BSS [0-9a-f:]{17}/u.test(block));
  const own = blocks.find((block) => /^BSS [0-9a-f:]{17}.*-- associated/u.test(block));
  const utilisation = /^\s*\* channel utilisation: (\d{1,3})\/255\s*$/mu.exec(own ?? '')?.[1];
  return {
    neighbours: blocks.filter((block) => block !== own && isFresh(block)).flatMap(neighbourIn),
    ...(utilisation === undefined || Number(utilisation) > 255
      ? {}
      : { ownBusyRatio: Number(utilisation) / 255 }),
  };
};

const isFresh = (block: string): boolean => {
  const age = /^\s*last seen: (\d{1,15}) ms ago\s*$/mu.exec(block)?.[1];
  return age === undefined || Number(age) <= FRESH_MS;
};

const neighbourIn = (block: string): NonNullable<Wifi['neighbours']> => {
  const frequency = Number(/^\s*freq: (\d{4}(?:\.\d+)?)\s*$/mu.exec(block)?.[1] ?? Number.NaN);
  const signal = Number(
    /^\s*signal: (-\d{1,3}(?:\.\d+)?) dBm\s*$/mu.exec(block)?.[1] ?? Number.NaN,
  );
  const { channel, frequencyMhz } = channelOf(Number.isNaN(frequency) ? undefined : frequency);
  if (channel === undefined || frequencyMhz === undefined) return [];
  const isHeard = signal < 0 && signal >= -110;
  return [{ channel, frequencyMhz, ...(isHeard ? { signalDbm: signal } : {}) }];
};
