import { looksAfter } from '../meddlers.ts';
import { defineRepair } from '../repair.ts';
import { user } from '../topology/plan.ts';

const config = `${user.home}/.config`;

/** What spoils the settings spoils the new ones as well: the old ones come back, the new ones are kept beside them. */
export const repair = defineRepair({
  id: 'set-client-data-aside-no-help',
  scenario: 'client-data-unreadable',
  fix: 'set-client-data-aside',
  ends: 'put-back',
  arrange: (lab) => looksAfter(lab, `${config}/zoomus.conf`),
  // Beside means: `zoomus.conf.made-meanwhile-1`, never deleted, and not what stood there before.
  snapshot: (lab) =>
    lab.laptop.must(['find', config, '-name', 'zoomus.conf', '-printf', '%p %y %m %u %g %s %i\n']),
});
