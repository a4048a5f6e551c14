/** Which way would packets to this address go? Find-NetRoute where it was asked in time, else the kernel's own choice of a source. */
import { isIP } from 'node:net';
import { measured, skipped } from '../../model/outcome.ts';
import type { RouteTo } from '../../model/machine-facts.ts';
import type { Reader } from '../platform.ts';
import { portableRouteTo } from '../portable/route-to.ts';
import { parseLinks, parseRoutes } from './parse-network.ts';
import { parseFoundRoute, routeFor } from './parse-route-to.ts';
import type { Section } from './parse-sections.ts';
import type { Sections } from './sections.ts';

export const routeToReader =
  (sections: Sections, askKernel: typeof portableRouteTo = portableRouteTo): Reader<'route-to'> =>
  async ({ ip, profile, signal }) => {
    if (ip === undefined || isIP(ip) === 0) return skipped('no address to ask about');
    const [network, asked] = await Promise.all([
      sections.read('network', `route-to ${ip}`, profile, signal),
      sections.read('route-to', `route-to ${ip}`, profile, signal),
    ]);
    const found = asked.kind === 'read' ? parseFoundRoute(asked.data[ip]) : undefined;
    if (found !== undefined) return measured(withMtu(found, network));
    const kernel = await askKernel(ip, signal);
    if (kernel.kind !== 'measured') return kernel;
    return measured(withGateway(kernel.value, ip, network));
  };

const withGateway = (way: RouteTo, ip: string, network: Section): RouteTo => {
  if (way.kind !== 'unicast' || network.kind !== 'read') return way;
  const route = routeFor(parseRoutes(network.data) ?? [], ip, way.device);
  const gateway = route?.gateway === undefined ? {} : { gateway: route.gateway };
  return withMtu({ ...way, ...gateway }, network);
};

const withMtu = (way: RouteTo, network: Section): RouteTo => {
  if (network.kind !== 'read') return way;
  const link = (parseLinks(network.data) ?? []).find(({ name }) => name === way.device);
  return link?.mtuBytes === undefined ? way : { ...way, mtuBytes: link.mtuBytes };
};
