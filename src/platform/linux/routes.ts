/**
 * Where would packets go? All tables, so that a VPN's policy table shows too.
 * What a given address really does is `route-to`'s answer: only the kernel
 * applies the rules that choose among tables.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Route, Routes } from '../../model/machine-facts.ts';
import { noAnswer } from '../answers.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { ipTimeoutMs } from './links.ts';
import { parseProcIpv6Route, parseProcRoute, parseRoutes } from './parse-routes.ts';

export const routesReader =
  (host: Host): Reader<'routes'> =>
  async ({ signal }) => {
    const [four, six] = await Promise.all([
      readFamily(host, 4, signal),
      readFamily(host, 6, signal),
    ]);
    if (four.kind !== 'measured') return four.why === absent ? fromKernelTables(host) : four;
    // A kernel without IPv6 refuses the second question: that is no IPv6 route, not ignorance of IPv4.
    return measured({
      routes: [...four.value, ...(six.kind === 'measured' ? six.value : [])],
    });
  };

const absent = 'ip is not installed';

const readFamily = async (
  host: Host,
  family: 4 | 6,
  signal: AbortSignal,
): Promise<{ kind: 'measured'; value: readonly Route[] } | { kind: 'skipped'; why: string }> => {
  const args = ['-json', `-${family}`, 'route', 'show', 'table', 'all'];
  const result = await host.run('ip', args, { timeoutMs: ipTimeoutMs, signal });
  if (result.kind !== 'ended' || result.code !== 0) {
    const outcome = noAnswer('ip', result);
    return { kind: 'skipped', why: outcome.kind === 'skipped' ? outcome.why : '' };
  }
  const routes = parseRoutes(result.stdout, family);
  return routes === undefined
    ? { kind: 'skipped', why: 'ip printed no list of routes' }
    : { kind: 'measured', value: routes };
};

const fromKernelTables = async (host: Host): Promise<Outcome<Routes>> => {
  const four = await host.files.read('/proc/net/route');
  const six = await host.files.read('/proc/net/ipv6_route');
  const routes = four.kind === 'text' ? parseProcRoute(four.text) : undefined;
  if (routes === undefined) return skipped('neither ip nor /proc/net/route can be read');
  return measured({
    routes: [...routes, ...(six.kind === 'text' ? (parseProcIpv6Route(six.text) ?? []) : [])],
  });
};
