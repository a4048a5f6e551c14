/** From stopped packets to hits: one line a rule, named after the widest thing it stops. */
import type { LocalFirewall } from '../../../model/machine-facts.ts';
import type { Stop, What } from './judge.ts';

type Hit = LocalFirewall['hits'][number];

const maxRuleLength = 300;

/** `texts` are nftables' own words, by table, chain and handle. */
export const hitsFrom = (
  stops: readonly Stop[],
  texts: ReadonlyMap<string, string>,
): readonly Hit[] => {
  const groups = new Map<string, Stop[]>();
  for (const stop of stops) {
    const key = `${stop.chain.table} ${stop.chain.name} ${stop.rule?.handle ?? stop.rule?.text ?? 'policy'}`;
    groups.set(key, [...(groups.get(key) ?? []), stop]);
  }
  return [...groups.values()].flatMap((group) => hitsOf(group, texts));
};

const hitsOf = (group: readonly Stop[], texts: ReadonlyMap<string, string>): readonly Hit[] => {
  const first = group[0];
  if (first === undefined) return [];
  const what = new Set(group.map(({ packet }) => packet.what));
  // What a rule does to addresses and ports nobody needs is the owner's business.
  if ([...what].every((kind) => kind === 'other-tcp' || kind === 'other-udp')) return [];
  const families = [...new Set(group.map(({ packet }) => packet.family))].toSorted((a, b) => a - b);
  const common = {
    manager: first.chain.manager,
    rule: textOf(first, texts).slice(0, maxRuleLength),
    action: first.action,
    exceptDevices: [...new Set(group.flatMap(({ exceptDevices }) => exceptDevices))],
    families,
  };
  return (first.isByProgram ? (['program'] as const) : widest(what)).map((kind) => ({
    ...common,
    what: kind,
  }));
};

const widest = (what: ReadonlySet<What>): readonly Hit['what'][] => {
  const stopsAllUdp = what.has('other-udp') && what.has('media-udp');
  if (stopsAllUdp && what.has('other-tcp') && what.has('service-tcp')) return ['everything'];
  const narrow = (['service-tcp', 'media-tcp', 'media-udp', 'dns'] as const).filter((kind) =>
    what.has(kind),
  );
  return stopsAllUdp ? [...narrow.filter((kind) => kind !== 'media-udp'), 'all-udp'] : narrow;
};

const textOf = ({ chain, rule }: Stop, texts: ReadonlyMap<string, string>): string => {
  const place = `${chain.table} ${chain.name}`;
  if (chain.manager === 'iptables') return rule?.text ?? `${chain.table} -P ${chain.name} DROP`;
  if (rule === undefined) return `${place}: ${texts.get(place) ?? `policy ${chain.policy}`}`;
  return `${place}: ${texts.get(`${place} ${rule.handle}`) ?? `rule ${rule.handle}`}`;
};
