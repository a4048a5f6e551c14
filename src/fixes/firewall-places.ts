/**
 * Where an outgoing rule stops the meeting, told from the words in which the firewall's own program
 * printed it, and which manager may let it pass there. A permission helps only in the place that
 * drops: ufw's rules in ufw, firewalld's in firewalld, a plain chain in that chain.
 */
import type { LocalFirewall } from '../model/machine-facts.ts';

type Hit = LocalFirewall['hits'][number];

export type FirewallPlace =
  | { readonly kind: 'ufw' }
  | { readonly kind: 'firewalld'; readonly place: string }
  | {
      readonly kind: 'nftables';
      readonly family: string;
      readonly table: string;
      readonly chain: string;
    }
  | {
      readonly kind: 'iptables';
      readonly command: 'iptables' | 'ip6tables';
      readonly table: string;
      readonly chain: string;
    }
  | { readonly kind: 'windows-rule'; readonly id: string }
  | { readonly kind: 'windows-default' }
  | { readonly kind: 'pf' };

/** Undefined where nobody but the person, or a company, has a say: a policy's rule, another product's. */
export const placeOf = (hit: Hit, active: ReadonlySet<string>): FirewallPlace | undefined => {
  if (hit.manager === 'nftables') return nftablesPlace(hit.rule, active);
  if (hit.manager === 'iptables') return iptablesPlace(hit, active);
  if (hit.manager === 'windows') return windowsPlace(hit.rule);
  return hit.manager === 'pf' ? { kind: 'pf' } : undefined;
};

/** `inet guard out: udp dport 8801-8810 drop` */
const nftablesPlace = (rule: string, active: ReadonlySet<string>): FirewallPlace | undefined => {
  const [, family, table, chain] = /^(inet|ip|ip6) (\S+) (\S+): /u.exec(rule) ?? [];
  if (family === undefined || table === undefined || chain === undefined) return undefined;
  if (table !== 'firewalld' || !active.has('firewalld')) {
    return { kind: 'nftables', family, table, chain };
  }
  const policy = /^filter_OUT_policy_(.+?)(?:_(?:pre|log|deny|allow|post))?$/u.exec(chain)?.[1];
  return policy === undefined ? undefined : { kind: 'firewalld', place: `policy ${policy}` };
};

/** `-A OUTPUT -p udp -j DROP`, or `ip6tables filter -P OUTPUT DROP` for a policy. */
const iptablesPlace = (
  { rule, families }: Hit,
  active: ReadonlySet<string>,
): FirewallPlace | undefined => {
  const [, said, table = 'filter', chain] = /^(?:(ip6?tables) (\S+) -P|-A) (\S+)/u.exec(rule) ?? [];
  if (chain === undefined) return undefined;
  const isSix = said === undefined ? families?.[0] === 6 : said === 'ip6tables';
  // Its own chains, or the policy of the whole chain that it sets (`ufw default deny outgoing`).
  const isUfws = /^ufw6?-/u.test(chain) || (chain === 'OUTPUT' && said !== undefined);
  if (active.has('ufw') && isUfws) return { kind: 'ufw' };
  if (active.has('firewalld') && chain === 'OUTPUT' && said === undefined) {
    return { kind: 'firewalld', place: `direct ${isSix ? 'ipv6' : 'ipv4'}` };
  }
  return { kind: 'iptables', command: isSix ? 'ip6tables' : 'iptables', table, chain };
};

/** `{GUID}: v2.31|Action=Block|…`; `policy {GUID}: …` is a company's, `profile Public: …` the default. */
const windowsPlace = (rule: string): FirewallPlace | undefined => {
  if (rule.startsWith('profile ')) return { kind: 'windows-default' };
  const id = /^(?!policy )(.+?): v\d+\.\d+\|/u.exec(rule)?.[1];
  return id === undefined ? undefined : { kind: 'windows-rule', id };
};
