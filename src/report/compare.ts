/**
 * What changed between two checks of the same place? The question every helpdesk asks
 * first: it worked yesterday. Verdict, findings, and the facts that explain most
 * changes: resolvers, addresses, gateway, route, tunnels, proxy, certificate issuer.
 */
import type { CauseId } from '../model/cause-id.ts';
import type { OverallVerdict } from '../model/diagnosis.ts';
import { measuredIn, type Seen } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { groupByProbe } from '../model/seen.ts';

export interface FactChange {
  readonly fact: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Comparison {
  readonly schema: 'linecheck.comparison/1';
  readonly older: {
    readonly id: string;
    readonly startedAt: string;
    readonly verdict: OverallVerdict;
  };
  readonly newer: {
    readonly id: string;
    readonly startedAt: string;
    readonly verdict: OverallVerdict;
  };
  readonly findings: {
    readonly gone: readonly CauseId[];
    readonly fresh: readonly CauseId[];
    readonly staying: readonly CauseId[];
  };
  readonly changed: readonly FactChange[];
  /** Facts that one of the two did not measure: no statement about them. */
  readonly unknown: readonly string[];
}

/** Sorted lists, or undefined where the fact was not measured. */
type FactReader = (seen: Seen) => readonly string[] | undefined;

const from = <Value>(
  measurements: readonly Value[],
  list: (measurement: Value) => readonly string[],
): readonly string[] | undefined =>
  measurements.length === 0 ? undefined : [...new Set(measurements.flatMap(list))].toSorted();

const facts: Readonly<Record<string, FactReader>> = {
  resolvers: (seen) =>
    from(measuredIn(seen.resolvers), ({ value }) =>
      value.resolvers.map(({ address, device }) =>
        device === undefined ? address : `${address} on ${device}`,
      ),
    ),
  addresses: (seen) =>
    from(measuredIn(seen.links), ({ value }) =>
      value.links.flatMap(({ name, kind, addresses }) =>
        addresses
          .filter(({ scope }) => scope === 'global' && kind !== 'loopback')
          .map(({ ip, prefixLength }) => `${ip}/${prefixLength} on ${name}`),
      ),
    ),
  gateway: (seen) =>
    from(measuredIn(seen.routes), ({ value }) =>
      value.routes
        .filter(({ destination }) => destination === '0.0.0.0/0' || destination === '::/0')
        .map(({ gateway, device }) => `${gateway ?? 'no address'} on ${device ?? 'no device'}`),
    ),
  route: (seen) =>
    from(measuredIn(seen['route-to']), ({ target, value }) => [
      `${target.kind === 'path' ? target.ip : target.kind}: ${value.kind} on ${value.device ?? 'no device'}`,
    ]),
  tunnels: (seen) =>
    from(measuredIn(seen.tunnels), ({ value }) =>
      value.tunnels
        .filter(({ isUp }) => isUp)
        .map(({ name, kind, hasDefaultRouteV4, hasDefaultRouteV6 }) =>
          hasDefaultRouteV4 || hasDefaultRouteV6
            ? `${name} (${kind}, takes all traffic)`
            : `${name} (${kind})`,
        ),
    ),
  proxy: (seen) =>
    from(measuredIn(seen['proxy-settings']), ({ value }) =>
      value.settings.map(
        ({ key, proxy, pacUrl, isAutoDetect }) =>
          `${key}: ${proxy ?? pacUrl ?? (isAutoDetect ? 'automatic' : 'set')}`,
      ),
    ),
  issuer: (seen) =>
    from(
      measuredIn(seen['tls-handshake']).filter(
        ({ target, value }) => target.kind === 'name-at-address' && value.chain.length > 0,
      ),
      ({ target, value }) => [
        `${target.kind === 'name-at-address' ? target.name : ''}: ${value.chain[0]?.issuer ?? ''}`,
      ],
    ),
};

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);

/** What a line is about: the name or address before its colon. */
const about = (text: string): string => text.slice(0, text.indexOf(': '));

/** Names and addresses differ from run to run by how far each got: compare what both measured. */
const inBoth = (fact: string, before: readonly string[], after: readonly string[]) => {
  if (fact !== 'issuer' && fact !== 'route') return { before, after };
  const known = new Set(
    before.map(about).filter((key) => after.some((text) => about(text) === key)),
  );
  const keep = (texts: readonly string[]) => texts.filter((text) => known.has(about(text)));
  return { before: keep(before), after: keep(after) };
};

export const compare = (older: Report, newer: Report): Comparison => {
  const seen = {
    before: groupByProbe(older.observations),
    after: groupByProbe(newer.observations),
  };
  const before = older.diagnosis.findings.map(({ cause }) => cause);
  const after = newer.diagnosis.findings.map(({ cause }) => cause);
  const changed: FactChange[] = [];
  const unknown: string[] = [];
  for (const [fact, read] of Object.entries(facts)) {
    const [was, is] = [read(seen.before), read(seen.after)];
    if (was === undefined && is === undefined) continue;
    if (was === undefined || is === undefined) {
      unknown.push(fact);
      continue;
    }
    const pair = inBoth(fact, was, is);
    if (!isSame(pair.before, pair.after)) changed.push({ fact, ...pair });
  }
  return {
    schema: 'linecheck.comparison/1',
    older: { id: older.id, startedAt: older.startedAt, verdict: older.verdict },
    newer: { id: newer.id, startedAt: newer.startedAt, verdict: newer.verdict },
    findings: {
      gone: before.filter((cause) => !after.includes(cause)),
      fresh: after.filter((cause) => !before.includes(cause)),
      staying: after.filter((cause) => before.includes(cause)),
    },
    changed,
    unknown,
  };
};
