/** `struct sockaddr` of Linux, there and back (ip(7), ipv6(7)): what the kernel's own calls use for addresses. */
import { isIPv6 } from 'node:net';

import ipaddr from 'ipaddr.js';

export const FAMILY_4 = 2;
export const FAMILY_6 = 10;

const PORT_AT = 2;
const FOUR = { at: 4, bytes: 4, whole: 16 } as const;
const SIX = { at: 8, bytes: 16, whole: 28 } as const;

/** No zone: link-local addresses need one and are nobody's reflector. */
export const encodeSocketAddress = (ip: string, port: number): Buffer => {
  const isSix = isIPv6(ip);
  const shape = isSix ? SIX : FOUR;
  const name = Buffer.alloc(shape.whole);
  name.writeUInt16LE(isSix ? FAMILY_6 : FAMILY_4, 0);
  name.writeUInt16BE(port, PORT_AT);
  name.set(ipaddr.parse(ip).toByteArray(), shape.at);
  return name;
};

export const portOf = (name: Buffer): number => name.readUInt16BE(PORT_AT);

/** Spellings known at one time; all are forgotten together. Some 150 bytes each. */
const MOST_SPELLINGS = 10_000;

/** Spells a caller's address once, and not for each of a hundred thousand packets; as Node does, without zone. */
export const makeSpeller = (): ((name: Buffer) => string) => {
  const spellings = new Map<string, string>();
  return (name) => {
    const { at, bytes } = name[0] === FAMILY_6 ? SIX : FOUR;
    const key = name.toString('latin1', at, at + bytes);
    const known = spellings.get(key);
    if (known !== undefined) return known;
    if (spellings.size >= MOST_SPELLINGS) spellings.clear();
    const address = ipaddr.fromByteArray([...name.subarray(at, at + bytes)]);
    const spelling =
      address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
    spellings.set(key, spelling);
    return spelling;
  };
};
