/** `route -n get ADDRESS`: key and value, then a line of headings with the MTU below it. */
import { isIP } from 'node:net';
import type { RouteTo } from '../../model/machine-facts.ts';
import { wholeLines } from '../text-lines.ts';
import { withoutScope } from './lines.ts';

/** Undefined when it is no answer of `route` at all. */
export const parseRouteGet = (text: string): RouteTo | undefined => {
  if (/not in table/u.test(text)) return { kind: 'none' };
  const lines = wholeLines(text);
  const values = new Map(
    lines.flatMap((line): readonly [string, string][] => {
      const parts = /^\s*([a-z ]+): (.*?)\s*$/u.exec(line);
      return parts?.[1] === undefined ? [] : [[parts[1], parts[2] ?? '']];
    }),
  );
  const device = values.get('interface');
  const flags = /^<([A-Z0-9,]*)>$/u.exec(values.get('flags') ?? '')?.[1]?.split(',');
  if (device === undefined || flags === undefined || !/^\w+$/u.test(device)) return undefined;
  const kind = kindOf(flags, device);
  if (kind !== 'unicast') return { kind };
  const gateway = withoutScope(values.get('gateway') ?? '');
  const mtuBytes = mtuIn(lines);
  return {
    kind,
    device,
    ...(isIP(gateway) === 0 ? {} : { gateway }),
    ...(mtuBytes === undefined ? {} : { mtuBytes }),
  };
};

const kindOf = (flags: readonly string[], device: string): RouteTo['kind'] => {
  if (flags.includes('REJECT')) return 'unreachable';
  if (flags.includes('BLACKHOLE')) return 'blackhole';
  return device === 'lo0' ? 'local' : 'unicast';
};

const mtuIn = (lines: readonly string[]): number | undefined => {
  const at = lines.findIndex((line) => /\bhopcount\s+mtu\b/u.test(line));
  const column = (lines[at] ?? '').trim().split(/\s+/u).indexOf('mtu');
  const mtu = Number((lines[at + 1] ?? '').trim().split(/\s+/u)[column]);
  return at !== -1 && Number.isInteger(mtu) && mtu >= 68 ? mtu : undefined;
};
