/**
 * The installed client is older than the service still accepts.
 *
 * Zoom raises a global minimum about every 90 days; below it the client can neither
 * sign in nor join, and people report that as "cannot connect" (zoom support KB0061900).
 * A client that is merely not the newest is nobody's problem and not even a note.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { compareVersions, minimumVersion, systemOf } from '../client-version.ts';

export const clientOutdated = defineCause({
  id: 'client-outdated',
  layer: 'client',
  reads: ['client'],
  weigh(seen, { profile, startedAt, symptoms }) {
    const [observed] = measuredIn(seen.client);
    const installs = observed?.value.installs.filter(({ version }) => version !== undefined) ?? [];
    if (observed === undefined || installs.length === 0) return unknown('client');
    const tooOld = installs.flatMap(({ version = '', from, path }) => {
      const minimum = minimumVersion(profile, systemOf({ from, path }), startedAt);
      const difference = minimum && compareVersions(version, minimum.version);
      return minimum !== undefined && difference !== undefined && difference < 0
        ? [{ version, path, minimum: minimum.version, since: minimum.since }]
        : [];
    });
    const [worst] = tooOld;
    // With a second, newer install the person can still join.
    if (worst === undefined || tooOld.length < installs.length) {
      const versions = installs.map(({ version = '' }) => version);
      return ruledOut(because('client-outdated.new-enough', { versions }, [observed]));
    }
    return {
      kind: 'confirmed',
      impact: 'blocks',
      accountsFor: idsAbout(symptoms, ['client-problem'], (about) => about === 'version'),
      because: [because('client-outdated.below-minimum', worst, [observed])],
    };
  },
});
