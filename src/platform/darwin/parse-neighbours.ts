/** `arp -an` and `ndp -an`. Bytes of a hardware address are printed without leading zeros. */
import { isIP } from 'node:net';
import type { Neighbours } from '../../model/machine-facts.ts';
import { wholeLines } from '../text-lines.ts';
import { withoutScope } from './lines.ts';

type Entry = Neighbours['entries'][number];

/** `? (192.168.1.1) at 34:98:b5:5:c:d on en0 ifscope [ethernet]`. */
export const parseArp = (text: string): readonly Entry[] =>
  wholeLines(text).flatMap((line): readonly Entry[] => {
    const parts = /^\S+ \(([\d.]+)\) at (\S+) on (\w+)(.*)$/u.exec(line);
    const [, ip = '', address = '', device = '', rest = ''] = parts ?? [];
    if (isIP(ip) !== 4) return [];
    const mac = macOf(address);
    if (mac === undefined) {
      return address === '(incomplete)' ? [{ ip, device, state: 'incomplete' }] : [];
    }
    // The table does not tell how old an entry is: up to 20 minutes (arp(4)).
    const state = / permanent\b/u.test(rest) ? 'permanent' : 'stale';
    return [{ ip, device, mac, state }];
  });

/** The column `St` of ndp(8). */
const states: Readonly<Record<string, Entry['state']>> = {
  R: 'reachable',
  S: 'stale',
  D: 'delay',
  P: 'probe',
  N: 'none',
  I: 'incomplete',
};

/** `fe80::1%en0  34:98:b5:5:c:d  en0  23s  R  R`; the time may be `expired` or `permanent`. */
export const parseNdp = (text: string): readonly Entry[] =>
  wholeLines(text).flatMap((line) => {
    const [address = '', link = '', device = '', expires = '', letter = ''] = line
      .trim()
      .split(/\s+/u);
    const ip = withoutScope(address);
    if (isIP(ip) !== 6 || !/^\w+$/u.test(device)) return [];
    const mac = macOf(link);
    if (mac === undefined && link !== '(incomplete)') return [];
    const known = Object.hasOwn(states, letter) ? states[letter] : undefined;
    const state = mac === undefined ? 'incomplete' : expires === 'permanent' ? 'permanent' : known;
    return [{ ip, device, ...(mac === undefined ? {} : { mac }), state: state ?? 'none' }];
  });

const macOf = (text: string): string | undefined =>
  /^(?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2}$/iu.test(text)
    ? text
        .toLowerCase()
        .split(':')
        .map((byte) => byte.padStart(2, '0'))
        .join(':')
    : undefined;
