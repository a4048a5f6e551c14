/**
 * One rule of Windows Firewall as the registry keeps it: `v2.31|Action=Block|Active=TRUE|Dir=Out|…|`.
 * Grammar: [MS-GPFAS] 2.2.2.19. Keys repeat; a value may be anything but `|`.
 */
import { isIP } from 'node:net';

export interface RegistryRule {
  readonly id: string;
  readonly raw: string;
  readonly action: 'allow' | 'block' | 'bypass' | 'unknown';
  readonly isActive: boolean;
  readonly direction: 'in' | 'out' | 'unknown';
  /** IANA number; absent means any. */
  readonly protocol?: number;
  /** Absent: any port. Words such as `RPC` are kept out and make the rule not understood. */
  readonly remotePorts?: readonly (readonly [number, number])[];
  /** Local ports: a client chooses its own, so a rule with them does not name a packet of ours. */
  readonly hasLocalPorts: boolean;
  /** Absent: any address. */
  readonly remote?: readonly Block[];
  /** Named by a word: `LocalSubnet`, `DNS`, `DefaultGateway`, … */
  readonly remoteWords: readonly string[];
  readonly program?: string;
  readonly name?: string;
  readonly profiles: readonly string[];
  /** Conditions that a packet of the meeting client may or may not meet (service, package, user, interface …). */
  readonly others: readonly string[];
}

export interface Block {
  readonly first: string;
  /** Prefix length or last address. */
  readonly to: number | string;
}

/** Keys that say nothing about which packets are meant. */
const silent = new Set(['Name', 'Desc', 'EmbedCtxt', 'Edge', 'Defer', 'TTK', 'TTK2_10', 'LSM']);
const known = new Set([
  'Action',
  'Active',
  'Dir',
  'Protocol',
  'RPort',
  'RPort2_10',
  'LPort',
  'LPort2_10',
  'RA4',
  'RA6',
  'RA42',
  'RA62',
  'App',
  'Profile',
]);

/** Undefined for what is no rule at all. */
export const parseRule = (id: string, raw: string): RegistryRule | undefined => {
  const [version = '', ...parts] = raw.split('|');
  if (!/^v\d+\.\d+$/u.test(version)) return undefined;
  const fields = parts.flatMap((part): readonly (readonly [string, string])[] => {
    const at = part.indexOf('=');
    return at <= 0 ? [] : [[part.slice(0, at), part.slice(at + 1)]];
  });
  const all = (...keys: readonly string[]): readonly string[] =>
    fields.filter(([key]) => keys.includes(key)).map(([, value]) => value);
  const one = (key: string): string | undefined => all(key)[0];
  const protocol = one('Protocol');
  const portTexts = all('RPort', 'RPort2_10');
  const ports = portTexts.flatMap((text) => {
    const range = portRange(text);
    return range === undefined ? [] : [range];
  });
  const addressTexts = all('RA4', 'RA6', 'RA42', 'RA62');
  const blocks = addressTexts.flatMap((text) => addressBlock(text) ?? []);
  const words = addressTexts.filter((text) => addressBlock(text) === undefined);
  const program = one('App');
  const name = one('Name');
  return {
    id,
    raw,
    action: actionOf(one('Action')),
    isActive: one('Active')?.toUpperCase() === 'TRUE',
    direction: directionOf(one('Dir')),
    ...(protocol === undefined || !/^\d{1,3}$/u.test(protocol)
      ? {}
      : { protocol: Number(protocol) }),
    ...(portTexts.length === 0 ? {} : { remotePorts: ports }),
    hasLocalPorts: all('LPort', 'LPort2_10').length > 0,
    ...(addressTexts.length === 0 ? {} : { remote: blocks }),
    remoteWords: words,
    ...(program === undefined ? {} : { program }),
    ...(name === undefined ? {} : { name }),
    profiles: all('Profile'),
    others: fields.map(([key]) => key).filter((key) => !known.has(key) && !silent.has(key)),
  };
};

const actionOf = (text: string | undefined): RegistryRule['action'] => {
  if (text === 'Allow') return 'allow';
  if (text === 'Block') return 'block';
  return text === 'ByPass' ? 'bypass' : 'unknown';
};

const directionOf = (text: string | undefined): RegistryRule['direction'] => {
  if (text === 'In') return 'in';
  return text === 'Out' ? 'out' : 'unknown';
};

const portRange = (text: string): readonly [number, number] | undefined => {
  const parts = /^(\d{1,5})(?:-(\d{1,5}))?$/u.exec(text.trim());
  if (parts === null) return undefined;
  const first = Number(parts[1]);
  const last = Number(parts[2] ?? parts[1]);
  return first <= last && last <= 65_535 ? [first, last] : undefined;
};

/** `10.0.0.0/255.0.0.0`, `10.0.0.0/8`, `10.0.0.1-10.0.0.9`, one address. */
const addressBlock = (text: string): Block | undefined => {
  const [first = '', rest] = text.trim().split(/[/-]/u, 2);
  const version = isIP(first);
  if (version === 0) return undefined;
  if (rest === undefined) return { first, to: version === 6 ? 128 : 32 };
  if (text.includes('-')) return isIP(rest) === version ? { first, to: rest } : undefined;
  if (/^\d{1,3}$/u.test(rest)) {
    return Number(rest) <= (version === 6 ? 128 : 32) ? { first, to: Number(rest) } : undefined;
  }
  const length = maskLength(rest);
  return length === undefined ? undefined : { first, to: length };
};

const maskLength = (mask: string): number | undefined => {
  if (isIP(mask) !== 4) return undefined;
  const bits = mask
    .split('.')
    .map((byte) => Number(byte).toString(2).padStart(8, '0'))
    .join('');
  return /^1*0*$/u.test(bits) ? bits.replaceAll('0', '').length : undefined;
};
