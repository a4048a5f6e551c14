/**
 * Whether the settings of names and proxies are somebody else's business here: a VPN that carries
 * everything and brings its own, or a company that looks after this computer. What is changed behind
 * their back either has no effect or breaks what they promise.
 */
import type { Situation } from './fix.ts';
import { measuredBy } from './reasons.ts';

export interface Custody {
  /** Tunnels, products, policies by name. */
  readonly names: readonly string[];
  readonly from: readonly string[];
}

type Evidence = Pick<Situation, 'observations'>;

const custodyOf = (
  found: readonly { readonly name: string; readonly id: string }[],
): Custody | undefined =>
  found.length === 0
    ? undefined
    : {
        names: [...new Set(found.map(({ name }) => name))],
        from: [...new Set(found.map(({ id }) => id))],
      };

/** A tunnel with the default route: its own name servers are asked, whatever the link below says. */
export const tunnelInCharge = ({ observations }: Evidence): Custody | undefined =>
  custodyOf(
    measuredBy(observations, 'tunnels').flatMap(({ id, value }) =>
      value.tunnels
        .filter((one) => one.isUp && (one.hasDefaultRouteV4 || one.hasDefaultRouteV6))
        .map(({ name }) => ({ name, id })),
    ),
  );

/** Products that an organisation installs to see or answer names; antivirus at home is none. */
const managingKinds: ReadonlySet<string> = new Set([
  'content-filter',
  'dns-proxy',
  'transparent-proxy',
  'endpoint-security',
]);

/** Rolled out by an administrator; the same keys in a person's own folder are that person's. */
const isMachineWide = (source: string): boolean =>
  /^(?:HKLM|HKEY_LOCAL_MACHINE|\/etc\/|\/Library\/Managed)/iu.test(source);

export const organisationInCharge = ({ observations }: Evidence): Custody | undefined =>
  custodyOf([
    ...measuredBy(observations, 'proxy-settings').flatMap(({ id, value }) =>
      value.settings.filter(({ from }) => from === 'policy').map(({ key }) => ({ name: key, id })),
    ),
    ...measuredBy(observations, 'security-software').flatMap(({ id, value }) =>
      value.products
        .filter((one) => one.isRunning && one.kinds?.some((kind) => managingKinds.has(kind)))
        .map(({ name }) => ({ name, id })),
    ),
    ...measuredBy(observations, 'client').flatMap(({ id, value }) =>
      value.policies
        .filter(({ source }) => isMachineWide(source))
        .map(({ source }) => ({ name: source, id })),
    ),
  ]);
