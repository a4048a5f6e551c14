/**
 * `iw dev X station dump`: what the driver counted since the connection was made. Counters are
 * only worth something as the difference of two looks; an access point, a mesh and some drivers
 * (Broadcom `wl`) show other stations or none at all.
 */
import type { Wifi } from '../../model/host-facts.ts';
import { endedText } from '../text-lines.ts';

export interface StationCount {
  readonly sentPackets?: number;
  readonly retries?: number;
  readonly failed?: number;
  readonly beaconLosses?: number;
  readonly standard?: string;
  readonly widthMhz?: number;
}

/** Undefined unless exactly one station is shown: with several nobody knows which is the router. */
export const parseStationDump = (text: string): StationCount | undefined => {
  const blocks = endedText(text)
    .split(/^(?=Station )/mu)
    .filter((block) => /^Station [0-9a-f:]{17}/u.test(block));
  const [block] = blocks;
  if (block === undefined || blocks.length !== 1) return undefined;
  const count = (label: string): number | undefined => {
    const digits = new RegExp(`^\\s*${label}:\\s*(\\d{1,15})\\s*$`, 'mu').exec(block)?.[1];
    return digits === undefined ? undefined : Number(digits);
  };
  const rates = /^\s*[rt]x bitrate:.*$/gmu;
  const lines = block.match(rates) ?? [];
  return withoutGaps({
    sentPackets: count('tx packets'),
    retries: count('tx retries'),
    failed: count('tx failed'),
    beaconLosses: count('beacon loss'),
    standard: standardOf(lines.join('\n')),
    widthMhz: widthOf(lines.join('\n')),
  });
};

const withoutGaps = (count: {
  readonly [Key in keyof StationCount]: StationCount[Key] | undefined;
}) => Object.fromEntries(Object.entries(count).filter(([, value]) => value !== undefined));

/** The words of the rate: EHT is 802.11be, HE ax, VHT ac, a bare MCS n. */
const standardOf = (rates: string): string | undefined => {
  if (rates.includes('EHT-MCS')) return '802.11be';
  if (rates.includes('HE-MCS')) return '802.11ax';
  if (rates.includes('VHT-MCS')) return '802.11ac';
  return /\bMCS \d/u.test(rates) ? '802.11n' : undefined;
};

const widthOf = (rates: string): number | undefined => {
  const widths = [...rates.matchAll(/\b(20|40|80|160|320)MHz\b/gu)].map(([, width]) =>
    Number(width),
  );
  return widths.length === 0 ? undefined : Math.max(...widths);
};

/** Fewer packets than this between the looks say nothing: one repeated packet of two is no trouble. */
const MIN_SENT = 20;

/** What happened between two looks; counters that fell belong to a new connection. */
export const betweenLooks = (
  before: StationCount | undefined,
  after: StationCount | undefined,
): Pick<Wifi, 'retryRatio' | 'failedRatio' | 'beaconLosses'> => {
  const rise = (key: 'sentPackets' | 'retries' | 'failed' | 'beaconLosses'): number | undefined => {
    const [first, second] = [before?.[key], after?.[key]];
    return first === undefined || second === undefined || second < first
      ? undefined
      : second - first;
  };
  const [sent, retries, failed, beaconLosses] = [
    rise('sentPackets'),
    rise('retries'),
    rise('failed'),
    rise('beaconLosses'),
  ];
  const isEnough = sent !== undefined && sent >= MIN_SENT;
  return {
    // One packet may be repeated many times: more than all of them is still all.
    ...(isEnough && retries !== undefined ? { retryRatio: Math.min(1, retries / sent) } : {}),
    ...(isEnough && failed !== undefined ? { failedRatio: Math.min(1, failed / sent) } : {}),
    ...(beaconLosses === undefined ? {} : { beaconLosses }),
  };
};
