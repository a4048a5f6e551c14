import { systemdResolvedAsText } from '../name-keepers.ts';
import { defineRepair } from '../repair.ts';

/** Only the cache is wrong: emptied, and no setting has changed. */
export const repair = defineRepair({
  id: 'flush-resolver-cache',
  scenario: 'cache-remembers-made-up-addresses',
  fix: 'flush-resolver-cache',
  ends: 'acted',
  snapshot: systemdResolvedAsText,
});
