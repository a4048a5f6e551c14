/**
 * Output of `tracepath -n` and of `traceroute -n -q 1`, in English: a line of a hop with words that
 * are not known could say anything (tracepath has translations), so nothing is known then.
 */
import { isIP } from 'node:net';
import type { PathTrace } from '../../../model/network-facts.ts';
import { wholeLines } from '../../text-lines.ts';

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

const refusalIn = (line: string): string | undefined =>
  refusals[/\s!([HNPXAS])/u.exec(line)?.[1] ?? ''];

/** Undefined when not one hop was printed. */
export const parseTracepath = (text: string): PathTrace | undefined => {
  const lines = wholeLines(text);
  const hops = new Map<number, Hop>();
  for (const line of lines) {
    // `1?: [LOCALHOST]` is this computer, no hop.
    const [, ttl, what = ''] = /^\s*(\d{1,3}):\s+(.*)$/u.exec(line) ?? [];
    if (ttl === undefined || what.trim() === 'send failed') continue;
    const hop = what.trim() === 'no reply' ? { ttl: Number(ttl) } : hopIn(Number(ttl), what);
    if (hop === undefined) return undefined;
    // Each hop is asked twice; an answer beats silence, the first answer its repetition.
    const known = hops.get(hop.ttl);
    if (known?.ip === undefined || (known.refusal === undefined && hop.refusal !== undefined)) {
      hops.set(hop.ttl, hop);
    }
  }
  if (hops.size === 0) return undefined;
  const mtus = lines.flatMap((line) => /\bpmtu (\d+)\b/u.exec(line)?.[1] ?? []);
  const pathMtuBytes = Number(mtus.at(-1) ?? Number.NaN);
  return {
    hops: [...hops.values()],
    isReached: lines.some((line) => /\breached\s*$/u.test(line)),
    // RFC 791: every link carries 68 bytes; 65 535 is where tracepath begins.
    ...(pathMtuBytes >= 68 && pathMtuBytes < 65_535 ? { pathMtuBytes } : {}),
    by: 'tracepath',
  };
};

/** Times, refusals, and what tracepath remarks about a hop. */
const knownWords =
  /^(?:\s|\d+(?:\.\d+)? ?ms|!\S*(?!\S)|\*|asymm +\d+|pmtu \d+|reached|\(This broken router returned corrupted payload\))*$/u;

const hopIn = (ttl: number, text: string): Hop | undefined => {
  const [, address = '', rest = ''] = /^(\S+)(.*)$/u.exec(text) ?? [];
  if (isIP(address) === 0 || !knownWords.test(rest)) return undefined;
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
  const found = wholeLines(text).flatMap((line) => {
    const [, ttl, what = ''] = /^\s*(\d{1,3})\s+(.*)$/u.exec(line) ?? [];
    if (ttl === undefined) return [];
    return [what.trim() === '*' ? { ttl: Number(ttl) } : hopIn(Number(ttl), what)];
  });
  const hops = found.filter((hop) => hop !== undefined);
  if (hops.length === 0 || hops.length < found.length) return undefined;
  return { hops, isReached: hops.some((hop) => hop.ip === ip), by: 'traceroute' };
};
