import { fileAsText } from './repair.ts';
import type { Lab } from './topology/lab.ts';

/** Every rule of every firewall of the laptop, without counters. */
export const firewallAsText = (lab: Lab): Promise<string> =>
  lab.laptop.must(['nft', '--stateless', 'list', 'ruleset']);

/** ufw's own files, with mode and owner, and the rules it made of them. */
export async function ufwAsText(lab: Lab): Promise<string> {
  const files = ['ufw.conf', 'user.rules', 'user6.rules'].map((name) => `/etc/ufw/${name}`);
  const texts = await Promise.all(files.map((file) => fileAsText(lab, file)));
  return [...texts, await firewallAsText(lab)].join('\n');
}

/** Links with their sizes, addresses, and every route of every table, without what only passes by (lifetimes). */
export async function networkAsText(lab: Lab): Promise<string> {
  const script = `
    ip -o link show; ip -o addr show
    ip -N -details -4 route show table all; ip -N -details -6 route show table all
    for file in /proc/sys/net/ipv6/conf/*/disable_ipv6; do echo "$file $(cat "$file")"; done`;
  const text = await lab.laptop.must(['sh', '-c', script]);
  return text.replaceAll(/ expires \d+sec| (?:valid_lft|preferred_lft) \S+/gu, '');
}
