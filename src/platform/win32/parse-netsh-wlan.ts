/**
 * `netsh wlan` by the shape of its values: every label is translated, and a console that shows
 * English prints the display language into a pipe (ja-JP Windows 11, ruvnet/RuView pull request
 * 1429). Without the person's consent to location it answers with status 1 and a page of advice on
 * standard output; that is "not told", never "not connected".
 */
import type { Wifi } from '../../model/host-facts.ts';
import { wholeLines } from '../text-lines.ts';

export type WlanInterfaces =
  /** Location is switched off for programs: nothing is known. */
  | { readonly kind: 'withheld' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'read'; readonly interfaces: readonly WlanInterface[] };

export type WlanInterface = Omit<Wifi, 'withheld'> & {
  readonly guid: string;
  readonly bssid?: string;
};

interface Row {
  readonly label: string;
  readonly value: string;
}

const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/iu;
const mac = /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/iu;
const decimal = /^\d{1,5}(?:[.,]\d{1,3})?$/u;

/** `code` is the status of the program. */
export const parseWlanInterfaces = (text: string, code = 0): WlanInterfaces => {
  if (isWithheld(text)) return { kind: 'withheld' };
  const rows = rowsIn(text);
  const starts = rows.flatMap(({ value }, index) => (guid.test(value) ? [index] : []));
  // The name stands two lines above the GUID.
  const blocks = starts.map((start, index) => {
    const next = starts[index + 1];
    return rows.slice(Math.max(0, start - 2), next === undefined ? undefined : next - 2);
  });
  if (blocks.length === 0 || code !== 0 || !text.endsWith('\n')) return { kind: 'unknown' };
  const interfaces = blocks.map(toInterface);
  // Half an output would pass for "not connected"; a whole one ends with an empty line.
  const isCut = interfaces.at(-1)?.isConnected === false && !/\n\r?\n$/u.test(text);
  return isCut ? { kind: 'unknown' } : { kind: 'read', interfaces };
};

export const isWithheld = (text: string): boolean =>
  text.includes('ms-settings:privacy-location') || /WlanQueryInterface\D*\b5\b/u.test(text);

/** `label : value`; a value may hold colons, and some languages put a no-break blank before theirs. */
const rowsIn = (text: string): readonly Row[] =>
  text.split(/\r?\n/u).flatMap((line) => {
    const parts = /^\s+(\S.*?)[\s\u00a0\u202f]*[:：][\s\u00a0]?(.*)$/u.exec(line);
    return parts?.[1] === undefined
      ? []
      : [{ label: parts[1].trim(), value: (parts[2] ?? '').trim() }];
  });

const toInterface = (block: readonly Row[]): WlanInterface => {
  const macs = block.flatMap(({ value }, index) => (mac.test(value) ? [index] : []));
  // The first is the adapter's own, the second the access point's.
  const bssid = block[macs[1] ?? -1]?.value.toLowerCase();
  const signal = signalIn(block);
  const common = {
    interface: block[0]?.value ?? '',
    guid: (guid.exec(block.map(({ value }) => value).join(' '))?.[0] ?? '').toUpperCase(),
  };
  if (bssid === undefined && signal === undefined) return { ...common, isConnected: false };
  return {
    ...common,
    isConnected: true,
    ...(bssid === undefined ? {} : { bssid }),
    ...radioIn(block.slice((macs[1] ?? macs[0] ?? 0) + 1)),
    ...(signal === undefined ? {} : signal.value),
  };
};

interface Signal {
  /** The line of the percentage. */
  readonly at: number;
  readonly value: Pick<Wifi, 'signalDbm' | 'isSignalEstimated' | 'txMbps' | 'rxMbps'>;
}

/** The percentage with two numbers right above it, receiving first: a network may be called `99%`. */
const signalIn = (block: readonly Row[]): Signal | undefined => {
  const at = block.findIndex(
    ({ value }, index) =>
      /^\d{1,3}\s?%$/u.test(value) &&
      decimal.test(block[index - 1]?.value ?? '') &&
      decimal.test(block[index - 2]?.value ?? ''),
  );
  if (at === -1) return undefined;
  const percent = Number.parseInt(block[at]?.value ?? '', 10);
  // Recent builds print the figure itself on the next line.
  const exact = /^-\d{2,3}$/u.exec(block[at + 1]?.value ?? '')?.[0];
  return {
    at,
    value: {
      ...(exact === undefined
        ? { signalDbm: toDbm(percent), isSignalEstimated: true }
        : { signalDbm: Number(exact) }),
      rxMbps: toNumber(block[at - 2]?.value ?? ''),
      txMbps: toNumber(block[at - 1]?.value ?? ''),
    },
  };
};

/** Microsoft's scale: 0 % is -100 dBm, 100 % is -50 dBm (WLAN_ASSOCIATION_ATTRIBUTES). */
const toDbm = (percent: number): number => Math.min(100, percent) / 2 - 100;

const toNumber = (text: string): number => Number(text.replace(',', '.'));

/** Lines after the access point's, so that no network's name is among them. */
const radioIn = (rows: readonly Row[]): Pick<Wifi, 'standard' | 'channel' | 'frequencyMhz'> => {
  const standard = rows.flatMap(({ value }) => /^802\.11\w{1,2}\b/u.exec(value)?.[0] ?? [])[0];
  const band = rows.flatMap(({ value }) => bandIn(value) ?? [])[0];
  const channel = rows.flatMap(({ value }) => (/^\d{1,3}$/u.test(value) ? [Number(value)] : []))[0];
  const frequencyMhz = channel === undefined ? undefined : frequencyOf(channel, band);
  return {
    ...(standard === undefined ? {} : { standard }),
    ...(channel === undefined ? {} : { channel }),
    ...(frequencyMhz === undefined ? {} : { frequencyMhz }),
  };
};

type Band = 2 | 5 | 6;

const bandIn = (value: string): Band | undefined => {
  const digit = /^([256])(?:[.,]4)?[\s\u00a0\u202f]*GHz/u.exec(value)?.[1];
  return digit === '2' ? 2 : digit === '5' ? 5 : digit === '6' ? 6 : undefined;
};

/** IEEE 802.11 annex E. Windows 10 names no band: a channel above 14 is then one of 5 GHz. */
const frequencyOf = (channel: number, band: Band | undefined): number | undefined => {
  const chosen = band ?? (channel <= 14 ? 2 : 5);
  if (chosen === 6) return 5950 + 5 * channel;
  if (chosen === 5) return 5000 + 5 * channel;
  return channel === 14 ? 2484 : 2407 + 5 * channel;
};

export interface WlanNeighbours {
  readonly neighbours: NonNullable<Wifi['neighbours']>;
  /** Share of the channel in use, where the access point tells. */
  readonly busyRatio?: number;
}

/** `netsh wlan show networks mode=bssid`: the headings `SSID n` and `BSSID n` stay as they are. */
export const parseWlanNetworks = (
  text: string,
  ownBssid: string | undefined,
): WlanNeighbours | undefined => {
  if (isWithheld(text) || text.trim() === '') return undefined;
  const whole = wholeLines(text).join('\n');
  const pieces = whole.split(/^\s+BSSID \d+[\s\u00a0]*[:：]/mu).slice(1);
  // Our own access point is always among them: a list without any says something else.
  if (pieces.length === 0) return undefined;
  const points = pieces.map(toPoint).filter(({ channel }) => channel !== undefined);
  const own = points.find(({ bssid }) => bssid === ownBssid);
  return {
    neighbours: points
      .filter(({ bssid }) => bssid !== ownBssid)
      .flatMap(({ channel, frequencyMhz, signalDbm }) =>
        channel === undefined
          ? []
          : [
              {
                channel,
                ...(frequencyMhz === undefined ? {} : { frequencyMhz }),
                ...(signalDbm === undefined ? {} : { signalDbm }),
              },
            ],
      ),
    ...(own?.busyRatio === undefined ? {} : { busyRatio: own.busyRatio }),
  };
};

const toPoint = (piece: string) => {
  const [first = '', ...rest] = piece.split(/\r?\n/u);
  // Up to the heading of the next network.
  const end = rest.findIndex((line) => /^SSID \d+/u.test(line));
  const rows = rowsIn((end === -1 ? rest : rest.slice(0, end)).join('\n'));
  const percent = rows.flatMap(({ value }) => /^(\d{1,3})\s?%$/u.exec(value)?.[1] ?? [])[0];
  const busy = rows.flatMap(
    ({ value }) => /^\d{1,3} \([\s\u00a0]*(\d{1,3})[\s\u00a0]*%\)$/u.exec(value)?.[1] ?? [],
  )[0];
  return {
    bssid: first.trim().toLowerCase(),
    ...radioIn(rows),
    ...(percent === undefined ? {} : { signalDbm: toDbm(Number(percent)) }),
    ...(busy === undefined ? {} : { busyRatio: Number(busy) / 100 }),
  };
};

/** `powercfg /q`: labels are translated, the last two `0x` values are AC and DC. */
export const parsePowerIndexes = (
  text: string,
): { readonly ac: number; readonly dc: number } | undefined => {
  const values = [...text.matchAll(/0x([0-9a-f]{8})\s*$/gimu)].map(([, hex]) =>
    Number.parseInt(hex ?? '', 16),
  );
  const [ac, dc] = values.slice(-2);
  return ac === undefined || dc === undefined || values.length < 2 || ac > 100 || dc > 100
    ? undefined
    : { ac, dc };
};

/** `powercfg /getactivescheme`. */
export const parseSchemeGuid = (text: string): string | undefined =>
  guid.exec(text)?.[0]?.toLowerCase();
