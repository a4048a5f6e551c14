/** What a name server may look like in a setting: an address, with a zone (`%eth0`) or a certificate name (`#dns.example`) behind it. */
import { isIP } from 'node:net';
import type { LinkDns } from '../../../model/change.ts';
import { linkNameObjection } from './link-name.ts';

const addressIn = (server: string): string => server.split(/[#%]/u, 1)[0] ?? '';

export const familyOf = (server: string): 4 | 6 | undefined => {
  const family = isIP(addressIn(server));
  return family === 4 || family === 6 ? family : undefined;
};

/** Written between blanks and before others: nothing but address, zone and name. */
const isServer = (server: string, family: 4 | 6): boolean =>
  familyOf(server) === family && /^[0-9a-f.:]+(?:%[\w.-]+)?(?:#[\w.-]+)?$/iu.test(server);

export const ofFamily = (servers: readonly string[], family: 4 | 6): readonly string[] =>
  servers.filter((server) => familyOf(server) === family);

export const listOf = (servers: LinkDns['v4']): readonly string[] =>
  servers === 'automatic' ? [] : servers;

/** Raw keys beside the list of those that the handler knows could smuggle in another setting. */
export const linkDnsObjection = (
  on: string,
  value: LinkDns,
  rawKeys: Readonly<Record<string, RegExp>>,
): string | undefined => {
  const wrong = [
    ...listOf(value.v4).filter((server) => !isServer(server, 4)),
    ...listOf(value.v6).filter((server) => !isServer(server, 6)),
  ];
  if (wrong.length > 0) return 'no address of a name server';
  const raw = Object.entries(value.raw ?? {});
  const isKnown = raw.every(([key, text]) => text !== null && rawKeys[key]?.test(text) === true);
  return isKnown ? linkNameObjection(on) : 'a key that does not belong to name servers';
};
