/** Rules by address and port: where a firewall decides, which sees no names. */
import ipaddr from 'ipaddr.js';

import { numbersOf, portsOf } from './address-cover.ts';
import { tried, type Evidence, type Try } from './missing-evidence.ts';
import type { NeededRule } from './needed-rules.ts';

/**
 * Rules by address over TCP: the ports that stayed closed, to every published range that was not seen
 * to be open; where media servers answer, only to the ranges in which something stayed closed.
 */
export const byRange = (all: Evidence): readonly NeededRule[] => {
  const tries = tried(all.observations, 'tcp');
  const closed = tries.filter(({ isReached, role }) => !isReached && OWN.has(role));
  const overTcp = all.needed.flatMap((rule) => {
    const hit = closed.filter(({ ip }) => rule.ranges.some((range) => isIn(ip, range)));
    const ports = numbersOf(rule.ports).filter((port) => hit.some((one) => one.port === port));
    if (rule.transport !== 'tcp' || ports.length === 0) return [];
    const open = tries.filter((one) => one.isReached && ports.includes(one.port));
    const isMediaOpen = open.some(({ role }) => role === 'media');
    const ranges = rule.ranges.filter(
      (range) =>
        hit.some(({ ip }) => isIn(ip, range)) ||
        !(isMediaOpen || open.some(({ ip }) => isIn(ip, range))),
    );
    return [{ ...rule, ports: portsOf(ports), ranges }];
  });
  return [...overTcp, ...besidesByUdp(all, overTcp, tries)];
};

/** Known by name to be the service's; an address out of its ranges may be nobody's. */
const OWN: ReadonlySet<string> = new Set(['signalling', 'helper', 'media']);

/**
 * A box that closes every port of an address closes them for UDP as well, where silence alone would
 * prove nothing: these servers owe strangers no answer.
 */
const besidesByUdp = (
  { needed, observations }: Evidence,
  overTcp: readonly NeededRule[],
  tries: readonly Try[],
): readonly NeededRule[] => {
  const media = overTcp.find(({ id }) => id.startsWith('media-tcp'));
  const isHeard = [...tries, ...tried(observations, 'udp')].some(
    ({ isReached, role }) => isReached && role === 'media',
  );
  if (media === undefined || isHeard) return [];
  return mediaOverUdp(needed).map((rule) => ({
    ...rule,
    ranges: rule.ranges.filter((range) => media.ranges.includes(range)),
  }));
};

export const mediaOverUdp = (needed: readonly NeededRule[]): readonly NeededRule[] =>
  needed.filter(({ id }) => id.startsWith('media-udp'));

/** The media ports less those of which somebody was heard: a range that was cut short lacks its end. */
export const overUdp = ({ needed, observations }: Evidence): readonly NeededRule[] => {
  const heard = new Set(
    tried(observations, 'udp').flatMap(({ isReached, port }) => (isReached ? [port] : [])),
  );
  return mediaOverUdp(needed).flatMap((rule) => {
    const ports = numbersOf(rule.ports).filter((port) => !heard.has(port));
    return ports.length === 0 ? [] : [{ ...rule, ports: portsOf(ports) }];
  });
};

/** Single addresses of the service that stand on somebody's list, for the ports that were tried. */
export const byAddress = ({ needed, cited }: Evidence): readonly NeededRule[] => {
  const listed = tried(cited, 'tcp').filter(({ isReached }) => !isReached);
  const [web] = needed.filter(({ id }) => id.startsWith('web'));
  if (web === undefined || listed.length === 0) return [];
  return [
    {
      id: 'addresses',
      why: 'addresses of the service that stand on a list',
      transport: 'tcp',
      ports: portsOf(listed.map(({ port }) => port)),
      names: [],
      ranges: [...new Set(listed.map(({ ip }) => `${ip}/${ip.includes(':') ? 128 : 32}`))],
      sources: web.sources,
    },
  ];
};

const isIn = (ip: string, range: string): boolean => {
  if (ip.includes(':') !== range.includes(':') || !ipaddr.isValid(ip)) return false;
  const [base, bits] = ipaddr.parseCIDR(range);
  const address = ipaddr.parse(ip);
  return address.kind() === base.kind() && address.match(base, bits);
};
