/**
 * The rules in `user.rules` and `user6.rules` of ufw: each has a line `### tuple ###` with the rule's
 * own words and its comment in hexadecimal (ufw 0.36, measured).
 */
import { coverOf } from '../../../model/address-cover.ts';
import type { FirewallRule } from '../../../model/change.ts';
import { wholeLines } from '../../text-lines.ts';
import { fromColons } from './own-rule.ts';

export interface UfwTuple {
  readonly action: string;
  readonly direction: string;
  readonly rule: FirewallRule;
  readonly comment: string;
}

/** `### tuple ### allow udp 3478,8801:8810 0.0.0.0/0 any 0.0.0.0/0 out comment=6c69…` */
const tupleLine =
  /^### tuple ### (\S+) (tcp|udp) ([\d,:]+) ([0-9a-f:./]+) any (?:0\.0\.0\.0\/0|::\/0) ([a-z]+)(?: comment=((?:[0-9a-f]{2})*))?$/u;

/**
 * Rules of other shapes (applications, an interface, a source) are none of ours and left out.
 * Undefined for a file that ends within a line: ufw ends every one, and half a comment is another's.
 */
export const parseUfwTuples = (text: string): readonly UfwTuple[] | undefined => {
  if (text !== '' && !text.endsWith('\n')) return undefined;
  return wholeLines(text).flatMap((line) => {
    const [, action, protocol, ports, to, direction, comment] = tupleLine.exec(line.trim()) ?? [];
    if (action === undefined || ports === undefined || to === undefined) return [];
    const destinations = to === '0.0.0.0/0' || to === '::/0' ? [] : coverOf([to]);
    // What is no address would read as "to anywhere".
    if (destinations.length === 0 && !to.endsWith('/0')) return [];
    return [
      {
        action,
        direction: direction ?? '',
        comment: Buffer.from(comment ?? '', 'hex').toString('utf8'),
        rule: {
          protocol: protocol === 'tcp' ? 'tcp' : 'udp',
          ports: fromColons(ports),
          destinations,
        },
      },
    ];
  });
};
