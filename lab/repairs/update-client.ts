import { offersZoom } from '../package-source.ts';
import { defineRepair, fileAsText } from '../repair.ts';

/** The client is too old, and a source of packages of this computer offers a newer one: apt installs it. */
export const repair = defineRepair({
  id: 'update-client',
  scenario: 'old-client',
  fix: 'update-client',
  ends: 'acted',
  arrange: (lab) => offersZoom(lab, { has: '5.13.4.711', offers: '6.2.11.5069' }),
  snapshot: (lab) => fileAsText(lab, '/opt/zoom/version.txt'),
});
