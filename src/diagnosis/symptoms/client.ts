/** Red facts about the meeting client and the computer it runs on. */
import type { Client } from '../../model/machine-facts.ts';
import type { Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import type { Symptom } from '../../model/symptom.ts';
import { busynessOf } from '../busy.ts';
import { brokenInstalls } from '../broken-installs.ts';
import { compareVersions, minimumVersion, systemOf } from '../client-version.ts';
import { symptom } from './symptom-list.ts';

const isTooOld = (profile: ServiceProfile, { installs }: Client, startedAt: string): boolean =>
  installs.length > 0 &&
  installs.every(({ version = '', from, path }) => {
    const minimum = minimumVersion(profile, systemOf({ from, path }), startedAt);
    return minimum !== undefined && (compareVersions(version, minimum.version) ?? 0) < 0;
  });

export const clientSymptoms = (
  profile: ServiceProfile,
  startedAt: string,
  seen: Seen<'client'>,
): readonly Symptom[] =>
  measuredIn(seen.client).flatMap((observed) => {
    const { installs, dataProblems } = observed.value;
    const reds: readonly (readonly [string, boolean])[] = [
      ['version', isTooOld(profile, observed.value, startedAt)],
      ['install', brokenInstalls(observed.value).length > 0],
      ['data', dataProblems.length > 0],
      ['sandbox', installs.some(({ sandbox }) => (sandbox?.lacks.length ?? 0) > 0)],
    ];
    return reds
      .filter(([, isRed]) => isRed)
      .map(([about]) => symptom('client-problem', about, 'degrades', [observed]));
  });

export const busySymptoms = (seen: Seen<'processes'>): readonly Symptom[] =>
  measuredIn(seen.processes).flatMap((observed) =>
    busynessOf(observed.value) === undefined
      ? []
      : [symptom('computer-busy', 'computer', 'minor', [observed])],
  );

/** A readable rule names the client's own program: nothing this program sends would ever meet it. */
export const ruleSymptoms = (seen: Seen<'local-firewall'>): readonly Symptom[] =>
  measuredIn(seen['local-firewall']).flatMap((observed) =>
    observed.value.hits.some(
      ({ what, manager }) =>
        what === 'program' &&
        !observed.value.managers.some(
          ({ name, state }) => name === manager && state === 'inactive',
        ),
    )
      ? [symptom('rule-against-client', 'client', 'blocks', [observed])]
      : [],
  );
