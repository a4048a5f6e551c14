import { networkAsText } from '../laptop-state.ts';
import { hogName } from '../quality-controls.ts';
import { defineRepair } from '../repair.ts';

/** A backup takes all that the line sends: the person ends it. */
export const repair = defineRepair({
  id: 'close-program-backup',
  scenario: 'backup-fills-the-upload',
  fix: 'close-program',
  ends: 'guided',
  person: (lab) => lab.laptop.must(['pkill', '-x', hogName]),
  snapshot: networkAsText,
});
