import { firewalldAsText } from '../managers.ts';
import { defineRepair } from '../repair.ts';

/** firewalld has no pause: the zone that lets everything through is one, for a time. It does not reach its direct rules. */
export const repair = defineRepair({
  id: 'pause-firewall-firewalld',
  scenario: 'own-firewalld-forbids-media',
  fix: 'pause-firewall',
  ends: 'put-back',
  snapshot: firewalldAsText,
});
