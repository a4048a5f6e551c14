/**
 * `tracert -d` by shape: a hop is a number, three times or stars, and an address at the end of the
 * line; silence is three stars and words in the person's language.
 */
import { isIP } from 'node:net';
import type { PathTrace } from '../../../model/network-facts.ts';

type Hop = PathTrace['hops'][number];

/** Undefined when not one hop was printed. Killed in the middle of a line, that line is left out. */
export const parseTracert = (text: string, ip: string): PathTrace | undefined => {
  const lines = text.split(/\r?\n/u).slice(0, -1);
  const hops = lines.flatMap((line): readonly Hop[] => {
    const parts =
      /^\s{1,3}(\d{1,3})\s+((?:(?:<?\s?\d+\s?ms|\*)\s+){3})(.*)$/iu.exec(line) ??
      /^\s{1,3}(\d{1,3})\s+((?:(?:<?\s?\d+\s?ms|\*)\s+)?)(\S.*)$/iu.exec(line);
    const ttl = Number(parts?.[1] ?? Number.NaN);
    if (parts === null || Number.isNaN(ttl)) return [];
    return [toHop(ttl, parts[2] ?? '', (parts[3] ?? '').trim())];
  });
  if (hops.length === 0) return undefined;
  // A router that refuses is printed with its address and words behind it: not the end we asked for.
  return {
    hops,
    isReached: hops.some((hop) => hop.ip === ip && hop.refusal === undefined),
    by: 'tracert',
  };
};

const toHop = (ttl: number, times: string, rest: string): Hop => {
  const [word = ''] = rest.split(/\s/u);
  const named = rest.split(/\s+/u).find((part) => isIP(part.replace(/[.:]$/u, '')) !== 0);
  const found = isIP(word) === 0 ? named?.replace(/[.:]$/u, '') : word;
  if (found === undefined) return { ttl };
  const rttMs = firstTime(times);
  const isRefusal = times.trim() === '' || rest !== found;
  return {
    ttl,
    ip: found,
    ...(rttMs === undefined ? {} : { rttMs }),
    ...(isRefusal ? { refusal: 'host-unreachable' } : {}),
  };
};

const firstTime = (times: string): number | undefined => {
  const parts = /(<)?\s?(\d+)\s?ms/iu.exec(times);
  if (parts === null) return undefined;
  return parts[1] === '<' ? 0.5 : Number(parts[2]);
};
