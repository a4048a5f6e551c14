/** Is the meeting client installed whole, is it running, whom does it talk to, what does the company prescribe it? */
import { measured, skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { readDataProblems } from './client/data-problems.ts';
import { parseClient } from './client/parse-client.ts';
import { placesOf } from './client/places.ts';
import { whyMissing } from './readers.ts';
import type { Sections } from './sections.ts';

export const clientReader =
  (host: Host, sections: Sections): Reader<'client'> =>
  async ({ profile, signal }) => {
    const places = placesOf(profile.id, host.environment);
    const [section, dataProblems] = await Promise.all([
      sections.read('client', 'client', profile, signal),
      readDataProblems(host, places.data),
    ]);
    if (section.kind === 'unknown') return skipped(section.why);
    const client = parseClient(section.data, places.files);
    return client === undefined
      ? skipped(whyMissing(section.data, 'installed'))
      : measured({ ...client, dataProblems });
  };
