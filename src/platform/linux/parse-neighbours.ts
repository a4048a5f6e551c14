import type { Neighbours } from '../../model/machine-facts.ts';
import { asText, objectsIn, parseJson, textsIn } from '../json.ts';

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
    const device = asText(entry['dev']);
    const mac = asText(entry['lladdr']);
    const state = states[textsIn(entry['state'])[0] ?? 'NONE'];
    if (ip === undefined || device === undefined || state === undefined) return [];
    return [{ ip, device, state, ...(mac === undefined ? {} : { mac }) }];
  });
};

/** `/proc/net/arp`: IPv4 only; flag 2 is "complete", 4 "permanent"; fresh or stale it does not say. */
export const parseProcArp = (text: string): readonly Entry[] =>
  text
    .split('\n')
    .slice(1)
    .flatMap((line): readonly Entry[] => {
      const [ip, , flags, mac, , device] = line.trim().split(/\s+/u);
      const bits = Number.parseInt(flags ?? '', 16);
      if (ip === undefined || device === undefined || Number.isNaN(bits)) return [];
      if (mac === undefined || (bits & 2) === 0) return [{ ip, device, state: 'incomplete' }];
      return [{ ip, device, mac, state: (bits & 4) === 0 ? 'stale' : 'permanent' }];
    });
