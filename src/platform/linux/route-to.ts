/** Which way would a packet to this address go? The kernel's own lookup, policy rules applied; nothing is sent. */
import { isIP } from 'node:net';
import { measured, skipped } from '../../model/outcome.ts';
import { noAnswer } from '../answers.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { portableRouteTo } from '../portable/route-to.ts';
import { ipTimeoutMs } from './links.ts';
import { parseRouteRefusal, parseRouteTo } from './parse-route-to.ts';

export const routeToReader =
  (host: Host): Reader<'route-to'> =>
  async ({ ip, signal }) => {
    if (ip === undefined || isIP(ip) === 0) return skipped('no address to ask about');
    const result = await host.run('ip', ['-json', 'route', 'get', ip], {
      timeoutMs: ipTimeoutMs,
      signal,
    });
    if (result.kind === 'absent') return portableRouteTo(ip, signal);
    if (result.kind !== 'ended') return noAnswer('ip', result);
    const answer = parseRouteRefusal(result.stderr) ?? parseRouteTo(result.stdout);
    return answer === undefined ? noAnswer('ip', result) : measured(answer);
  };
