/**
 * A permission of ours in plain iptables, at the head of the chain that drops. Written and taken
 * away by `iptables-restore --noflush`, which commits a table at once however many ranges there
 * are; found again by our comment in `iptables-save`. Native nftables rules would do the same and
 * make `iptables -L` call the whole table incompatible, so they are not put in here.
 */
import { coverOf } from '../../../model/address-cover.ts';
import type { IptablesRule } from '../../../model/change.ts';
import type { Reading, SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { fromColons, objectionToName, objectionToRule, withColons } from './own-rule.ts';
import { parseSavedRules, type SavedRule } from './parse-iptables-save.ts';
import { unknown, unreadable, value, writingOf } from './program-writing.ts';

type Command = IptablesRule['command'];

const commands: readonly Command[] = [
  'iptables',
  'ip6tables',
  'iptables-legacy',
  'ip6tables-legacy',
];

/** Another program may hold the lock of the tables; `--wait` gives up before this does. */
const timeoutMs = 8_000;
const lockSeconds = '5';

/** As iptables itself takes them (XT_EXTENSION_MAXNAMELEN 29), and nothing that could end a line. */
const chainName = /^[A-Za-z0-9_.:+][A-Za-z0-9_.:+-]{0,27}$/u;
const tables = new Set(['filter', 'mangle', 'raw', 'security']);

export const iptablesRule = (host: Host): SettingHandler<IptablesRule | null> => ({
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
    for (const [command, orders] of ordersOf(on, standing.value, rule)) {
      const args = ['--noflush', '--wait', lockSeconds];
      const input = `${orders.join('\n')}\n`;
      const result = await host.run(`${command}-restore`, args, { timeoutMs, signal, input });
      const writing = writingOf(`${command}-restore`, result);
      if (writing.kind !== 'written') return writing;
    }
    return { kind: 'written' };
  },
});

const objectionToPlace = (rule: IptablesRule | null): string | undefined => {
  if (rule === null) return undefined;
  if (!tables.has(rule.table)) return `${rule.table} is no table that drops`;
  if (!chainName.test(rule.chain)) return 'no chain can have that name';
  if (spansOf(rule.ports) > maxPorts) return `iptables takes ${maxPorts} ports in a rule`;
  const isFour = rule.command.startsWith('iptables');
  return rule.destinations.every((range) => isFour !== range.includes(':'))
    ? undefined
    : 'a destination is of the other family';
};

/** xt_multiport holds fifteen; a range counts twice (iptables-extensions(8)). */
const maxPorts = 15;
const spansOf = (ports: readonly string[]): number =>
  ports.reduce((sum, port) => sum + (port.includes('-') ? 2 : 1), 0);

interface StandingRule extends SavedRule {
  readonly command: Command;
}

const standingRules = async (
  host: Host,
  name: string,
  signal: AbortSignal,
): Promise<Reading<readonly StandingRule[]>> => {
  const found: StandingRule[] = [];
  let answers = 0;
  for (const command of commands) {
    const result = await host.run(`${command}-save`, [], { timeoutMs, signal });
    if (result.kind === 'absent') continue;
    const trouble = unreadable(`${command}-save`, result);
    if (trouble !== undefined) return trouble;
    answers += 1;
    const rules = parseSavedRules(result.kind === 'ended' ? result.stdout : '', name);
    if (rules === undefined) return unknown(`${command}-save did not say all`);
    found.push(...rules.map((rule) => ({ ...rule, command })));
  }
  if (answers === 0) return unknown('iptables is not installed');
  return value(withoutRepeats(found));
};

/** `iptables` may itself be the legacy one: then both print the same. */
const withoutRepeats = (rules: readonly StandingRule[]): readonly StandingRule[] =>
  rules.filter(
    (rule) =>
      !rule.command.endsWith('-legacy') ||
      !rules.some(
        (other) =>
          `${other.command}-legacy` === rule.command && other.specification === rule.specification,
      ),
  );

const ours =
  /^(?:-d (?<to>\S+) )?-p (?<protocol>tcp|udp) -m multiport --dports (?<ports>[\d,:]+) -m comment --comment \S+ -j ACCEPT$/u;

const wholeOf = (rules: readonly StandingRule[]): Reading<IptablesRule | null> => {
  const [first] = rules;
  if (first === undefined) return value(null);
  const parts = rules.map((rule) => ({ rule, groups: ours.exec(rule.specification)?.groups }));
  const [known] = parts;
  const isOne = parts.every(
    ({ rule, groups }) =>
      rule.command === first.command &&
      rule.table === first.table &&
      rule.chain === first.chain &&
      groups?.['protocol'] === known?.groups?.['protocol'] &&
      groups?.['ports'] === known?.groups?.['ports'],
  );
  if (known?.groups === undefined || !isOne) {
    return unknown('the rule of our name is not as we made it');
  }
  return value({
    protocol: known.groups['protocol'] === 'tcp' ? 'tcp' : 'udp',
    ports: fromColons(known.groups['ports'] ?? ''),
    destinations: coverOf(parts.flatMap(({ groups }) => groups?.['to'] ?? [])),
    command: first.command,
    table: first.table,
    chain: first.chain,
  });
};

/** What iptables-restore reads, a script for each command: old ones out, the new one in. */
const ordersOf = (
  name: string,
  standing: readonly StandingRule[],
  rule: IptablesRule | null,
): ReadonlyMap<Command, readonly string[]> => {
  const scripts = new Map<Command, string[]>();
  const add = (command: Command, table: string, orders: readonly string[]): void => {
    const script = scripts.get(command) ?? [];
    scripts.set(command, [...script, `*${table}`, ...orders, 'COMMIT']);
  };
  for (const { command, table, chain, specification } of standing) {
    add(command, table, [`-D ${chain} ${specification}`]);
  }
  if (rule !== null) {
    const to = rule.destinations.length === 0 ? [''] : rule.destinations.toReversed();
    const ends = `-p ${rule.protocol} -m multiport --dports ${withColons(rule.ports)} -m comment --comment ${name} -j ACCEPT`;
    add(
      rule.command,
      rule.table,
      to.map((range) => `-I ${rule.chain} 1 ${range === '' ? '' : `-d ${range} `}${ends}`),
    );
  }
  return scripts;
};
