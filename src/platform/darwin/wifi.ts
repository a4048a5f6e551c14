/**
 * How well does the radio hear, and who else is on the air? CoreWLAN by the system's own script
 * language needs no rights; without Location Services it withholds names only. Retries are not told
 * by macOS at all, and power saving of the radio is no setting there.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { Wifi } from '../../model/host-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseIfconfig } from './parse-ifconfig.ts';
import { parseAirportReport, parseCoreWlan } from './parse-wifi.ts';
import { ask, textSaid } from './tools.ts';

/** The interpreter starts in 100 ms; a first start after an update compiles for a second. */
const scriptTimeoutMs = 3_000;
/** It scans: 2 to 6 s. Asked only where the script gives nothing. */
const reportTimeoutMs = 8_000;

/**
 * Every access may meet nil: a Mac without Wi-Fi has no interface, one that is off no channel. The
 * last expression is the answer. Neighbours are those of the last scan: nothing is sent.
 */
export const coreWlanScript = `ObjC.import('CoreWLAN');
(() => {
  const number = (value) => { const n = Number(value); return Number.isFinite(n) ? n : null; };
  const text = (value) => { try { const t = ObjC.unwrap(value); return typeof t === 'string' ? t : null; } catch (e) { return null; } };
  const radio = $.CWWiFiClient.sharedWiFiClient.interface;
  if (!radio || radio.isNil()) return JSON.stringify({ name: null });
  const channelOf = (it) => {
    const c = it.wlanChannel;
    if (!c || c.isNil()) return { channel: null, band: null, width: null };
    return { channel: number(c.channelNumber), band: number(c.channelBand), width: number(c.channelWidth) };
  };
  const neighbours = [];
  try {
    const found = radio.cachedScanResults.allObjects;
    const count = Math.min(Number(found.count), 200);
    for (let i = 0; i < count; i += 1) {
      const network = found.objectAtIndex(i);
      neighbours.push(Object.assign(channelOf(network), { rssi: number(network.rssiValue) }));
    }
  } catch (e) {}
  return JSON.stringify(Object.assign({
    name: text(radio.interfaceName), power: !!radio.powerOn, ssid: text(radio.ssid),
    rssi: number(radio.rssiValue), noise: number(radio.noiseMeasurement), tx: number(radio.transmitRate),
    phy: number(radio.activePHYMode), neighbours,
  }, channelOf(radio)));
})()`;

export const wifiReader =
  (host: Host): Reader<'wifi'> =>
  async ({ signal }) => {
    const [said, interfaces] = await Promise.all([
      ask(host, 'osascript', ['-l', 'JavaScript', '-e', coreWlanScript], {
        signal,
        timeoutMs: scriptTimeoutMs,
      }),
      ask(host, 'ifconfig', ['-a', '-v'], { signal }),
    ]);
    const state = parseCoreWlan(textSaid(said)) ?? (await byReport(host, textSaid(said), signal));
    if (state === null) return skipped('this computer has no Wi-Fi adapter');
    if (state === undefined) {
      return skipped(
        said.kind === 'unknown' ? said.why : 'neither CoreWLAN nor system_profiler told',
      );
    }
    return measured({ ...state, ...awdlState(textSaid(interfaces)) });
  };

const byReport = async (
  host: Host,
  byScript: string,
  signal: AbortSignal,
): Promise<Wifi | null | undefined> => {
  // The script said clearly that there is none.
  if (parseCoreWlan(byScript) === null) return null;
  const said = await ask(host, 'system_profiler', ['-json', 'SPAirPortDataType'], {
    signal,
    timeoutMs: reportTimeoutMs,
  });
  return parseAirportReport(textSaid(said));
};

/** Up alone means ready for AirDrop; `status: active` that it takes the radio away right now. [K] */
const awdlState = (ifconfig: string): { isAwdlActive?: boolean } => {
  const awdl = parseIfconfig(ifconfig)?.find(({ name }) => name === 'awdl0');
  if (awdl?.status === undefined) return {};
  return { isAwdlActive: awdl.flags.includes('UP') && awdl.status === 'active' };
};
