import { defineRepair, fileAsText } from '../repair.ts';

/** A lost program cannot be made again: its permission is mended, which does not help, and goes back. */
export const repair = defineRepair({
  id: 'repair-client-install-lost',
  scenario: 'client-lost-a-program',
  fix: 'repair-client-install',
  ends: 'put-back',
  arrange: async (lab) => void (await lab.laptop.must(['chmod', '644', '/opt/zoom/zoom'])),
  snapshot: (lab) => fileAsText(lab, '/opt/zoom/zoom'),
});
