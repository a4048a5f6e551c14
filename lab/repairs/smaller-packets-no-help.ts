import { pathMtuBlackHole } from '../faults/path.ts';
import { networkAsText } from '../laptop-state.ts';
import { onceChanged } from '../meddlers.ts';
import { defineRepair } from '../repair.ts';

/** The line becomes narrower than the smallest size that may be set (1280, RFC 8200). */
export const repair = defineRepair({
  id: 'smaller-packets-no-help',
  scenario: 'line-swallows-large-packets',
  fix: 'smaller-packets',
  ends: 'put-back',
  arrange: (lab) =>
    onceChanged(lab, 'cat /sys/class/net/*/mtu', () => pathMtuBlackHole(lab, { mtu: 1000 })),
  snapshot: networkAsText,
});
