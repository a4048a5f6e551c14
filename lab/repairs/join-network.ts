import { cableIn } from '../faults/link.ts';
import { defineRepair, fileAsText } from '../repair.ts';

/** The cable is out: the person plugs it in, and the router’s address comes back with it. */
export const repair = defineRepair({
  id: 'join-network',
  scenario: 'cable-out',
  fix: 'join-network',
  ends: 'guided',
  person: cableIn,
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
