/**
 * A permission of ours inside somebody else's nftables chain. An accept in a table of our own
 * could not override their drop: every base chain has its say, and one drop is enough (nft(8),
 * verdict statement). So it goes to the head of the very chain that drops, carries our name as
 * its comment, and is found again by it, whatever handle it has by then. All in one transaction
 * of the kernel: it stands whole or not at all, and a restart of the computer forgets it.
 */
import { coverOf } from '../../../model/address-cover.ts';
import type { NftablesRule } from '../../../model/change.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { objectionToName, objectionToRule } from './own-rule.ts';
import { insertsOf, parseStandingRules, type StandingRule } from './parse-nftables-rule.ts';
import { unknown, unreadable, value, writingOf } from './program-writing.ts';

/** 10 000 rules take nft a second; in between the person waits. */
const timeoutMs = 5_000;

/** Chains that carry IP packets of this computer; `bridge`, `arp` and `netdev` never see them as such. */
const families = new Set(['inet', 'ip', 'ip6']);

export const nftablesRule = (host: Host): SettingHandler<NftablesRule | null> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs: 0,
  objection: (on, rule) => objectionToName(on) ?? objectionToRule(rule) ?? objectionToPlace(rule),
  read: async (on, signal) => {
    const standing = await standingRules(host, on, signal);
    return standing.kind === 'value' ? wholeOf(standing.value) : standing;
  },
  write: async (on, rule, signal) => {
    const standing = await standingRules(host, on, signal);
    if (standing.kind === 'unknown') return { kind: 'refused', why: standing.why };
    const orders = [
      ...standing.value.map(({ family, table, chain, handle }) => ({
        delete: { rule: { family, table, chain, handle } },
      })),
      ...(rule === null ? [] : insertsOf(on, rule)),
    ];
    return orders.length === 0 ? { kind: 'written' } : carryOut(host, orders, signal);
  },
});

const objectionToPlace = (rule: NftablesRule | null): string | undefined => {
  if (rule === null) return undefined;
  if (!families.has(rule.family)) return `no packet of ours passes a table of ${rule.family}`;
  return rule.table === '' || rule.chain === '' ? 'a rule needs its table and chain' : undefined;
};

const standingRules = async (
  host: Host,
  name: string,
  signal: AbortSignal,
): Promise<Reading<readonly StandingRule[]>> => {
  const result = await host.run('nft', ['--json', 'list', 'ruleset'], { timeoutMs, signal });
  if (result.kind !== 'ended') return unreadable('nft', result) ?? unknown('nft said nothing');
  const rules = parseStandingRules(result.stdout, name);
  const trouble = unreadable('nft', result);
  if (trouble !== undefined) return trouble;
  return rules === undefined ? unknown('nft printed no list of rules') : value(rules);
};

/** Both families of one permission are one value. */
const wholeOf = (rules: readonly StandingRule[]): Reading<NftablesRule | null> => {
  const [first] = rules;
  if (first === undefined) return value(null);
  const { means, family, table, chain } = first;
  const isOne = rules.every(
    (rule) =>
      rule.family === family &&
      rule.table === table &&
      rule.chain === chain &&
      rule.means?.protocol === means?.protocol &&
      rule.means?.ports.join(',') === means?.ports.join(','),
  );
  if (means === undefined || !isOne) return unknown('the rule of our name is not as we made it');
  const destinations = coverOf(rules.flatMap((rule) => rule.means?.destinations ?? []));
  return value({ ...means, destinations, family, table, chain });
};

const carryOut = async (
  host: Host,
  orders: readonly object[],
  signal: AbortSignal,
): Promise<Writing> => {
  // As an argument: nft opens /dev/stdin by its name, which the kernel refuses for a socket, and
  // that is what Node's pipes are (nft 1.0.6, measured). JSON keeps every name in it data.
  const text = JSON.stringify({ nftables: orders });
  const result = await host.run('nft', ['--json', text], { timeoutMs, signal });
  const writing = writingOf('nft', result);
  // One transaction: what the kernel did not take as a whole, it did not take at all.
  return writing.kind === 'failed' && result.kind === 'ended'
    ? { kind: 'refused', why: writing.why }
    : writing;
};
