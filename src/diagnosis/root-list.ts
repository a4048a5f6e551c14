/** What a root that is missing from the system's list means depends on whose list it is. */
import { measuredIn, type Seen } from '../model/observation.ts';

/**
 * Windows keeps only the roots it has needed so far and fetches others by itself (automatic root
 * update, Microsoft's certificate trust list); its list is read as "certificate store".
 */
const ON_DEMAND = 'certificate store';

export const growsOnDemand = (seen: Seen<'trust-store'>): boolean =>
  measuredIn(seen['trust-store']).some(({ value }) => value.path === ON_DEMAND);
