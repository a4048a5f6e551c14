/** Does a condition hold for a packet? Never guesses: what is not understood is `maybe`. */
import { BlockList } from 'node:net';
import type { AddressBlock, Condition, FirewallRule, Match, Packet } from './rules.ts';

export const matchRule = (rule: FirewallRule, packet: Packet): Match => {
  const answers = rule.conditions.map((condition) => matchOne(condition, packet));
  if (answers.includes('no')) return 'no';
  if (answers.includes('maybe')) return 'maybe';
  return answers.includes('program') ? 'program' : 'yes';
};

export const matchOne = (condition: Condition, packet: Packet): Match => {
  if (condition.kind === 'always') return 'yes';
  if (condition.kind === 'never') return 'no';
  if (condition.kind === 'unknown') return 'maybe';
  if (condition.kind === 'program') return 'program';
  if (condition.kind === 'family') return yesNo(condition.family === packet.family);
  return yesNo(holds(condition, packet) !== condition.isNegated);
};

const yesNo = (isTrue: boolean): Match => (isTrue ? 'yes' : 'no');

const holds = (condition: Extract<Condition, { isNegated: boolean }>, packet: Packet): boolean => {
  switch (condition.kind) {
    case 'protocol':
      return condition.values.includes(packet.protocol);
    case 'port':
      return condition.ranges.some(([low, high]) => packet.port >= low && packet.port <= high);
    case 'device':
      return condition.names.some((name) => isDevice(name, packet.device));
    case 'address':
    default:
      return condition.family === packet.family && listOf(condition.blocks).contains(packet);
  }
};

/** nftables ends a pattern with `*`, iptables with `+`. */
const isDevice = (pattern: string, device: string): boolean =>
  /[*+]$/u.test(pattern) ? device.startsWith(pattern.slice(0, -1)) : pattern === device;

interface AddressList {
  contains(packet: Pick<Packet, 'ip' | 'family'>): boolean;
}

/** The same rule meets hundreds of packets: its list is built once. */
const lists = new WeakMap<readonly AddressBlock[], AddressList>();

const listOf = (blocks: readonly AddressBlock[]): AddressList => {
  const known = lists.get(blocks);
  if (known !== undefined) return known;
  const list = addressList(blocks);
  lists.set(blocks, list);
  return list;
};

/** Blocks that are no addresses are left out: they can match nothing. */
export const addressList = (blocks: readonly AddressBlock[]): AddressList => {
  const list = new BlockList();
  for (const { first, to } of blocks) {
    const type = first.includes(':') ? 'ipv6' : 'ipv4';
    try {
      if (typeof to === 'number') list.addSubnet(first, to, type);
      else list.addRange(first, to, type);
    } catch {
      continue;
    }
  }
  return {
    contains: ({ ip, family }) => list.check(ip, family === 6 ? 'ipv6' : 'ipv4'),
  };
};
