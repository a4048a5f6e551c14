/**
 * What the script in `wifi.ts` prints of CoreWLAN (numbers as Apple's headers define them), and the
 * strings of `system_profiler -json SPAirPortDataType` for a system where the script may not run.
 */
import type { Wifi } from '../../model/host-facts.ts';
import { asNumber, asText, isObject, objectsIn, parseJson } from '../json.ts';
import type { JsonObject } from '../json.ts';

/** Undefined: no answer of the script. Null: it ran, and there is no Wi-Fi adapter. */
export const parseCoreWlan = (text: string): Wifi | null | undefined => {
  const parsed = parseJson(text);
  if (!isObject(parsed)) return undefined;
  const name = asText(parsed['name']);
  if (parsed['name'] === null) return null;
  if (name === undefined) return undefined;
  const signal = asNumber(parsed['rssi']) ?? 0;
  // 0 is what CoreWLAN says when it is not associated.
  if (parsed['power'] !== true || signal === 0) return { interface: name, isConnected: false };
  const noise = asNumber(parsed['noise']) ?? 0;
  const txMbps = asNumber(parsed['tx']) ?? 0;
  const standard = standards[asNumber(parsed['phy']) ?? 0];
  const neighbours = objectsIn(parsed['neighbours']).flatMap(neighbourOf);
  return {
    interface: name,
    isConnected: true,
    ...(isDbm(signal) ? { signalDbm: signal } : {}),
    ...(isDbm(noise) ? { noiseDbm: noise } : {}),
    ...channelOf(asNumber(parsed['channel']), asNumber(parsed['band'])),
    ...widthOf(asNumber(parsed['width'])),
    ...(standard === undefined ? {} : { standard }),
    ...(txMbps > 0 ? { txMbps } : {}),
    ...(neighbours.length === 0 ? {} : { neighbours }),
    ...(parsed['ssid'] === null ? { withheld: namesWithheld } : {}),
  };
};

/** Without Location Services every figure of the radio is there, only names are not (measured on macOS 27). */
export const namesWithheld =
  'names of networks: System Settings > Privacy & Security > Location Services';

/** No receiver hears more, or less. */
const isDbm = (value: number): boolean => value < 0 && value >= -120;

const neighbourOf = (entry: JsonObject): NonNullable<Wifi['neighbours']> => {
  const { channel, frequencyMhz } = channelOf(asNumber(entry['channel']), asNumber(entry['band']));
  const signal = asNumber(entry['rssi']) ?? 0;
  if (channel === undefined) return [];
  return [
    {
      channel,
      ...(frequencyMhz === undefined ? {} : { frequencyMhz }),
      ...(isDbm(signal) ? { signalDbm: signal } : {}),
    },
  ];
};

/** `CWPHYMode`. */
const standards: Readonly<Record<number, string>> = {
  1: '802.11a',
  2: '802.11b',
  3: '802.11g',
  4: '802.11n',
  5: '802.11ac',
  6: '802.11ax',
  7: '802.11be',
};

/** `CWChannelWidth`; 160 MHz is the widest it knows, wider ones of Wi-Fi 7 come as unknown. */
const widths: Readonly<Record<number, number>> = { 1: 20, 2: 40, 3: 80, 4: 160 };

const widthOf = (code: number | undefined): { widthMhz?: number } => {
  const widthMhz = widths[code ?? 0];
  return widthMhz === undefined ? {} : { widthMhz };
};

/** `CWChannelBand` 1, 2, 3 are 2.4, 5 and 6 GHz; channel numbers as IEEE 802.11 counts them. */
const channelOf = (
  channel: number | undefined,
  band: number | undefined,
): { channel?: number; frequencyMhz?: number } => {
  if (channel === undefined || !Number.isInteger(channel) || channel < 1 || channel > 233)
    return {};
  if (band === 1) return { channel, frequencyMhz: channel === 14 ? 2484 : 2407 + 5 * channel };
  if (band === 2) return { channel, frequencyMhz: 5000 + 5 * channel };
  return band === 3 ? { channel, frequencyMhz: 5950 + 5 * channel } : { channel };
};

/** Undefined for text that is no such report. `awdl0` stands there as a second interface. */
export const parseAirportReport = (text: string): Wifi | null | undefined => {
  const parsed = parseJson(text);
  const sections = isObject(parsed) ? parsed['SPAirPortDataType'] : undefined;
  if (!Array.isArray(sections)) return undefined;
  const radio = objectsIn(sections)
    .flatMap((section) => objectsIn(section['spairport_airport_interfaces']))
    .find((entry) => /^en\d+$/u.test(asText(entry['_name']) ?? ''));
  if (radio === undefined) return null;
  const current = radio['spairport_current_network_information'];
  const isConnected = radio['spairport_status_information'] === 'spairport_status_connected';
  const name = asText(radio['_name']) ?? '';
  if (!isConnected || !isObject(current)) return { interface: name, isConnected: false };
  return { interface: name, isConnected: true, ...currentOf(current), ...othersOf(radio) };
};

const currentOf = (current: JsonObject): Partial<Wifi> => {
  const [signal, noise] = (asText(current['spairport_signal_noise']) ?? '')
    .split('/')
    .map((part) => Number(/(-\d+) dBm/u.exec(part)?.[1] ?? 0));
  const standard = asText(current['spairport_network_phymode']);
  const txMbps = asNumber(current['spairport_network_rate']);
  return {
    ...(signal !== undefined && isDbm(signal) ? { signalDbm: signal } : {}),
    ...(noise !== undefined && isDbm(noise) ? { noiseDbm: noise } : {}),
    ...reportChannel(asText(current['spairport_network_channel']) ?? ''),
    ...(standard === undefined ? {} : { standard }),
    ...(txMbps === undefined ? {} : { txMbps }),
    ...(current['_name'] === '<redacted>' ? { withheld: namesWithheld } : {}),
  };
};

/** `6 (2GHz, 20MHz)`; French and German put a blank, also one that does not break, before a unit. */
const reportChannel = (
  text: string,
): { channel?: number; frequencyMhz?: number; widthMhz?: number } => {
  const [, channel, gigahertz, width] = /^(\d+) \(([256])\s?GHz, (\d+)\s?MHz\)/u.exec(text) ?? [];
  const band = gigahertz === '2' ? 1 : gigahertz === '5' ? 2 : gigahertz === '6' ? 3 : undefined;
  return {
    ...channelOf(channel === undefined ? undefined : Number(channel), band),
    ...(width === undefined ? {} : { widthMhz: Number(width) }),
  };
};

/** One name while associated, another while not (system_profiler). */
const othersOf = (radio: JsonObject): { neighbours?: NonNullable<Wifi['neighbours']> } => {
  const list =
    radio['spairport_airport_other_local_wireless_networks'] ??
    radio['spairport_airport_local_wireless_networks'];
  const neighbours = objectsIn(list).flatMap((entry) => {
    const { channel, frequencyMhz } = reportChannel(
      asText(entry['spairport_network_channel']) ?? '',
    );
    const signal = Number(
      /(-\d+) dBm/u.exec(asText(entry['spairport_signal_noise']) ?? '')?.[1] ?? 0,
    );
    if (channel === undefined) return [];
    return [
      {
        channel,
        ...(frequencyMhz === undefined ? {} : { frequencyMhz }),
        ...(isDbm(signal) ? { signalDbm: signal } : {}),
      },
    ];
  });
  return neighbours.length === 0 ? {} : { neighbours };
};
