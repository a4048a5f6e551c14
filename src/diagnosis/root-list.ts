/** What a root that is missing from the system's list means depends on whose list it is. */
import { measuredIn, type Seen } from '../model/observation.ts';

/**
 * Windows keeps only the roots it has needed so far and fetches others by itself (automatic root
 * update, Microsoft's certificate trust list); its list is read as "certificate store".
 */
const ON_DEMAND = 'certificate store';

type Evidence = Seen<'trust-store' | 'local-firewall'>;

/** Whose list it is: its own name says so, else the firewall of the system does. */
export const isListKnown = (seen: Evidence): boolean =>
  measuredIn(seen['trust-store']).length > 0 || measuredIn(seen['local-firewall']).length > 0;

export const growsOnDemand = (seen: Evidence): boolean => {
  const lists = measuredIn(seen['trust-store']);
  return lists.length > 0
    ? lists.some(({ value }) => value.path === ON_DEMAND)
    : measuredIn(seen['local-firewall']).some(({ value }) =>
        value.managers.some(({ name }) => name === 'windows'),
      );
};
