/**
 * The way to one address. `Find-NetRoute` gives two objects, the source address and the route; for
 * addresses that were not asked about in time the connected socket of Node tells source and device
 * (the kernel's own choice), and the table names the gateway that goes with it.
 */
import { BlockList, isIP } from 'node:net';
import type { Route, RouteTo } from '../../model/machine-facts.ts';
import { asText, isObject } from '../json.ts';
import { faultIn, listIn } from './shapes.ts';

/** Undefined when Find-NetRoute was not asked about this address or could not tell. */
export const parseFoundRoute = (answer: unknown): RouteTo | undefined => {
  if (faultIn(answer) !== undefined) return undefined;
  const objects = listIn(answer).filter(isObject);
  const route = objects.find((one) => isPrefix(asText(one['DestinationPrefix']) ?? ''));
  const address = objects.find((one) => isIP(asText(one['IPAddress']) ?? '') !== 0);
  if (route === undefined) return undefined;
  const device = asText(route['InterfaceAlias']);
  const gateway = asText(route['NextHop']) ?? '';
  const source = asText(address?.['IPAddress']);
  return {
    kind: 'unicast',
    ...(device === undefined || device === '' ? {} : { device }),
    ...(isIP(gateway) === 0 || gateway === '0.0.0.0' || gateway === '::' ? {} : { gateway }),
    ...(source === undefined ? {} : { source }),
  };
};

const isPrefix = (text: string): boolean =>
  isIP(text.split('/', 1)[0] ?? '') !== 0 && /\/\d{1,3}$/u.test(text);

/** Longest prefix on that device, then lowest metric. */
export const routeFor = (
  routes: readonly Route[],
  ip: string,
  device: string | undefined,
): Route | undefined =>
  routes
    .filter((route) => device === undefined || route.device === device)
    .filter(({ destination }) => covers(destination, ip))
    .toSorted(
      (a, b) =>
        lengthOf(b.destination) - lengthOf(a.destination) || (a.metric ?? 0) - (b.metric ?? 0),
    )[0];

const lengthOf = (prefix: string): number => Number(prefix.split('/')[1] ?? 0);

const covers = (prefix: string, ip: string): boolean => {
  const [network = '', length] = prefix.split('/');
  if (isIP(network) === 0 || isIP(network) !== isIP(ip)) return false;
  const list = new BlockList();
  try {
    list.addSubnet(network, Number(length), isIP(ip) === 6 ? 'ipv6' : 'ipv4');
  } catch {
    return false;
  }
  return list.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4');
};
