import { defineRepair, fileAsText } from '../repair.ts';
import { user } from '../topology/plan.ts';

const file = `${user.home}/.config/zoomus.conf`;

/** Two keys, each enough by itself: neither is proven to be the one, and both stay. */
export const repair = defineRepair({
  id: 'remove-client-policy-no-help',
  scenario: 'policy-keeps-sound-off-the-proxy',
  fix: 'remove-client-policy',
  ends: 'put-back',
  arrange: async (lab) =>
    lab.laptop.write(file, `${await lab.laptop.read(file)}DisableVideoOverProxy=true\n`),
  snapshot: (lab) => fileAsText(lab, file),
});
