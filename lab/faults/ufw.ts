import type { Lab } from '../topology/lab.ts';

/** ufw on the laptop, switched on, with rules in its own words, e.g. `deny out 8801:8810/udp`. Needs `ufw`. */
export async function ufw(lab: Lab, rules: readonly string[]): Promise<void> {
  // The machine's own rules are root's alone: an ordinary user's lab takes those that Debian ships.
  const shipped = `
    mkdir -p /run/lock
    for file in /usr/share/ufw/iptables/*.rules; do
      own=/etc/ufw/$(basename "$file"); [ -e "$own" ] || install -m 640 "$file" "$own"
    done`;
  await lab.laptop.must(['sh', '-c', shipped]);
  await lab.laptop.must(['ufw', '--force', 'enable']);
  for (const rule of rules) await lab.laptop.must(['ufw', ...rule.split(' ')]);
  // The first `enable` leaves out two rules of its own that every later one makes (ufw 0.36.2).
  await lab.laptop.must(['ufw', 'reload']);
}
