/** `/proc/net/tcp`, `tcp6`, `udp`, `udp6`: who talks to whom, addresses as hexadecimal words. */
import { fromHexGroups } from '../parse-routes.ts';

export interface SocketRow {
  readonly inode: string;
  readonly ip: string;
  readonly port: number;
  /** 1 established (for UDP: connected), 2 SYN sent. */
  readonly state: number;
}

/** Only rows with a peer; a cut-off or foreign line is left out. Undefined without the kernel's heading. */
export const parseSocketTable = (text: string): readonly SocketRow[] | undefined =>
  /^\s*sl\s+local_address\s/u.test(text) ? rowsOf(text) : undefined;

const rowsOf = (text: string): readonly SocketRow[] =>
  text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const fields = line.trim().split(/\s+/u);
      const [address, port] = (fields[2] ?? '').split(':');
      const state = Number.parseInt(fields[3] ?? '', 16);
      // The kernel writes more behind it: an inode at the end may be cut.
      const inode = fields[10] === undefined ? undefined : fields[9];
      const ip = toAddress(address ?? '');
      const portNumber = Number.parseInt(port ?? '', 16);
      if (ip === undefined || inode === undefined || !/^\d+$/u.test(inode)) return [];
      if (!(portNumber > 0 && portNumber <= 65_535) || Number.isNaN(state)) return [];
      return [{ inode, ip, port: portNumber, state }];
    });

/** Each 32-bit word stands in the machine's order: little-endian wherever Node runs on Linux but s390x. */
const toAddress = (hex: string): string | undefined => {
  if (!/^(?:[0-9A-F]{8}|[0-9A-F]{32})$/iu.test(hex)) return undefined;
  const words = (hex.match(/.{8}/gu) ?? []).map((word) => Buffer.from(word, 'hex').toReversed());
  const bytes = Buffer.concat(words);
  if (bytes.length === 4) return bytes.join('.');
  // ::ffff:0:0/96 is an IPv4 peer of a dual-stack socket.
  const isMapped =
    bytes.subarray(0, 10).every((byte) => byte === 0) && bytes.readUInt16BE(10) === 0xffff;
  return isMapped ? bytes.subarray(12).join('.') : fromHexGroups(bytes.toString('hex'));
};
