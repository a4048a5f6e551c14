/**
 * `ip -json -details addr show`: every link with its kind and addresses.
 *
 * The kind comes from the kernel's own words, never from the name: people and
 * programs name interfaces as they please.
 */
import type { Link, LinkAddress } from '../../model/machine-facts.ts';
import { asNumber, asText, isObject, objectsIn, parseJson, textsIn } from '../json.ts';
import type { JsonObject } from '../json.ts';

/** A link as `ip` prints it, with what the readers of links and tunnels need to tell its kind. */
export interface RawLink {
  readonly name: string;
  readonly index: number;
  readonly mac: string;
  readonly linkType: string;
  /** `linkinfo.info_kind`: `tun`, `wireguard`, `bridge`, `veth` …; empty for real hardware. */
  readonly infoKind: string;
  /** For `tun`: whether it carries packets (`tun`) or frames (`tap`). */
  readonly tunType: string;
  /** Part of a bridge, bond or VRF. */
  readonly hasMaster: boolean;
  readonly isUp: boolean;
  readonly hasCarrier: boolean;
  readonly mtuBytes?: number;
  readonly addresses: readonly LinkAddress[];
}

/** Undefined when the text is not the list it should be: unknown is not "no links". */
export const parseLinks = (text: string): readonly RawLink[] | undefined => {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) return undefined;
  return objectsIn(parsed).flatMap(rawLink);
};

const rawLink = (link: JsonObject): readonly RawLink[] => {
  const name = asText(link['ifname']);
  // A link gone between two kernel answers is printed as an empty object.
  if (name === undefined || name === '') return [];
  const flags = textsIn(link['flags']);
  const info = isObject(link['linkinfo']) ? link['linkinfo'] : {};
  const data = isObject(info['info_data']) ? info['info_data'] : {};
  const mtuBytes = asNumber(link['mtu']);
  return [
    {
      name,
      index: asNumber(link['ifindex']) ?? 0,
      mac: asText(link['address']) ?? '',
      linkType: asText(link['link_type']) ?? '',
      infoKind: asText(info['info_kind']) ?? '',
      tunType: asText(data['type']) ?? '',
      hasMaster: link['master'] !== undefined,
      isUp: flags.includes('UP'),
      // A radio that is on but not associated says DORMANT and may keep LOWER_UP.
      hasCarrier: flags.includes('LOWER_UP') && asText(link['operstate']) !== 'DORMANT',
      ...(mtuBytes === undefined ? {} : { mtuBytes }),
      addresses: objectsIn(link['addr_info']).flatMap(linkAddress),
    },
  ];
};

const linkAddress = (info: JsonObject): readonly LinkAddress[] => {
  const ip = asText(info['local']);
  const prefixLength = asNumber(info['prefixlen']);
  const family = info['family'] === 'inet' ? 4 : info['family'] === 'inet6' ? 6 : undefined;
  if (ip === undefined || prefixLength === undefined || family === undefined) return [];
  const scope = asText(info['scope']);
  return [
    {
      ip,
      prefixLength,
      family,
      scope: scope === 'link' || scope === 'host' ? scope : 'global',
      // RFC 4862: a tentative address may not be used, unless optimistic (RFC 4429).
      isUnusable:
        info['dadfailed'] === true || (info['tentative'] === true && info['optimistic'] !== true),
    },
  ];
};

const tunnelKinds = new Set([
  'tun',
  'wireguard',
  'ppp',
  'vti',
  'vti6',
  'xfrm',
  'gre',
  'gretap',
  'ip6gre',
  'ip6gretap',
  'ipip',
  'sit',
  'ip6tnl',
  'ovpn',
  'ovpn-dco',
  'amneziawg',
]);

const bridgeKinds = new Set(['bridge', 'openvswitch']);

/** What hardware-like links sysfs knows: `DEVTYPE`, or a `wireless`/`phy80211` folder. */
export type Radio = 'wlan' | 'wwan' | undefined;

export const kindOf = (link: RawLink, radio: Radio): Link['kind'] => {
  if (link.linkType === 'loopback') return 'loopback';
  if (radio === 'wlan') return 'wifi';
  if (radio === 'wwan') return 'mobile';
  if (bridgeKinds.has(link.infoKind)) return 'bridge';
  // A tap or veth that is plugged into a bridge serves a virtual machine or container.
  if (link.hasMaster && (link.infoKind === 'veth' || link.infoKind === 'tun')) return 'container';
  if (tunnelKinds.has(link.infoKind)) return 'tunnel';
  if (link.linkType === 'ppp') return 'tunnel';
  // A veth with an address of its own is how a container or lab sees its only cable.
  if (link.linkType === 'ether' && link.infoKind !== 'dummy' && link.infoKind !== 'ifb') {
    return 'ethernet';
  }
  return 'other';
};
