/**
 * How well does the radio hear, and how often must it repeat itself?
 *
 * Signal and rates are the driver's figures of this moment; retries and the use of the channel
 * are counters, so they are looked at twice. Everything is asked of `iw` without privileges; what
 * a driver does not tell stays absent.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { measured, skipped } from '../../model/outcome.ts';
import type { Wifi } from '../../model/host-facts.ts';
import { noAnswer } from '../answers.ts';
import { textOf } from '../files.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import type { ProgramResult } from '../run-program.ts';
import { radioOf, readRawLinks } from './links.ts';
import { parseScanDump } from './parse-iw-scan.ts';
import { betweenLooks, parseStationDump } from './parse-iw-station.ts';
import type { StationCount } from './parse-iw-station.ts';
import { busyBetween, parseSurvey } from './parse-iw-survey.ts';
import type { ChannelTimes } from './parse-iw-survey.ts';
import type { RawLink } from './parse-links.ts';
import { NMCLI_WIFI_FIELDS, parseNmcliWifi } from './parse-nmcli-wifi.ts';
import { parseIwLink, parsePowerSave, parseProcWireless } from './parse-wifi.ts';

/** `iw` asks the driver; a driver that hangs must not hold up the run. */
const iwTimeoutMs = 1_500;

/** Long enough for a check to send a few dozen packets, short enough to end within the first wave. */
const betweenLooksMs = 800;

export const wifiReader =
  (host: Host): Reader<'wifi'> =>
  async ({ signal, isQuick = false }) => {
    const read = await readRawLinks(host, signal);
    if ('result' in read) return noAnswer('ip', read.result);
    const radio = await firstRadio(host, read.links ?? []);
    if (radio === undefined) return skipped('this computer has no Wi-Fi adapter here');
    const device = radio.name;
    const iw = (...args: readonly string[]): Promise<ProgramResult> =>
      host.run('iw', ['dev', device, ...args], { timeoutMs: iwTimeoutMs, signal });
    const [link, powerSave, first] = await Promise.all([
      iw('link'),
      iw('get', 'power_save'),
      isQuick ? {} : lookAt(iw),
    ]);
    const state =
      parseIwLink(textIn(link)) ??
      (await listedByNetworkManager(host, device, signal)) ??
      parseProcWireless(textOf(await host.files.read('/proc/net/wireless')), device);
    if (state === undefined) return noAnswer('iw', link);
    const isPowerSaving = parsePowerSave(textIn(powerSave));
    return measured({
      interface: device,
      ...(state.isConnected && !isQuick ? await inTime(iw, first, signal) : {}),
      ...state,
      ...(isPowerSaving === undefined ? {} : { isPowerSaving }),
    });
  };

interface Look {
  readonly station?: StationCount | undefined;
  readonly channel?: ChannelTimes | undefined;
}

type AskDriver = (...args: readonly string[]) => Promise<ProgramResult>;

const textIn = (result: ProgramResult): string => (result.kind === 'ended' ? result.stdout : '');

const lookAt = async (iw: AskDriver): Promise<Look> => {
  const [station, survey] = await Promise.all([iw('station', 'dump'), iw('survey', 'dump')]);
  return { station: parseStationDump(textIn(station)), channel: parseSurvey(textIn(survey)) };
};

/** What only the difference of two looks can tell, and who else was heard. */
const inTime = async (iw: AskDriver, first: Look, signal: AbortSignal): Promise<Partial<Wifi>> => {
  if (first.station === undefined && first.channel === undefined) return {};
  const heard = parseScanDump(textIn(await iw('scan', 'dump')));
  const second = await sleep(betweenLooksMs, undefined, { signal }).then(
    () => lookAt(iw),
    (): Look => ({}),
  );
  const { standard, widthMhz } = first.station ?? {};
  const { noiseDbm } = second.channel ?? first.channel ?? {};
  return {
    ...(heard.ownBusyRatio === undefined ? {} : { busyRatio: heard.ownBusyRatio }),
    ...busyBetween(first.channel, second.channel),
    ...betweenLooks(first.station, second.station),
    ...(standard === undefined ? {} : { standard }),
    ...(widthMhz === undefined ? {} : { widthMhz }),
    ...(noiseDbm === undefined ? {} : { noiseDbm }),
    ...(heard.neighbours.length === 0 ? {} : { neighbours: heard.neighbours }),
  };
};

/** Only where `iw` told nothing: NetworkManager knows the last scan, but neither retries nor noise. */
const listedByNetworkManager = async (host: Host, device: string, signal: AbortSignal) => {
  const list = ['device', 'wifi', 'list', 'ifname', device, '--rescan', 'no'];
  const options = { timeoutMs: iwTimeoutMs, signal };
  return parseNmcliWifi(
    textIn(await host.run('nmcli', ['-t', '-f', NMCLI_WIFI_FIELDS, ...list], options)),
  );
};

/** The one in use before the one that is only there. */
const firstRadio = async (host: Host, links: readonly RawLink[]): Promise<RawLink | undefined> => {
  const radios: RawLink[] = [];
  for (const link of links) if ((await radioOf(host, link)) === 'wlan') radios.push(link);
  return radios.find(({ hasCarrier }) => hasCarrier) ?? radios[0];
};
