import { defineRepair } from '../repair.ts';
import { user } from '../topology/plan.ts';

/** One of two damaged places is a disk of its own, mounted read-only, and cannot be renamed: the other goes back too. */
export const repair = defineRepair({
  id: 'set-client-data-aside-half',
  scenario: 'client-data-unreadable',
  fix: 'set-client-data-aside',
  ends: 'put-back',
  async arrange(lab) {
    const folder = `${user.home}/.zoom`;
    await lab.laptop.must(['mkdir', folder]);
    await lab.laptop.must(['mount', '-t', 'tmpfs', '-o', 'ro', 'disk', folder]);
  },
  snapshot: (lab) =>
    lab.laptop.must([
      'find',
      `${user.home}/.config`,
      `${user.home}/.zoom`,
      '-printf',
      '%p %y %m %u %g %s %l\n',
    ]),
});
