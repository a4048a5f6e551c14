import { defineRepair, fileAsText } from '../repair.ts';

/** The school’s name server denies the service. */
export const repair = defineRepair({
  id: 'step-around-name-filter',
  scenario: 'school-filter-says-nxdomain',
  fix: 'step-around-name-filter',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
