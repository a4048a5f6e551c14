/** Rules by name: where a resolver, a filter, a proxy or an inspector decides. */
import { numbersOf, portsOf } from './address-cover.ts';
import { namesIn, type Evidence } from './missing-evidence.ts';
import { isCovered, type NeededRule } from './needed-rules.ts';
import type { AnyObservation } from './observation.ts';

/** Questions by which it shows that one name gets through. */
const passing: ReadonlySet<string> = new Set(['system-lookup', 'tls-handshake', 'proxy-connect']);

/** Rules by name, with those names only that were kept back, for the ports that were asked. */
export const byName = ({
  finding,
  needed,
  observations,
  cited,
}: Evidence): readonly NeededRule[] => {
  const names = namesIn(cited);
  const ports = new Set(cited.flatMap((one) => portIn(one) ?? []));
  // The same question, answered for another name: not the whole tree is closed.
  const asked = new Set(cited.map(({ probe }) => probe).filter((probe) => passing.has(probe)));
  const passed = namesIn(
    observations.filter(({ probe, outcome }) => asked.has(probe) && outcome.kind === 'measured'),
  ).filter((name) => !names.includes(name));
  const isOfTree = finding.cause === 'allow-rule-too-narrow';
  const isByProxy = cited.some(({ target }) => target.kind === 'proxy');
  return needed.flatMap((rule) => {
    if (rule.transport !== 'tcp') return [];
    const lacking = rule.names.flatMap((pattern) => {
      const kept = names.filter((name) => isCovered(pattern, name));
      if (kept.length === 0) return [];
      const isPartial =
        !isOfTree &&
        !kept.includes(pattern.name) &&
        passed.some((name) => isCovered(pattern, name));
      return isPartial ? kept.map((name) => ({ name, isTree: false })) : [pattern];
    });
    const tried = numbersOf(rule.ports).filter((port) => ports.has(port));
    // The tree of the web rule covers the media servers; only a proxy is asked for their ports by name.
    const isForProxies = rule.id.startsWith('media-');
    if (lacking.length === 0 || (isForProxies && (tried.length === 0 || !isByProxy))) return [];
    return [{ ...rule, names: lacking, ports: tried.length === 0 ? rule.ports : portsOf(tried) }];
  });
};

const portIn = ({ target }: AnyObservation): number | undefined =>
  'port' in target && target.kind !== 'name-by-resolver' ? target.port : undefined;

/** Names for the same box that were neither kept back nor seen to pass. */
export const unseenBeside = (
  { needed, observations }: Evidence,
  rules: readonly NeededRule[],
): readonly string[] => {
  const kinds = new Set(rules.filter(({ names }) => names.length > 0).map(({ id }) => kindOf(id)));
  const asked = namesIn(observations);
  const patterns = needed
    .filter(({ id, transport }) => transport === 'tcp' && kinds.has(kindOf(id)))
    .flatMap(({ names }) => names)
    .filter(
      (pattern) =>
        !asked.some((name) => isCovered(pattern, name)) &&
        !rules.some((rule) => rule.names.some((one) => isCovered(one, pattern.name))),
    );
  return [...new Set(patterns.map(({ name, isTree }) => (isTree ? `*.${name}` : name)))];
};

const kindOf = (id: string): string => id.replace(/-\d+$/u, '');
