/** What the service says about itself, as far as its status page can be believed from here. */
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';

const hostOf = ({ target }: Measurement<'service-status'>): string =>
  target.kind === 'url' ? new URL(target.url).hostname : '';

const isUnder = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

/** A page under the service's own failing domain proves nothing. */
const independentPages = (
  seen: Seen<'service-status'>,
  { domains }: ServiceProfile,
): readonly Measurement<'service-status'>[] =>
  measuredIn(seen['service-status']).filter((one) => !isUnder(hostOf(one), domains));

/** Pages that admit an outage. A `minor` incident concerns a corner of the service, not joining a meeting. */
export const reportedOutages = (
  seen: Seen<'service-status'>,
  profile: ServiceProfile,
): readonly Measurement<'service-status'>[] =>
  independentPages(seen, profile).filter(
    ({ value }) => value.indicator === 'major' || value.indicator === 'critical',
  );

/** Pages that say all is well. */
export const reportedHealth = (
  seen: Seen<'service-status'>,
  profile: ServiceProfile,
): readonly Measurement<'service-status'>[] =>
  reportedOutages(seen, profile).length > 0
    ? []
    : independentPages(seen, profile).filter(({ value }) => value.indicator !== 'maintenance');
