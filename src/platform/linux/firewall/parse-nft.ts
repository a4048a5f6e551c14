/**
 * `nft --json list ruleset`, format version 1 (libnftables-json(5)). Matches of
 * iptables-nft appear here as opaque `xt` and stay unknown: `iptables-save` tells them.
 */
import { asList, asNumber, asText, isObject, objectsIn, parseJson, textsIn } from '../../json.ts';
import { wholeLines } from '../../text-lines.ts';
import type { JsonObject } from '../../json.ts';
import { actionIn, conditionsIn } from './nft-expressions.ts';
import type { SetLookup } from './nft-expressions.ts';
import type { Chain, Family, FirewallRule } from './rules.ts';

const hooks = new Set(['output', 'postrouting']);

/** Tables that iptables-nft owns carry these names and an OUTPUT chain in capitals. */
const iptablesTables = new Set(['filter', 'mangle', 'raw', 'security', 'nat']);

/** Undefined when the text is no ruleset. */
export const parseNft = (text: string): readonly Chain[] | undefined => {
  const parsed = parseJson(text);
  if (!isObject(parsed) || !Array.isArray(parsed['nftables'])) return undefined;
  const entries = objectsIn(parsed['nftables']);
  const of = (kind: string): readonly JsonObject[] =>
    entries.map((entry) => entry[kind]).filter(isObject);
  const dormant = new Set(
    of('table')
      .filter((table) => [asText(table['flags']), ...textsIn(table['flags'])].includes('dormant'))
      .map((table) => `${asText(table['family'])} ${asText(table['name'])}`),
  );
  const sets = new Map(
    [...of('set'), ...of('map')].map((set) => [`${tableOf(set)} ${asText(set['name'])}`, set]),
  );
  const rules = rulesByChain(of('rule'), sets);
  return of('chain')
    .filter((chain) => !dormant.has(tableOf(chain)) && !isIptablesChain(chain))
    .map((chain) => toChain(chain, rules));
};

const tableOf = (entry: JsonObject): string =>
  `${asText(entry['family']) ?? ''} ${asText(entry['table']) ?? asText(entry['name']) ?? ''}`;

const isIptablesChain = (chain: JsonObject): boolean =>
  ['ip', 'ip6'].includes(asText(chain['family']) ?? '') &&
  iptablesTables.has(asText(chain['table']) ?? '') &&
  ['OUTPUT', 'POSTROUTING'].includes(asText(chain['name']) ?? '');

const rulesByChain = (
  rules: readonly JsonObject[],
  sets: ReadonlyMap<string, JsonObject>,
): ReadonlyMap<string, readonly FirewallRule[]> => {
  const byChain = new Map<string, FirewallRule[]>();
  for (const rule of rules) {
    const table = tableOf(rule);
    const key = `${table} ${asText(rule['chain'])}`;
    const lookup: SetLookup = (name) => {
      const set = sets.get(`${table} ${name}`);
      return set === undefined ? undefined : asList(set['elem']);
    };
    byChain.set(key, [...(byChain.get(key) ?? []), toRule(rule, lookup)]);
  }
  return byChain;
};

const toRule = (rule: JsonObject, lookup: SetLookup): FirewallRule => {
  const statements = objectsIn(rule['expr']);
  const handle = asNumber(rule['handle']);
  return {
    text: '',
    ...(handle === undefined ? {} : { handle }),
    conditions: statements.flatMap((statement) => conditionsIn(statement, lookup)),
    action: actionIn(statements),
  };
};

const toChain = (chain: JsonObject, rules: ReadonlyMap<string, readonly FirewallRule[]>): Chain => {
  const table = tableOf(chain);
  const name = asText(chain['name']) ?? '';
  return {
    manager: 'nftables',
    table,
    name,
    family: familyOf(asText(chain['family'])),
    isOutput: hooks.has(asText(chain['hook']) ?? '') && asText(chain['type']) !== 'nat',
    priority: asNumber(chain['prio']) ?? 0,
    policy: chain['policy'] === 'drop' ? 'drop' : 'accept',
    rules: rules.get(`${table} ${name}`) ?? [],
  };
};

const familyOf = (family: string | undefined): Family =>
  family === 'ip' ? 4 : family === 'ip6' ? 6 : 'both';

/**
 * The rules' own words, by `table chain handle`, from `nft --handle list ruleset`;
 * the heading of a chain stands under its name alone.
 */
export const parseNftTexts = (text: string): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  let table = '';
  let chain = '';
  for (const line of wholeLines(text).map((raw) => raw.trim())) {
    const tableName = /^table (\w+ \S+) \{/u.exec(line)?.[1];
    const chainName = /^chain (\S+) \{/u.exec(line)?.[1];
    if (tableName !== undefined) table = tableName;
    else if (chainName !== undefined) chain = chainName;
    else if (line === '}') chain = '';
    // Sets and counters have a type and a handle too, and stand outside of chains.
    else if (chain === '') continue;
    else if (line.startsWith('type ')) texts.set(`${table} ${chain}`, line);
    else {
      const rule = /^(.*?)\s*# handle (\d+)$/u.exec(line);
      if (rule?.[1] !== undefined) texts.set(`${table} ${chain} ${rule[2]}`, rule[1]);
    }
  }
  return texts;
};
