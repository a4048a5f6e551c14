import { gnomeProxyAsText } from '../faults/proxy.ts';
import { defineRepair } from '../repair.ts';

/** At home GNOME still names the office’s proxy: the real gsettings, dconf's service and its database. */
export const repair = defineRepair({
  id: 'remove-stale-proxy-gnome',
  scenario: 'gnome-keeps-the-office-s-proxy',
  fix: 'remove-stale-proxy',
  ends: 'kept',
  snapshot: gnomeProxyAsText,
});
