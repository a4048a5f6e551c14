/** Single expressions of nftables' JSON: what they ask of a packet, what they do with it. */
import { asDevice, asList, asNumber, asText, isObject } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { Action, AddressBlock, Condition } from './rules.ts';

/** Elements of a named set; undefined for one that is not listed. */
export type SetLookup = (name: string) => readonly unknown[] | undefined;

const unknown: Condition = { kind: 'unknown' };
const always: Condition = { kind: 'always' };
const never: Condition = { kind: 'never' };

/** Statements that change or count but neither choose nor end. */
const harmless = new Set([
  'counter',
  'log',
  'mangle',
  'notrack',
  'set',
  'map',
  'dup',
  'flow',
  'ct helper',
  'ct timeout',
]);
const endings = new Set([
  'accept',
  'drop',
  'reject',
  'return',
  'jump',
  'goto',
  'continue',
  'queue',
  'vmap',
]);

export const conditionsIn = (statement: JsonObject, lookup: SetLookup): readonly Condition[] => {
  const [key] = Object.keys(statement);
  if (key === undefined || harmless.has(key) || endings.has(key)) return [];
  const match = statement['match'];
  return key === 'match' && isObject(match) ? matchConditions(match, lookup) : [unknown];
};

export const actionIn = (statements: readonly JsonObject[]): Action => {
  for (const statement of statements) {
    const [key = ''] = Object.keys(statement);
    if (key === 'accept' || key === 'drop' || key === 'reject' || key === 'return') {
      return { kind: key };
    }
    if (key === 'jump' || key === 'goto') {
      const body = statement[key];
      return { kind: key, target: (isObject(body) ? asText(body['target']) : undefined) ?? '' };
    }
    // Handed to a program (queue), decided by a table (vmap), or iptables' own target.
    if (key === 'queue' || key === 'vmap') return { kind: 'unknown' };
    if (key === 'xt' && isObject(statement['xt']) && statement['xt']['type'] === 'target') {
      return { kind: 'unknown' };
    }
  }
  return { kind: 'continue' };
};

interface Question {
  readonly operator: string;
  readonly isNegated: boolean;
  /** Right-hand side as a flat list; undefined when it is not understood. */
  readonly values: readonly unknown[] | undefined;
}

const matchConditions = (match: JsonObject, lookup: SetLookup): readonly Condition[] => {
  const operator = asText(match['op']) ?? '==';
  const question: Question = {
    operator,
    isNegated: operator === '!=',
    values: flatten(match['right'], lookup),
  };
  const left = match['left'];
  if (!isObject(left)) return [unknown];
  if (isObject(left['payload'])) return payloadConditions(left['payload'], question);
  // Older versions write several states as `{"|": […]}`: what such a value holds is not known here.
  const words = {
    ...question,
    values: question.values?.every(isWord) ? question.values : undefined,
  };
  if (isObject(left['meta'])) return [metaCondition(asText(left['meta']['key']) ?? '', words)];
  if (isObject(left['ct'])) return [connectionCondition(asText(left['ct']['key']) ?? '', words)];
  if (isObject(left['fib'])) return [destinationKind(left['fib'], words)];
  if (isObject(left['socket'])) return [{ kind: 'program' }];
  return [unknown];
};

const isWord = (value: unknown): boolean =>
  asNumber(value) !== undefined || asDevice(value) !== undefined;

const flatten = (right: unknown, lookup: SetLookup): readonly unknown[] | undefined => {
  if (typeof right === 'string' && right.startsWith('@')) {
    const elements = lookup(right.slice(1));
    return elements?.map(bareElement);
  }
  if (isObject(right) && Array.isArray(right['set'])) return asList(right['set']).map(bareElement);
  return Array.isArray(right) ? right : [right];
};

/** An element with a timeout or counter is wrapped: `{"elem":{"val":…}}`. */
const bareElement = (element: unknown): unknown =>
  isObject(element) && isObject(element['elem']) ? element['elem']['val'] : element;

const payloadConditions = (payload: JsonObject, question: Question): readonly Condition[] => {
  const protocol = asText(payload['protocol']) ?? '';
  const field = asText(payload['field']) ?? '';
  if (protocol === 'tcp' || protocol === 'udp' || protocol === 'th') {
    const own: Condition[] =
      protocol === 'th' ? [] : [{ kind: 'protocol', values: [protocol], isNegated: false }];
    return [...own, field === 'dport' ? portCondition(question) : unknown];
  }
  if (protocol === 'ip' || protocol === 'ip6') {
    const family = protocol === 'ip' ? 4 : 6;
    return [{ kind: 'family', family }, addressCondition(field, family, question)];
  }
  // Any other protocol (icmp, sctp, arp …) is not the one of a call; a raw offset could be anything.
  return [protocol === '' ? unknown : never];
};

const addressCondition = (field: string, family: 4 | 6, question: Question): Condition => {
  if (field === 'protocol' || field === 'nexthdr') {
    return question.values?.every(isWord) ? protocolCondition(question) : unknown;
  }
  if (field !== 'daddr' || question.values === undefined) return unknown;
  const blocks = question.values.map(toBlock);
  if (!blocks.every(isKnown)) return unknown;
  return { kind: 'address', family, blocks, isNegated: question.isNegated };
};

const isKnown = <Value>(value: Value | undefined): value is Value => value !== undefined;

const toBlock = (value: unknown): AddressBlock | undefined => {
  if (typeof value === 'string') return { first: value, to: value };
  if (!isObject(value)) return undefined;
  const { prefix, range } = value;
  const [low, high] = asList(range).map(asText);
  if (low !== undefined && high !== undefined) return { first: low, to: high };
  const first = isObject(prefix) ? asText(prefix['addr']) : undefined;
  const to = isObject(prefix) ? asNumber(prefix['len']) : undefined;
  return first === undefined || to === undefined ? undefined : { first, to };
};

const portCondition = ({ operator, isNegated, values }: Question): Condition => {
  const ranges = (values ?? [undefined]).map((value) => toPorts(value, operator));
  return ranges.every(isKnown) ? { kind: 'port', ranges, isNegated } : unknown;
};

const toPorts = (value: unknown, operator: string): readonly [number, number] | undefined => {
  const port = asNumber(value);
  if (port !== undefined) {
    if (operator === '<') return [0, port - 1];
    if (operator === '<=') return [0, port];
    if (operator === '>') return [port + 1, 65_535];
    return operator === '>=' ? [port, 65_535] : [port, port];
  }
  const [low, high] = asList(isObject(value) ? value['range'] : undefined).map(asNumber);
  return low === undefined || high === undefined ? undefined : [low, high];
};

const protocolCondition = ({ isNegated, values }: Question): Condition =>
  values === undefined
    ? unknown
    : { kind: 'protocol', values: values.map(protocolName), isNegated };

const protocolName = (value: unknown): string =>
  value === 6 ? 'tcp' : value === 17 ? 'udp' : String(value);

const metaCondition = (key: string, question: Question): Condition => {
  const { isNegated, values } = question;
  if (values === undefined) return unknown;
  if (key === 'oifname' || key === 'oif') {
    return { kind: 'device', names: values.map(String), isNegated };
  }
  if (key === 'l4proto') return protocolCondition(question);
  if (key === 'nfproto' || key === 'protocol') return familyCondition(values, isNegated);
  if (key === 'skuid' || key === 'skgid' || key === 'cgroup') return { kind: 'program' };
  // A new packet of an ordinary program carries no mark and came in by no interface.
  if (key === 'mark') return holdsIf(values.includes(0) !== isNegated);
  return key === 'iifname' || key === 'iif' ? holdsIf(isNegated) : unknown;
};

const familyCondition = (values: readonly unknown[], isNegated: boolean): Condition => {
  const is4 = values.some((value) => value === 'ipv4' || value === 'ip');
  const is6 = values.some((value) => value === 'ipv6' || value === 'ip6');
  if (is4 === is6) return is4 ? holdsIf(!isNegated) : unknown;
  return { kind: 'family', family: is4 === isNegated ? 6 : 4 };
};

const holdsIf = (isTrue: boolean): Condition => (isTrue ? always : never);

/** The first packet of a connection is `new`, unmarked, in the original direction. */
const connectionCondition = (key: string, { values, isNegated }: Question): Condition => {
  if (values === undefined) return unknown;
  if (key === 'state') return holdsIf(values.includes('new') !== isNegated);
  if (key === 'mark') return holdsIf(values.includes(0) !== isNegated);
  return key === 'direction' ? holdsIf(values.includes('original') !== isNegated) : unknown;
};

/** `fib daddr type`: a meeting server is unicast, never local, broadcast or multicast. */
const destinationKind = (fib: JsonObject, { values, isNegated }: Question): Condition => {
  const isOfDestination = asList(fib['flags']).includes('daddr');
  if (asText(fib['result']) !== 'type' || !isOfDestination || values === undefined) return unknown;
  return holdsIf(values.includes('unicast') !== isNegated);
};
