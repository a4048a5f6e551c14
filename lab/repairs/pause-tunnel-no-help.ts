import { wireguardAsText } from '../faults/tunnel.ts';
import { defineRepair } from '../repair.ts';

const redial =
  'while :; do [ -e /sys/class/net/wg0 ] || { sleep 0.5; wg-quick up wg0; }; sleep 0.2; done';

/** A program that watches the tunnel puts it up again as soon as it is down. */
export const repair = defineRepair({
  id: 'pause-tunnel-no-help',
  scenario: 'wireguard-swallows-udp',
  fix: 'pause-tunnel',
  ends: 'put-back',
  arrange: async (lab) => void (await lab.laptop.start(['sh', '-c', redial])),
  snapshot: wireguardAsText,
});
