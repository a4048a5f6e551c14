/** Which way would a packet to this address go? The kernel's own lookup; nothing is sent. */
import { isIP } from 'node:net';
import { measured, skipped } from '../../model/outcome.ts';
import type { RouteTo } from '../../model/machine-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { portableRouteTo } from '../portable/route-to.ts';
import { parseRouteGet } from './parse-route-get.ts';
import { runTool } from './tools.ts';

export const routeToReader =
  (host: Host): Reader<'route-to'> =>
  async ({ ip, signal }) => {
    if (ip === undefined || isIP(ip) === 0) return skipped('no address to ask about');
    const answer = await readRouteTo(host, ip, signal);
    // `route` names no source address: a socket that is connected, and never sent from, does.
    const bySocket = await portableRouteTo(ip, signal);
    if (answer === undefined) return bySocket;
    const source = bySocket.kind === 'measured' ? bySocket.value.source : undefined;
    const isSameWay = bySocket.kind === 'measured' && bySocket.value.device === answer.device;
    return measured({ ...answer, ...(source !== undefined && isSameWay ? { source } : {}) });
  };

export const readRouteTo = async (
  host: Host,
  ip: string,
  signal: AbortSignal,
): Promise<RouteTo | undefined> => {
  const args = ['-n', 'get', isIP(ip) === 6 ? '-inet6' : '-inet', ip];
  const result = await runTool(host, 'route', args, { signal });
  return result.kind === 'ended' ? parseRouteGet(`${result.stdout}\n${result.stderr}`) : undefined;
};
