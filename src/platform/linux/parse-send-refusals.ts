import type { SendRefusals } from '../../model/machine-facts.ts';
import { wholeLines } from '../text-lines.ts';

/**
 * `/proc/net/netstat` and `/proc/net/snmp` hold pairs of lines, names above values;
 * `/proc/net/snmp6` one `name value` a line.
 */
export const parseSendRefusals = (
  netstat: string,
  snmp: string,
  snmp6: string,
): SendRefusals | undefined => {
  const tcp = counters(netstat, 'TcpExt');
  const four = counters(snmp, 'Ip');
  const six = new Map(
    wholeLines(snmp6).flatMap((line) => {
      const [name, value] = line.trim().split(/\s+/u);
      return name === undefined || value === undefined ? [] : [[name, countOf(value)]];
    }),
  );
  const facts = {
    ...entry('tcpRetransmitFailures', tcp.get('TCPRetransFail')),
    ...entry('ipOutDiscards', sum(four.get('OutDiscards'), six.get('Ip6OutDiscards'))),
    ...entry('ipOutNoRoutes', sum(four.get('OutNoRoutes'), six.get('Ip6OutNoRoutes'))),
    ...entry(
      'ipNeverSent',
      sum(
        minus(four.get('OutRequests'), four.get('OutTransmits')),
        minus(six.get('Ip6OutRequests'), six.get('Ip6OutTransmits')),
      ),
    ),
  };
  return Object.keys(facts).length === 0 ? undefined : facts;
};

const counters = (text: string, group: string): ReadonlyMap<string, number> => {
  const lines = wholeLines(text).filter((line) => line.startsWith(`${group}: `));
  const names = (lines[0] ?? '').trim().split(/\s+/u).slice(1);
  const values = (lines[1] ?? '').trim().split(/\s+/u).slice(1);
  // A cut-off line would give a name the wrong value.
  if (names.length !== values.length) return new Map();
  return new Map(names.map((name, index) => [name, countOf(values[index] ?? '')]));
};

/** NaN for what is no count. */
const countOf = (text: string): number => (/^\d+$/u.test(text) ? Number(text) : Number.NaN);

const entry = <Key extends string>(
  key: Key,
  value: number | undefined,
): Partial<Record<Key, number>> => {
  const record: Partial<Record<Key, number>> = {};
  if (value !== undefined && Number.isSafeInteger(value)) record[key] = value;
  return record;
};

/** A computer without IPv6 has only the first. */
const sum = (four: number | undefined, six: number | undefined): number | undefined =>
  four === undefined ? undefined : four + (six ?? 0);

const minus = (requests: number | undefined, transmits: number | undefined): number | undefined =>
  requests === undefined || transmits === undefined ? undefined : requests - transmits;
