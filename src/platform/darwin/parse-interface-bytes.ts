/** `netstat -ibn`: bytes in and out of each interface, from its row of the link layer. */
import { wholeLines } from '../text-lines.ts';

export interface InterfaceBytes {
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

/** Loopback left out. Rows without a hardware address have a column less: counted from the end. */
export const parseInterfaceBytes = (text: string): ReadonlyMap<string, InterfaceBytes> => {
  const lines = wholeLines(text);
  const heading = lines.find((line) => /^Name\s+Mtu\s+Network\b/u.test(line));
  const columns = (heading ?? '').trim().split(/\s+/u);
  const fromEnd = (name: string): number => columns.length - columns.indexOf(name);
  if (!columns.includes('Ibytes') || !columns.includes('Obytes')) return new Map();
  return new Map(
    lines.flatMap((line): readonly [string, InterfaceBytes][] => {
      const fields = line.trim().split(/\s+/u);
      const name = (fields[0] ?? '').replace(/\*$/u, '');
      if (!/^<Link#\d+>$/u.test(fields[2] ?? '') || name.startsWith('lo')) return [];
      // A row without a hardware address is one shorter; a shorter one still was cut.
      if (fields.length < columns.length - 1) return [];
      const received = fields.at(-fromEnd('Ibytes')) ?? '';
      const sent = fields.at(-fromEnd('Obytes')) ?? '';
      if (!/^\d+$/u.test(received) || !/^\d+$/u.test(sent)) return [];
      return [[name, { sentBytes: Number(sent), receivedBytes: Number(received) }]];
    }),
  );
};
