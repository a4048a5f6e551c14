/** Output of `tracepath -n` and of `traceroute -n -q 1`. */
import { isIP } from 'node:net';
import type { PathTrace } from '../../../model/network-facts.ts';

type Hop = PathTrace['hops'][number];

/** `!H` and friends, as both programs print them (traceroute(8)). */
const refusals: Readonly<Record<string, string>> = {
  H: 'host-unreachable',
  N: 'net-unreachable',
  P: 'protocol-unreachable',
  X: 'admin-prohibited',
  A: 'admin-prohibited',
  S: 'source-route-failed',
};

/** Killed in the middle of a line, a program leaves half an address. */
const wholeLines = (text: string): readonly string[] => text.split('\n').slice(0, -1);

const refusalIn = (line: string): string | undefined =>
  refusals[/\s!([HNPXAS])/u.exec(line)?.[1] ?? ''];

/** Undefined when not one hop was printed. */
export const parseTracepath = (text: string): PathTrace | undefined => {
  const hops = new Map<number, Hop>();
  for (const line of wholeLines(text)) {
    const parts = /^\s*(\d{1,3})(\?)?:\s+(\S+)(.*)$/u.exec(line);
    const ttl = Number(parts?.[1] ?? Number.NaN);
    // `1?: [LOCALHOST]` is this computer, no hop.
    if (parts === null || parts[2] === '?' || Number.isNaN(ttl) || parts[3] === 'send') continue;
    const hop = toHop(ttl, parts[3] ?? '', parts[4] ?? '');
    // Each hop is asked twice; an answer beats silence, the first answer its repetition.
    const known = hops.get(ttl);
    if (known?.ip === undefined || (known.refusal === undefined && hop.refusal !== undefined)) {
      hops.set(ttl, hop);
    }
  }
  if (hops.size === 0) return undefined;
  const mtus = [...text.matchAll(/\bpmtu (\d+)/gu)].map(([, mtu]) => Number(mtu));
  const pathMtuBytes = mtus.at(-1);
  return {
    hops: [...hops.values()],
    isReached: /\breached\s*$/mu.test(text),
    ...(pathMtuBytes === undefined || pathMtuBytes > 65_534 ? {} : { pathMtuBytes }),
    by: 'tracepath',
  };
};

const toHop = (ttl: number, address: string, rest: string): Hop => {
  if (isIP(address) === 0) return { ttl };
  const rttMs = Number(/(\d+(?:\.\d+)?) ?ms/u.exec(rest)?.[1] ?? Number.NaN);
  const refusal = refusalIn(` ${rest}`);
  return {
    ttl,
    ip: address,
    ...(Number.isNaN(rttMs) ? {} : { rttMs }),
    ...(refusal === undefined ? {} : { refusal }),
  };
};

export const parseTraceroute = (text: string, ip: string): PathTrace | undefined => {
  const hops = wholeLines(text).flatMap((line) => {
    const parts = /^\s*(\d{1,3})\s+(\S+)(.*)$/u.exec(line);
    return parts === null ? [] : [toHop(Number(parts[1]), parts[2] ?? '', parts[3] ?? '')];
  });
  if (hops.length === 0) return undefined;
  return { hops, isReached: hops.some((hop) => hop.ip === ip), by: 'traceroute' };
};
