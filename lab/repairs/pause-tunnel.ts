import { wireguardAsText } from '../faults/tunnel.ts';
import { defineRepair } from '../repair.ts';

/** wg-quick holds up a tunnel that swallows the call: it takes it down, and puts it up again on undo. */
export const repair = defineRepair({
  id: 'pause-tunnel',
  scenario: 'wireguard-swallows-udp',
  fix: 'pause-tunnel',
  ends: 'kept',
  snapshot: wireguardAsText,
});
