/** How well does the radio hear? The driver's own figures of this moment; neighbours and retries need time. */
import { measured, skipped } from '../../model/outcome.ts';
import { noAnswer } from '../answers.ts';
import { textOf } from '../files.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { radioOf, readRawLinks } from './links.ts';
import type { RawLink } from './parse-links.ts';
import { parseIwLink, parsePowerSave, parseProcWireless } from './parse-wifi.ts';

/** `iw` asks the driver; a driver that hangs must not hold up the run. */
const iwTimeoutMs = 1_500;

export const wifiReader =
  (host: Host): Reader<'wifi'> =>
  async ({ signal }) => {
    const read = await readRawLinks(host, signal);
    if ('result' in read) return noAnswer('ip', read.result);
    const radio = await firstRadio(host, read.links ?? []);
    if (radio === undefined) return skipped('this computer has no Wi-Fi adapter here');
    const device = radio.name;
    const options = { timeoutMs: iwTimeoutMs, signal };
    const [link, powerSave] = await Promise.all([
      host.run('iw', ['dev', device, 'link'], options),
      host.run('iw', ['dev', device, 'get', 'power_save'], options),
    ]);
    const fallback = textOf(await host.files.read('/proc/net/wireless'));
    const state =
      (link.kind === 'ended' ? parseIwLink(link.stdout) : undefined) ??
      parseProcWireless(fallback, device);
    if (state === undefined) return noAnswer('iw', link);
    const isPowerSaving = powerSave.kind === 'ended' ? parsePowerSave(powerSave.stdout) : undefined;
    return measured({
      interface: device,
      ...state,
      ...(isPowerSaving === undefined ? {} : { isPowerSaving }),
    });
  };

/** The one in use before the one that is only there. */
const firstRadio = async (host: Host, links: readonly RawLink[]): Promise<RawLink | undefined> => {
  const radios: RawLink[] = [];
  for (const link of links) if ((await radioOf(host, link)) === 'wlan') radios.push(link);
  return radios.find(({ hasCarrier }) => hasCarrier) ?? radios[0];
};
