/**
 * Is the meeting client installed whole, allowed to use the network, able to use its
 * own data? Says nothing about its account or its version being new enough: the
 * profile and `client-release` know that.
 */
import { measured } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { placesOf } from './client/catalogue.ts';
import { readDataProblems, readPolicies } from './client/data.ts';
import { readInstalls } from './client/installs.ts';
import { readRunning } from './client/running.ts';

export const clientReader =
  (host: Host): Reader<'client'> =>
  async ({ profile, signal }) => {
    const places = placesOf(profile.id);
    const [installs, dataProblems, policies] = await Promise.all([
      readInstalls(host, places, signal),
      readDataProblems(host, places),
      readPolicies(host, places),
    ]);
    const names = [...profile.client.processNames, ...places.processes];
    return measured({ installs, ...readRunning(names), policies, dataProblems });
  };
