import { isIP } from 'node:net';
import type { Neighbours } from '../../model/machine-facts.ts';
import { asDevice, asText, objectsIn, parseJson, textsIn } from '../json.ts';
import { endedText } from '../text-lines.ts';

type Entry = Neighbours['entries'][number];

const states: Readonly<Record<string, Entry['state']>> = {
  REACHABLE: 'reachable',
  STALE: 'stale',
  DELAY: 'delay',
  PROBE: 'probe',
  FAILED: 'failed',
  INCOMPLETE: 'incomplete',
  PERMANENT: 'permanent',
  NOARP: 'none',
  NONE: 'none',
};

/** `ip -json neigh show`; undefined when the text is not the list it should be. */
export const parseNeighbours = (text: string): readonly Entry[] | undefined => {
  const parsed = text.trim() === '' ? [] : parseJson(text);
  if (!Array.isArray(parsed)) return undefined;
  return objectsIn(parsed).flatMap((entry) => {
    const ip = asText(entry['dst']);
    const device = asDevice(entry['dev']);
    const mac = asText(entry['lladdr']);
    // An entry in no state yet is printed without one.
    const said = entry['state'];
    const state = said === undefined ? 'none' : states[textsIn(said)[0] ?? ''];
    if (ip === undefined || isIP(ip) === 0) return [];
    if (device === undefined || state === undefined) return [];
    return [{ ip, device, state, ...(mac === undefined ? {} : { mac }) }];
  });
};

/**
 * `/proc/net/arp`: IPv4 only; flag 2 is "complete", 4 "permanent", 8 one we ourselves answer for; fresh
 * or stale it does not say. The kernel takes any bytes as a device's name; one that is no UTF-8 could be
 * another's.
 */
export const parseProcArp = (text: string): readonly Entry[] =>
  endedText(text)
    .split('\n')
    .slice(1)
    .flatMap((line): readonly Entry[] => {
      const [ip, , flags, mac, , device] = line.trim().split(/\s+/u);
      const bits = Number.parseInt(/^0x[0-9a-f]{1,4}$/iu.exec(flags ?? '')?.[0] ?? '', 16);
      if (ip === undefined || isIP(ip) !== 4 || Number.isNaN(bits) || (bits & 8) !== 0) return [];
      if (device === undefined || device.includes('\ufffd')) return [];
      if (mac === undefined || (bits & 2) === 0) return [{ ip, device, state: 'incomplete' }];
      return [{ ip, device, mac, state: (bits & 4) === 0 ? 'stale' : 'permanent' }];
    });
