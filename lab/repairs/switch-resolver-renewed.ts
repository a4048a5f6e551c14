import { dnsDead, useResolvers } from '../faults/dns.ts';
import { onceChanged } from '../meddlers.ts';
import { defineRepair, fileAsText } from '../repair.ts';

const file = '/etc/resolv.conf';
const handedOut = '192.0.2.54';

/** It does not help, and meanwhile the lease is renewed with another name server: that one is nobody’s to take back. */
export const repair = defineRepair({
  id: 'switch-resolver-renewed',
  scenario: 'resolver-dead',
  fix: 'switch-resolver',
  ends: 'left-to-owner',
  arrange: (lab) =>
    onceChanged(lab, `cat ${file}`, async () => {
      await dnsDead(lab, { everywhere: true });
      await useResolvers(lab, handedOut);
    }),
  async owners(lab) {
    await lab.laptop.must(['grep', '-x', `nameserver ${handedOut}`, file]);
    return fileAsText(lab, file);
  },
  snapshot: (lab) => fileAsText(lab, file),
});
