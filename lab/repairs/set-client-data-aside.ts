import { defineRepair } from '../repair.ts';
import { user } from '../topology/plan.ts';

/** Settings that belong to somebody else are renamed, and renamed back. */
export const repair = defineRepair({
  id: 'set-client-data-aside',
  scenario: 'client-data-unreadable',
  fix: 'set-client-data-aside',
  ends: 'kept',
  snapshot: (lab) =>
    lab.laptop.must(['find', `${user.home}/.config`, '-printf', '%p %y %m %u %g %s %l\n']),
});
