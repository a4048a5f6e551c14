import { defineRepair, fileAsText } from '../repair.ts';

/** A list denies one helper name. */
export const repair = defineRepair({
  id: 'step-around-name-filter-helper',
  scenario: 'blocklist-denies-one-helper',
  fix: 'step-around-name-filter',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
