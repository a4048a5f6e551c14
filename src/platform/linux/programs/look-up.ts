/**
 * The system's own lookup, in a program that can be killed.
 *
 * getaddrinfo cannot be cancelled, and Node waits for it even in `process.exit`: with a
 * dead resolver a run that ended after 0.5 s was measured to leave after 10.4 s, and where
 * TCP to the resolver is dropped after minutes. `getent ahosts` asks the same function in
 * the same order (nsswitch, hosts file, resolvers, RFC 6724) and dies when told. It leaves
 * out the IPv6 question where the computer has no IPv6 address, as browsers do.
 */
import { isIP } from 'node:net';

import { failed, measured, skipped } from '../../../model/outcome.ts';
import { noAnswer } from '../../answers.ts';
import type { Host } from '../../host.ts';
import type { Programs } from '../../platform.ts';

/** getent(1): one or more keys could not be found. Any other status is the program's own trouble. */
const NOT_FOUND = 2;

export const lookUp =
  (host: Host): Programs['lookUp'] =>
  async ({ name, timeoutMs, signal }) => {
    const result = await host.run('getent', ['ahosts', '--', name], { timeoutMs, signal });
    if (result.kind === 'late') return failed('dns.timeout', 'resolve', { elapsedMs: timeoutMs });
    if (result.kind !== 'ended') return noAnswer('getent', result);
    if (result.code === NOT_FOUND) return failed('dns.unavailable', 'resolve');
    const addresses = addressesIn(result.stdout);
    return result.code === 0 && addresses.length > 0
      ? measured(addresses)
      : skipped(`getent ended with ${result.code}`);
  };

/** `170.114.52.2    STREAM zoom.us`, each address three times, in the order programs would try them. */
export const addressesIn = (text: string): readonly string[] => [
  ...new Set(
    text.split('\n').flatMap((line) => {
      // Without IPv4 of its own the computer is told IPv4 addresses in IPv6 form (AI_V4MAPPED).
      const [first = ''] = line.trim().split(/\s+/);
      const ip = first.replace(/^::ffff:(?=\d+\.)/i, '');
      return isIP(ip) === 0 ? [] : [ip];
    }),
  ),
];
