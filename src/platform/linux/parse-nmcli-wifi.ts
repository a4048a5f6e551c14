/**
 * `nmcli -t -f IN-USE,CHAN,FREQ,RATE,SIGNAL device wifi list --rescan no`, for a computer without
 * `iw`. No names are asked for, so no value can hold the separator.
 */
import type { Wifi } from '../../model/host-facts.ts';
import { wholeLines } from '../text-lines.ts';

export const NMCLI_WIFI_FIELDS = 'IN-USE,CHAN,FREQ,RATE,SIGNAL';

type Listed = Pick<
  Wifi,
  | 'isConnected'
  | 'signalDbm'
  | 'isSignalEstimated'
  | 'channel'
  | 'frequencyMhz'
  | 'txMbps'
  | 'neighbours'
>;

interface Row {
  readonly isInUse: boolean;
  readonly channel: number;
  readonly frequencyMhz: number;
  readonly mbps: number;
  readonly quality: number;
}

/** Undefined for text in which no line is a row of that list. */
export const parseNmcliWifi = (text: string): Listed | undefined => {
  const rows = wholeLines(text).flatMap(rowOf);
  if (rows.length === 0) return undefined;
  const own = rows.find(({ isInUse }) => isInUse);
  return {
    isConnected: own !== undefined,
    ...(own === undefined
      ? {}
      : {
          signalDbm: dbmOf(own.quality),
          isSignalEstimated: true,
          channel: own.channel,
          frequencyMhz: own.frequencyMhz,
          txMbps: own.mbps,
        }),
    neighbours: rows
      .filter((row) => row !== own)
      .map(({ channel, frequencyMhz, quality }) => ({
        channel,
        frequencyMhz,
        signalDbm: dbmOf(quality),
      })),
  };
};

/** Translations of nmcli write the unit their own way; the figure is the same. */
const ROW =
  /^(?<mark>\*| |):(?<channel>\d{1,3}):(?<mhz>\d{4}) MHz:(?<mbps>\d{1,5}) M(?:[Bb]it|b)\/s:(?<quality>\d{1,3})$/u;

const rowOf = (line: string): readonly Row[] => {
  const groups = ROW.exec(line)?.groups;
  const quality = Number(groups?.['quality'] ?? Number.NaN);
  if (groups === undefined || quality > 100) return [];
  return [
    {
      isInUse: groups['mark'] === '*',
      channel: Number(groups['channel']),
      frequencyMhz: Number(groups['mhz']),
      mbps: Number(groups['mbps']),
      quality,
    },
  ];
};

/** NetworkManager's own scale, backwards: 100 at -40 dBm, 0 at -100 dBm (`nm_wifi_utils_level_to_quality`). */
const dbmOf = (quality: number): number => Math.round(-100 + quality * 0.6);
