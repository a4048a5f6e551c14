/** Rules of ours in `nft --json list ruleset`, found again by their comment, and the JSON that makes them. */
import { coverOf, portsOf } from '../../../model/address-cover.ts';
import type { NftablesRule } from '../../../model/change.ts';
import { asList, asNumber, asText, isObject, objectsIn, parseJson } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { portSpan } from './own-rule.ts';

export interface StandingRule {
  readonly family: string;
  readonly table: string;
  readonly chain: string;
  readonly handle: number;
  /** Undefined when somebody has changed it into something we never write. */
  readonly means: Pick<NftablesRule, 'protocol' | 'ports' | 'destinations'> | undefined;
}

/** Undefined when the text is no ruleset. */
export const parseStandingRules = (
  text: string,
  name: string,
): readonly StandingRule[] | undefined => {
  const parsed = parseJson(text);
  if (!isObject(parsed) || !Array.isArray(parsed['nftables'])) return undefined;
  return objectsIn(parsed['nftables'])
    .map((entry) => entry['rule'])
    .filter(isObject)
    .filter((rule) => rule['comment'] === name)
    .flatMap((rule) => {
      const handle = asNumber(rule['handle']);
      const [family, table, chain] = [rule['family'], rule['table'], rule['chain']].map(asText);
      if (handle === undefined || family === undefined) return [];
      if (table === undefined || chain === undefined) return [];
      return [{ family, table, chain, handle, means: meaningOf(objectsIn(rule['expr'])) }];
    });
};

const meaningOf = (statements: readonly JsonObject[]): StandingRule['means'] => {
  const matches = statements.map((statement) => statement['match']).filter(isObject);
  const [verdict] = statements.slice(-1);
  if (verdict === undefined || !('accept' in verdict)) return undefined;
  if (matches.length !== statements.length - 1 || matches.length > 2) return undefined;
  const port = matches.find((match) => payloadOf(match)?.['field'] === 'dport');
  const address = matches.find((match) => payloadOf(match)?.['field'] === 'daddr');
  const protocol = port === undefined ? undefined : payloadOf(port)?.['protocol'];
  if (protocol !== 'tcp' && protocol !== 'udp') return undefined;
  if ((matches.length === 2) !== (address !== undefined)) return undefined;
  const ports = elementsOf(port?.['right']).map(portNumbers);
  const ranges = elementsOf(address?.['right']).map((element) => coverOf([rangeText(element)]));
  // Without an element that was not understood (the name of a set) the rule would allow more, or anything.
  if ([...ports, ...ranges].some(({ length }) => length === 0)) return undefined;
  return { protocol, ports: portsOf(ports.flat()), destinations: coverOf(ranges.flat()) };
};

const payloadOf = (match: JsonObject): JsonObject | undefined => {
  if (match['op'] !== '==' || !isObject(match['left'])) return undefined;
  const { payload } = match['left'];
  return isObject(payload) ? payload : undefined;
};

const elementsOf = (right: unknown): readonly unknown[] => {
  if (right === undefined) return [];
  return isObject(right) && Array.isArray(right['set']) ? right['set'] : [right];
};

const portNumbers = (element: unknown): readonly number[] => {
  const single = asNumber(element);
  if (single !== undefined) return isPort(single) ? [single] : [];
  const [first, last] = isObject(element) ? asList(element['range']).map(asNumber) : [];
  if (first === undefined || last === undefined || !isPort(first) || !isPort(last)) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
};

const isPort = (number: number): boolean =>
  Number.isInteger(number) && number >= 0 && number <= 65_535;

const rangeText = (element: unknown): string => {
  if (!isObject(element)) return asText(element) ?? '';
  const { prefix } = element;
  if (isObject(prefix)) return `${asText(prefix['addr'])}/${asNumber(prefix['len'])}`;
  return asList(element['range']).map(asText).join('-');
};

/** One rule a family, or one for both when it goes to anywhere. Each at the head of its chain. */
export const insertsOf = (name: string, rule: NftablesRule): readonly JsonObject[] => {
  const four = rule.destinations.filter((range) => !range.includes(':'));
  const six = rule.destinations.filter((range) => range.includes(':'));
  const wishes = [...(six.length > 0 ? [six] : []), ...(four.length > 0 ? [four] : [])];
  return (wishes.length === 0 ? [[]] : wishes).map((ranges) => ({
    insert: {
      rule: {
        family: rule.family,
        table: rule.table,
        chain: rule.chain,
        comment: name,
        expr: [...addressMatch(ranges), portMatch(rule), { accept: null }],
      },
    },
  }));
};

const addressMatch = (ranges: readonly string[]): readonly JsonObject[] => {
  const [first] = ranges;
  if (first === undefined) return [];
  const protocol = first.includes(':') ? 'ip6' : 'ip';
  const set = ranges.map((range) => {
    const [addr, length] = range.split('/');
    return { prefix: { addr, len: Number(length) } };
  });
  return [match(protocol, 'daddr', set)];
};

const portMatch = ({ protocol, ports }: NftablesRule): JsonObject =>
  match(
    protocol,
    'dport',
    ports.map((port) => {
      const [first, last] = portSpan(port);
      return first === last ? first : { range: [first, last] };
    }),
  );

const match = (protocol: string, field: string, set: readonly unknown[]): JsonObject => ({
  match: { op: '==', left: { payload: { protocol, field } }, right: { set } },
});
