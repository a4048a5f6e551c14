import { offersZoom } from '../package-source.ts';
import { defineRepair, fileAsText } from '../repair.ts';

/** The newest that this computer's source of packages has is too old as well. */
export const repair = defineRepair({
  id: 'update-client-no-help',
  scenario: 'old-client',
  fix: 'update-client',
  ends: 'not-helped',
  arrange: (lab) => offersZoom(lab, { has: '5.13.4.711', offers: '5.13.11.1288' }),
  snapshot: (lab) => fileAsText(lab, '/opt/zoom/version.txt'),
});
