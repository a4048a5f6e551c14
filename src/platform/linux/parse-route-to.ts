import type { RouteTo } from '../../model/machine-facts.ts';
import { asNumber, asText, isObject, objectsIn, parseJson } from '../json.ts';

/** One answer of `ip -json route get`; undefined when the text is none. */
export const parseRouteTo = (text: string): RouteTo | undefined => {
  const entry = objectsIn(parseJson(text))[0];
  if (entry === undefined || asText(entry['dst']) === undefined) return undefined;
  const type = asText(entry['type']) ?? 'unicast';
  const device = asText(entry['dev']);
  const via = isObject(entry['via']) ? asText(entry['via']['host']) : undefined;
  const gateway = asText(entry['gateway']) ?? via;
  const source = asText(entry['prefsrc']);
  // A path MTU learnt from ICMP appears as the route's own metric, with an expiry.
  const mtuBytes = objectsIn(entry['metrics'])
    .map((metric) => asNumber(metric['mtu']))
    .find((mtu) => mtu !== undefined);
  return {
    kind: kindOf(type),
    ...(device === undefined ? {} : { device }),
    ...(gateway === undefined ? {} : { gateway }),
    ...(source === undefined ? {} : { source }),
    ...(mtuBytes === undefined ? {} : { mtuBytes }),
  };
};

const kindOf = (type: string): RouteTo['kind'] => {
  if (type === 'blackhole' || type === 'unreachable' || type === 'prohibit') return type;
  return type === 'local' ? 'local' : 'unicast';
};

/**
 * How the kernel refuses a lookup (exit 2): EINVAL blackhole, EHOSTUNREACH unreachable,
 * EACCES prohibit, ENETUNREACH no route. Seen with iproute2 6.1 on Linux 6.18.
 */
const refusals: readonly (readonly [string, RouteTo['kind']])[] = [
  ['Network is unreachable', 'none'],
  ['No route to host', 'unreachable'],
  ['Permission denied', 'prohibit'],
  ['Invalid argument', 'blackhole'],
];

export const parseRouteRefusal = (stderr: string): RouteTo | undefined => {
  const kind = refusals.find(([words]) => stderr.includes(`RTNETLINK answers: ${words}`))?.[1];
  return kind === undefined ? undefined : { kind };
};
