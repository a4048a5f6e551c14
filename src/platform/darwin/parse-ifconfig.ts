/** `ifconfig -a -v`: every interface with flags, MTU, addresses, `status:` and, with `-v`, `type:`. */
import { isIP } from 'node:net';
import type { LinkAddress } from '../../model/machine-facts.ts';
import { wholeLines } from '../text-lines.ts';
import { withoutScope } from './lines.ts';

export interface RawInterface {
  readonly name: string;
  readonly flags: readonly string[];
  readonly mtuBytes?: number;
  readonly addresses: readonly LinkAddress[];
  /** `active` or `inactive`; tunnels and loopback print none. */
  readonly status?: string;
  /** With `-v`: `Wi-Fi`, `Ethernet`, `Cellular` … */
  readonly type?: string;
}

/** Undefined for text without a single interface: every Mac has a loopback. */
export const parseIfconfig = (text: string): readonly RawInterface[] | undefined => {
  const blocks = text.split(/^(?=\S+: flags=)/mu).filter((block) => /^\S+: flags=/u.test(block));
  const found = blocks.flatMap(interfaceOf);
  return found.length === 0 ? undefined : found;
};

const interfaceOf = (block: string): readonly RawInterface[] => {
  const [first = '', ...rest] = wholeLines(block);
  const head = /^(\S+): flags=[0-9a-f]+<([A-Z0-9_,]*)>(?:.*\bmtu (\d+))?/u.exec(first);
  if (head?.[1] === undefined) return [];
  const status = valueIn(rest, 'status');
  const type = valueIn(rest, 'type');
  return [
    {
      name: head[1],
      flags: (head[2] ?? '').split(',').filter((flag) => flag !== ''),
      ...(head[3] === undefined ? {} : { mtuBytes: Number(head[3]) }),
      addresses: rest.flatMap(addressIn),
      ...(status === undefined ? {} : { status }),
      ...(type === undefined ? {} : { type }),
    },
  ];
};

const valueIn = (lines: readonly string[], key: string): string | undefined =>
  lines.map((line) => /^\s+(\S+): (.*?)\s*$/u.exec(line)).find((parts) => parts?.[1] === key)?.[2];

const addressIn = (line: string): readonly LinkAddress[] => {
  const [kind, address = '', ...words] = line.trim().split(/\s+/u);
  const ip = withoutScope(address);
  if (kind === 'inet' && isIP(ip) === 4) {
    const mask = words[words.indexOf('netmask') + 1] ?? '';
    const prefixLength = maskLength(mask);
    if (prefixLength === undefined) return [];
    return [{ ip, prefixLength, family: 4, scope: scopeOf(ip), isUnusable: false }];
  }
  if (kind !== 'inet6' || isIP(ip) !== 6) return [];
  const prefixLength = Number(words[words.indexOf('prefixlen') + 1] ?? Number.NaN);
  if (!Number.isInteger(prefixLength)) return [];
  // RFC 4862: an address under or after a failed test for duplicates may not be used.
  const isUnusable = ['tentative', 'duplicated', 'detached'].some((word) => words.includes(word));
  return [{ ip, prefixLength, family: 6, scope: scopeOf(ip), isUnusable }];
};

const scopeOf = (ip: string): LinkAddress['scope'] => {
  if (ip.startsWith('127.') || ip === '::1') return 'host';
  return ip.startsWith('169.254.') || /^fe[89ab]/iu.test(ip) ? 'link' : 'global';
};

/** `0xffffff00`. */
const maskLength = (text: string): number | undefined => {
  if (!/^0x[0-9a-f]{8}$/iu.test(text)) return undefined;
  const bits = Number.parseInt(text, 16).toString(2).padStart(32, '0');
  return /^1*0*$/u.test(bits) ? bits.replaceAll('0', '').length : undefined;
};
