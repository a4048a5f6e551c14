/** What a firewall rule of ours may look like, whoever holds it. Everything else is refused before any program starts. */
import type { FirewallRule } from '../../../model/change.ts';
import { coverOf } from '../../../model/address-cover.ts';

/** Our mark in the firewall: the start of every name, so that nobody else's rule can be meant. */
const ownName = /^linecheck-[a-z0-9-]{1,60}$/u;

export const objectionToName = (name: string): string | undefined =>
  ownName.test(name) ? undefined : 'that is not the name of a rule of ours';

export const objectionToRule = (rule: FirewallRule | null): string | undefined => {
  if (rule === null) return undefined;
  if (rule.program !== undefined) return 'this firewall knows no programs';
  if (rule.ports.length === 0 || !rule.ports.every(isPort)) return 'a rule of ours names its ports';
  return rule.destinations.every((one) => coverOf([one]).length === 1)
    ? undefined
    : 'a destination is not a range of addresses';
};

const isPort = (text: string): boolean => {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/u.exec(text);
  if (match === null) return false;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first >= 1 && first <= last && last <= 65_535;
};

/** `443`, `8801-8810`: first and last. */
export const portSpan = (text: string): readonly [number, number] => {
  const [first, last] = text.split('-').map(Number);
  return [first ?? 0, last ?? first ?? 0];
};

/** In the spelling of iptables and ufw: `443,8801:8810`. */
export const withColons = (ports: readonly string[]): string =>
  ports.map((port) => port.replace('-', ':')).join(',');

export const fromColons = (text: string): readonly string[] =>
  text.split(',').map((port) => port.replace(':', '-'));
