import { gnomeProxyAsText, proxyVariables } from '../faults/proxy.ts';
import { defineRepair } from '../repair.ts';

/** The same dead proxy stands in the session too: without GNOME's it is as dead as before. */
export const repair = defineRepair({
  id: 'remove-stale-proxy-gnome-twice',
  scenario: 'gnome-keeps-the-office-s-proxy',
  fix: 'remove-stale-proxy',
  ends: 'put-back',
  arrange: (lab) => proxyVariables(lab, 'http://10.255.77.9:8080'),
  snapshot: gnomeProxyAsText,
});
