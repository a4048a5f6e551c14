import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** Whoever made the route makes it again as soon as it is gone, as the service of a VPN does. */
export const repair = defineRepair({
  id: 'remove-conflicting-route-no-help',
  scenario: 'leftover-route-refuses-zoom',
  fix: 'remove-conflicting-route',
  ends: 'put-back',
  arrange: async (lab) =>
    void (await lab.laptop.start(
      [
        'sh',
        '-c',
        'while :; do ip route add unreachable 170.114.0.0/16 2>/dev/null; sleep 0.3; done',
      ],
      {},
    )),
  snapshot: networkAsText,
});
