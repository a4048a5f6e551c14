/**
 * Two programs filter the traffic of this computer and fight (F25): the router answers, and
 * everything behind it is slow or dead. Many companies run two filters in peace, so running is no
 * reproach. Proof is what filters of programs' connections leave alone: an echo (ICMP) comes back
 * from outside many times sooner than any connection stands. Where no connection stands at all, an
 * office that lets nothing out but echoes and its proxy looks the same: that stays a suspicion.
 */
import { measuredIn, type Observation, type Seen } from '../../model/observation.ts';
import type { Symptom } from '../../model/symptom.ts';
import { allConsequences, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, succeeded, unknown } from '../cause.ts';
import { withRole } from '../controls.ts';
import { runningFilters } from '../security-products.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';

/** A connection takes one round trip as an echo does; this many times longer, somebody holds it up here. */
const HELD_UP_FACTOR = 5;

/** Echoes that came back from beyond the router. */
const echoesBack = (seen: Seen<'path-latency'>) =>
  measuredIn(seen['path-latency']).filter(
    ({ value, target }) =>
      value.by === 'icmp-echo' && target.kind === 'path' && target.role !== 'gateway',
  );

const quickestConnectionMs = (seen: Seen<'tcp-connect'>): number =>
  Math.min(
    ...measuredIn(withRole(seen['tcp-connect'], 'signalling', 'media', 'control')).map(
      ({ value }) => value.connectMs,
    ),
  );

/** Dead: no connection to anything out there. Held up: all of them take far longer than an echo. */
const echoesAgainst = (
  seen: Seen<'path-latency' | 'tcp-connect'>,
  symptoms: readonly Symptom[],
) => {
  const echoes = echoesBack(seen);
  if (idsOf(symptoms, 'controls-unreachable').length > 0) return echoes;
  const limitMs = quickestConnectionMs(seen) / HELD_UP_FACTOR;
  return echoes.filter(({ value }) => value.rttMs.median < limitMs);
};

export const networkFiltersConflict = defineCause({
  id: 'network-filters-conflict',
  layer: 'computer',
  reads: ['security-software', 'gateway', 'tunnels', 'tcp-connect', 'path-latency'],
  takesForNone: ['tunnels'],
  weigh(seen, { symptoms }) {
    const hurt = idsOf(symptoms, 'controls-unreachable', 'latency-high');
    if (hurt.length === 0 || idsOf(symptoms, 'portal-replaced').length > 0) return unknown();
    if (measuredIn(seen['security-software']).length === 0) return unknown('security-software');
    const filters = runningFilters(seen);
    const told = [...new Set(filters.map(({ observed }) => observed))];
    if (filters.length < 2) {
      return ruledOut(
        because('network-filters-conflict.none', {}, measuredIn(seen['security-software'])),
      );
    }
    const routers: readonly Observation[] = succeeded(seen.gateway);
    if (routers.length === 0) return unknown('gateway');
    if (tunnelThatOwnsDefault(seen) !== undefined) return unknown('tunnels');
    const isDead = idsOf(symptoms, 'controls-unreachable').length > 0;
    const echoes = echoesAgainst(seen, symptoms);
    const accusation = {
      impact: isDead ? 'blocks' : 'degrades',
      accountsFor: isDead ? allConsequences(symptoms) : hurt,
      because: [
        because('network-filters-conflict.both', { names: filters.map(({ name }) => name) }, told),
        because('network-filters-conflict.router-fine', {}, routers),
        ...(echoes.length > 0 ? [because('network-filters-conflict.echo-passes', {}, echoes)] : []),
      ],
    } as const;
    if (isDead) {
      return { kind: 'suspected', wouldSettle: ['path-latency', 'proxy-connect'], ...accusation };
    }
    // Slow without an echo to compare with is the line's matter.
    return echoes.length > 0 ? { kind: 'confirmed', ...accusation } : unknown('path-latency');
  },
});
