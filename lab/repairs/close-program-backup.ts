import { networkAsText } from '../laptop-state.ts';
import { hogName } from '../quality-controls.ts';
import { defineRepair } from '../repair.ts';

/**
 * A backup takes all that the line sends: the person ends it. What made the call wait behind it is still there, a queue
 * of 400 ms, and is named now that nothing else explains the waiting.
 */
export const repair = defineRepair({
  id: 'close-program-backup',
  scenario: 'backup-fills-the-upload',
  fix: 'close-program',
  ends: 'guided',
  person: (lab) => lab.laptop.must(['pkill', '-x', hogName]),
  leaves: ['bufferbloat'],
  mendedTo: ['ready', 'degraded'],
  snapshot: networkAsText,
});
