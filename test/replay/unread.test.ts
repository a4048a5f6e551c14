/**
 * Every recording once more, each time with one fact about the computer that could not be read: what
 * nobody knows never proves anything, and where it leaves a suspicion, the suspicion names it as what would settle it.
 */
import { describe, expect, test } from 'vitest';

import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { STARTED_AT } from '../../src/diagnosis/evidence.fixture.ts';
import type { FactId } from '../../src/model/facts.ts';
import type { AnyObservation } from '../../src/model/observation.ts';
import { skipped } from '../../src/model/outcome.ts';
import { zoom } from '../../src/profiles/zoom.ts';
import { sessions } from './recorded.ts';

/** Answered by the system, not by the network: the one to fail where a tool is missing or the time is up. */
const ofTheComputer = [
  'account',
  'browser-extensions',
  'client',
  'clock',
  'device-holders',
  'hosts-file',
  'line-load',
  'links',
  'local-firewall',
  'neighbours',
  'power',
  'processes',
  'proxy-settings',
  'resolvers',
  'routes',
  'trust-store',
  'tunnels',
  'updates',
  'wifi',
] as const satisfies readonly FactId[];

const said = (saw: readonly AnyObservation[]) =>
  new Map(diagnose(zoom, STARTED_AT, saw).findings.map((finding) => [finding.cause, finding]));

const without = (saw: readonly AnyObservation[], fact: FactId): readonly AnyObservation[] =>
  saw.map((one) =>
    one.probe === fact ? { ...one, outcome: skipped('it could not be read') } : one,
  );

describe.each(ofTheComputer)('where %s could not be read', (fact) => {
  test('nobody is proven guilty who was not, and a new suspicion says what is missing', () => {
    const bolder = sessions.flatMap(({ id, saw }) => {
      const known = said(saw);
      return [...said(without(saw, fact)).values()].flatMap(({ cause, verdict, wouldSettle }) => {
        const before = known.get(cause)?.verdict;
        const isNewSuspicion = before === undefined && verdict === 'suspected';
        const isFair = isNewSuspicion ? wouldSettle.includes(fact) : before !== undefined;
        return isFair && (before === verdict || verdict === 'suspected')
          ? []
          : [`${id}: ${cause} ${verdict}`];
      });
    });
    expect(bolder).toEqual([]);
  });
});
