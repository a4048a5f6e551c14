/** `iptables-save` and `ip6tables-save`, nft-backed or legacy: chains and rules, one a line. */
import type { Action, AddressBlock, Chain, Condition, FirewallRule } from './rules.ts';

/** nat never drops; the others may. */
const tables = new Set(['filter', 'mangle', 'raw', 'security']);
const outputs = new Set(['OUTPUT', 'POSTROUTING']);
/** Kernel priorities of the tables (NF_IP_PRI_*): who sees a packet first. */
const priorities: Readonly<Record<string, number>> = {
  raw: -300,
  mangle: -150,
  filter: 0,
  security: 50,
};

/**
 * Undefined for text with anything but whole tables and comments: a table counts once its COMMIT is
 * there, for a policy without its exceptions would accuse, and one table without another would acquit.
 */
export const parseIptables = (text: string, family: 4 | 6): readonly Chain[] | undefined => {
  const lines = wholeTables(text);
  if (lines === undefined) return undefined;
  const rules = new Map<string, FirewallRule[]>();
  const policies = new Map<string, Chain['policy']>();
  let table = '';
  for (const line of lines) {
    const policy = /^:(\S+) (\S+)/u.exec(line);
    if (line.startsWith('*')) table = line.slice(1);
    else if (!tables.has(table)) continue;
    else if (policy?.[1] !== undefined) {
      policies.set(`${table} ${policy[1]}`, policy[2] === 'DROP' ? 'drop' : 'accept');
    } else if (/^(?:\[\d+:\d+\] )?-A /u.test(line)) {
      addRule(rules, table, line.replace(/^\[\d+:\d+\] /u, ''));
    }
  }
  const command = family === 4 ? 'iptables' : 'ip6tables';
  return [...policies].map(([key, policy]) => {
    const [ownTable = '', name = ''] = key.split(' ');
    return {
      manager: 'iptables',
      table: `${command} ${ownTable}`,
      name,
      family,
      isOutput: outputs.has(name),
      priority: priorities[ownTable] ?? 0,
      policy,
      rules: rules.get(key) ?? [],
    };
  });
};

const wholeTables = (text: string): readonly string[] | undefined => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (text !== '' && !text.endsWith('\n')) return undefined;
  let isInside = false;
  for (const line of lines) {
    const isStart = /^\*\w+$/u.test(line);
    if (isStart === isInside || !(isStart || /^(?::\S|-A |\[\d+:\d+\] |COMMIT$)/u.test(line))) {
      return undefined;
    }
    isInside = line !== 'COMMIT';
  }
  return isInside ? undefined : lines;
};

const addRule = (rules: Map<string, FirewallRule[]>, table: string, line: string): void => {
  const words = splitWords(line);
  const key = `${table} ${words[1] ?? ''}`;
  rules.set(key, [...(rules.get(key) ?? []), toRule(line, words.slice(2))]);
};

/** Blanks separate, double quotes hold together, a backslash protects. */
const splitWords = (line: string): readonly string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '');

const toRule = (text: string, words: readonly string[]): FirewallRule => {
  const conditions: Condition[] = [];
  let at = 0;
  while (at < words.length) {
    const isNegated = words[at] === '!';
    if (isNegated) at += 1;
    const option = words[at] ?? '';
    if (option === '-j' || option === '-g') {
      return { text, conditions, action: actionOf(option, words[at + 1] ?? '') };
    }
    const values = valuesAfter(words, at);
    conditions.push(...conditionOf(option, values, isNegated));
    at += 1 + values.length;
  }
  return { text, conditions, action: { kind: 'continue' } };
};

/** Everything up to the next option belongs to this one. */
const valuesAfter = (words: readonly string[], at: number): readonly string[] => {
  // A comment may look like anything, options included.
  if (words[at] === '--comment') return words.slice(at + 1, at + 2);
  const rest = words.slice(at + 1);
  const end = rest.findIndex((word) => word === '!' || /^--?[a-z46]/iu.test(word));
  return end === -1 ? rest : rest.slice(0, end);
};

const unknown: Condition = { kind: 'unknown' };
const holdsIf = (isTrue: boolean): Condition => ({ kind: isTrue ? 'always' : 'never' });
const programOptions = new Set([
  '--uid-owner',
  '--gid-owner',
  '--pid-owner',
  '--sid-owner',
  '--cmd-owner',
  '--path',
  '--cgroup',
  '--socket-exists',
  '--suppl-groups',
]);
const silentOptions = new Set(['-m', '--match', '--comment', '-4', '-6']);

const conditionOf = (
  option: string,
  values: readonly string[],
  isNegated: boolean,
): readonly Condition[] => {
  const value = values[0] ?? '';
  if (silentOptions.has(option)) return [];
  if (programOptions.has(option)) return [{ kind: 'program' }];
  if (option === '-p') return [{ kind: 'protocol', values: protocols(value), isNegated }];
  if (option === '-d') return [addressCondition(value, isNegated)];
  if (option === '-o') return [{ kind: 'device', names: [value], isNegated }];
  if (option === '-i') return [holdsIf(isNegated)];
  if (option === '--dport' || option === '--dports') return [portCondition(value, isNegated)];
  if (option === '--icmp-type' || option === '--icmpv6-type') return [holdsIf(false)];
  if (option === '--ctstate' || option === '--state') {
    return [holdsIf(value.split(',').includes('NEW') !== isNegated)];
  }
  if (option === '--mark') return [holdsIf(/^0x0+(?:\/|$)/u.test(value) !== isNegated)];
  if (option === '--dst-type') return [holdsIf(value.split(',').includes('UNICAST') !== isNegated)];
  return [unknown];
};

const protocols = (text: string): readonly string[] =>
  text === 'all' ? ['tcp', 'udp'] : text === '6' ? ['tcp'] : text === '17' ? ['udp'] : [text];

const addressCondition = (text: string, isNegated: boolean): Condition => {
  const [first = '', length] = text.split('/');
  const family = first.includes(':') ? 6 : 4;
  const whole = family === 4 ? 32 : 128;
  const to = length === undefined ? whole : Number(length);
  // Old masks like 255.0.255.0 are no prefix.
  if (!Number.isInteger(to) || to < 0 || to > whole) return unknown;
  const blocks: readonly AddressBlock[] = [{ first, to }];
  return { kind: 'address', family, blocks, isNegated };
};

const portCondition = (text: string, isNegated: boolean): Condition => {
  const ranges = text.split(',').map((item): readonly [number, number] => {
    const [low, high] = item.split(':');
    return [Number(low), Number(high === undefined ? low : high === '' ? 65_535 : high)];
  });
  const isComplete = ranges.every((range) => range.every((port) => Number.isInteger(port)));
  return isComplete ? { kind: 'port', ranges, isNegated } : unknown;
};

const endings: Readonly<
  Record<
    string,
    Action['kind'] & ('accept' | 'drop' | 'reject' | 'return' | 'unknown' | 'continue')
  >
> = {
  ACCEPT: 'accept',
  DROP: 'drop',
  REJECT: 'reject',
  RETURN: 'return',
  QUEUE: 'unknown',
  NFQUEUE: 'unknown',
};

/** Targets of iptables' own are written in capitals and go on; anything else is a user's chain. */
const passing = new Set([
  'LOG',
  'NFLOG',
  'ULOG',
  'MARK',
  'CONNMARK',
  'CLASSIFY',
  'TCPMSS',
  'DSCP',
  'TOS',
  'TTL',
  'HL',
  'CT',
  'NOTRACK',
  'TRACE',
  'CHECKSUM',
  'SET',
  'AUDIT',
  'SECMARK',
  'CONNSECMARK',
]);

const actionOf = (option: string, target: string): Action => {
  const ending = Object.hasOwn(endings, target) ? endings[target] : undefined;
  if (ending !== undefined) return { kind: ending };
  if (passing.has(target)) return { kind: 'continue' };
  return { kind: option === '-g' ? 'goto' : 'jump', target };
};
