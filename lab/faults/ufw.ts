import type { Lab } from '../topology/lab.ts';

/** ufw on the laptop, switched on, with rules in its own words, e.g. `deny out 8801:8810/udp`. Needs `ufw`. */
export async function ufw(lab: Lab, rules: readonly string[]): Promise<void> {
  await lab.laptop.must(['mkdir', '-p', '/run/lock']);
  await lab.laptop.must(['ufw', '--force', 'enable']);
  for (const rule of rules) await lab.laptop.must(['ufw', ...rule.split(' ')]);
  // The first `enable` leaves out two rules of its own that every later one makes (ufw 0.36.2).
  await lab.laptop.must(['ufw', 'reload']);
}
