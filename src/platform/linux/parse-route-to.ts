import { isIP } from 'node:net';
import type { RouteTo } from '../../model/machine-facts.ts';
import { asDevice, asNumber, asText, isObject, objectsIn, parseJson } from '../json.ts';
import { wholeLines } from '../text-lines.ts';

/** One answer of `ip -json route get`; undefined when the text is none. */
export const parseRouteTo = (text: string): RouteTo | undefined => {
  const entry = objectsIn(parseJson(text))[0];
  const kind = kindOf(asText(entry?.['type']) ?? 'unicast');
  if (entry === undefined || kind === undefined) return undefined;
  if (isIP(asText(entry['dst']) ?? '') === 0) return undefined;
  const device = asDevice(entry['dev']);
  const via = isObject(entry['via']) ? asText(entry['via']['host']) : undefined;
  const gateway = asText(entry['gateway']) ?? via;
  const source = asText(entry['prefsrc']);
  // A path MTU learnt from ICMP appears as the route's own metric, with an expiry.
  const mtuBytes = objectsIn(entry['metrics'])
    .map((metric) => asNumber(metric['mtu']))
    // RFC 791: every link carries 68 bytes.
    .find((mtu) => mtu !== undefined && mtu >= 68);
  return {
    kind,
    ...(device === undefined ? {} : { device }),
    ...(gateway === undefined ? {} : { gateway }),
    ...(source === undefined ? {} : { source }),
    ...(mtuBytes === undefined ? {} : { mtuBytes }),
  };
};

/**
 * `ip -json -force -batch` with several lookups: a line for each that was answered. Device by the
 * address asked for; what was refused, or answered in two ways, is not there.
 */
export const parseLookups = (text: string): ReadonlyMap<string, string> => {
  const found = wholeLines(text).flatMap((line) => {
    const dst = asText(objectsIn(parseJson(line))[0]?.['dst']);
    const route = parseRouteTo(line);
    return dst === undefined || route === undefined ? [] : [{ dst, ...route }];
  });
  return new Map(
    found.flatMap(({ dst, kind, device }) => {
      const isOne = found.every((one) => one.dst !== dst || one.device === device);
      return kind === 'unicast' && device !== undefined && isOne ? [[dst, device]] : [];
    }),
  );
};

/** Broadcast, multicast and what a later kernel may add are no way to a server. */
const kindOf = (type: string): RouteTo['kind'] | undefined => {
  if (type === 'blackhole' || type === 'unreachable' || type === 'prohibit') return type;
  return type === 'local' || type === 'unicast' ? type : undefined;
};

/**
 * How the kernel refuses a lookup (exit 2): EINVAL blackhole, EHOSTUNREACH unreachable,
 * EACCES prohibit, ENETUNREACH no route. Seen with iproute2 6.1 on Linux 6.18.
 */
const refusals: ReadonlyMap<string, RouteTo['kind']> = new Map([
  ['Network is unreachable', 'none'],
  ['No route to host', 'unreachable'],
  ['Permission denied', 'prohibit'],
  ['Invalid argument', 'blackhole'],
]);

export const parseRouteRefusal = (stderr: string): RouteTo | undefined => {
  const answers = [...stderr.matchAll(/^RTNETLINK answers: (.+)$/gmu)].map(([, words]) => words);
  const [words = '', ...others] = new Set(answers);
  const kind = others.length === 0 ? refusals.get(words) : undefined;
  return kind === undefined ? undefined : { kind };
};
