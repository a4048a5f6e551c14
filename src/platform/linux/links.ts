/**
 * Which links are there, of what kind, with which addresses?
 *
 * One `ip` call answers in the right network namespace. Only radios need sysfs,
 * and sysfs may show another namespace's links (after `nsenter --net`): it is
 * believed for a link only when index and hardware address agree.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { Link } from '../../model/machine-facts.ts';
import { noAnswer } from '../answers.ts';
import { textOf } from '../files.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { portableLinks } from '../portable/links.ts';
import type { ProgramResult } from '../run-program.ts';
import { kindOf, parseLinks } from './parse-links.ts';
import type { Radio, RawLink } from './parse-links.ts';

/** `ip` answers in 3 ms; two seconds forgive a computer that is swapping. */
export const ipTimeoutMs = 2_000;

export const linksReader =
  (host: Host): Reader<'links'> =>
  async ({ signal }) => {
    const read = await readRawLinks(host, signal);
    if ('result' in read) {
      return read.result.kind === 'absent' ? portableLinks() : noAnswer('ip', read.result);
    }
    if (read.links === undefined) return skipped('ip printed no list of links');
    return measured({ links: await Promise.all(read.links.map((link) => toLink(host, link))) });
  };

export const readRawLinks = async (
  host: Host,
  signal: AbortSignal,
): Promise<
  { readonly links: readonly RawLink[] | undefined } | { readonly result: ProgramResult }
> => {
  const result = await host.run('ip', ['-json', '-details', 'addr', 'show'], {
    timeoutMs: ipTimeoutMs,
    signal,
  });
  return result.kind === 'ended' && result.code === 0
    ? { links: parseLinks(result.stdout) }
    : { result };
};

const toLink = async (host: Host, link: RawLink): Promise<Link> => ({
  name: link.name,
  kind: kindOf(link, await radioOf(host, link)),
  isUp: link.isUp,
  hasCarrier: link.hasCarrier,
  ...(link.mtuBytes === undefined ? {} : { mtuBytes: link.mtuBytes }),
  addresses: link.addresses,
});

/** Real hardware has no `info_kind`; everything virtual has one and needs no look. */
export const radioOf = async (host: Host, link: RawLink): Promise<Radio> => {
  if (link.infoKind !== '' || link.linkType === 'loopback') return undefined;
  const folder = `/sys/class/net/${link.name}`;
  const index = textOf(await host.files.read(`${folder}/ifindex`)).trim();
  const mac = textOf(await host.files.read(`${folder}/address`)).trim();
  if (index !== String(link.index) || (link.mac !== '' && mac !== link.mac)) return undefined;
  const uevent = textOf(await host.files.read(`${folder}/uevent`));
  if (/^DEVTYPE=wwan$/mu.test(uevent)) return 'wwan';
  if (/^DEVTYPE=wlan$/mu.test(uevent)) return 'wlan';
  const hasRadio =
    (await host.files.exists(`${folder}/wireless`)) ||
    (await host.files.exists(`${folder}/phy80211`));
  return hasRadio ? 'wlan' : undefined;
};
