/** Where TCP is tried: the service's addresses at its ports, the controls, the reflector. */
import { measuredIn } from '../model/observation.ts';
import type { Role, Target, TargetOf } from '../model/target.ts';
import { addressesOf, isPublishedMedia } from './known-addresses.ts';
import { mediaAddresses } from './media-addresses.ts';
import type { Plan } from './probe.ts';
import {
  fewOfEachFamily,
  hostsWithRole,
  isNameTroubled,
  resolvedAddresses,
  systemAddresses,
} from './service-addresses.ts';

/** One blocked address of several must show (F18); more than four per name would be a scan. */
const PER_FAMILY = 2;
const HTTPS = 443;
const HTTP = 80;
const DNS = 53;

export const tcpTargets = (plan: Plan): readonly Target[] => [
  ...serviceTargets(plan),
  ...mediaTargets(plan),
  ...controlTargets(plan),
  ...reflectorTargets(plan),
  ...secondPorts(plan),
];

const address = (role: Role, ip: string, port: number, name?: string): TargetOf<'address'> => ({
  kind: 'address',
  role,
  ip,
  port,
  transport: 'tcp',
  ...(name === undefined ? {} : { name }),
});

/** Addresses of a name: the system's, and once those have failed, what resolvers say instead. */
const addressesFor = ({ seen }: Plan, name: string): readonly string[] => [
  ...fewOfEachFamily(systemAddresses(seen, name), PER_FAMILY),
  ...(isNameTroubled(seen, name) ? fewOfEachFamily(resolvedAddresses(seen, name), 1) : []),
];

const serviceTargets = (plan: Plan): readonly Target[] =>
  hostsWithRole(plan.profile, 'signalling', 'helper').flatMap(({ name, role, tcpPorts }) =>
    addressesFor(plan, name).flatMap((ip) =>
      // Port 80 is only asked as a second opinion, see `secondPorts`.
      tcpPorts.filter((port) => port !== HTTP).map((port) => address(role, ip, port, name)),
    ),
  );

/** Every media name by itself, since rules go by name depth too (F27); then peers and samples. */
const mediaTargets = (plan: Plan): readonly Target[] => {
  const { profile, seen } = plan;
  const named = hostsWithRole(profile, 'media').flatMap(({ name }) =>
    addressesFor(plan, name).map((ip) => ({
      ip,
      name,
      role: isPublishedMedia(profile, ip) ? ('media' as const) : ('media-unproven' as const),
    })),
  );
  return [...named, ...mediaAddresses(profile, seen)].flatMap(({ ip, name, role }) =>
    profile.media.tcpPorts.map((port) => address(role, ip, port, name)),
  );
};

/** Literal addresses: they prove the internet even where no name resolves. */
const controlTargets = ({ profile, options }: Plan): readonly Target[] =>
  options.isThirdPartyAllowed
    ? [
        ...profile.controls.resolvers.map((ip) => address('control', ip, DNS)),
        ...profile.controls.encryptedDns.flatMap(({ at }) =>
          at.slice(0, 1).map((ip) => address('control', ip, HTTPS)),
        ),
      ]
    : [];

/** The far end listens on the media ports: what fails to it as well is the path's doing. */
const reflectorTargets = ({ profile, seen, options }: Plan): readonly Target[] => {
  const { reflector } = options;
  if (reflector === undefined) return [];
  const ports = [...new Set([reflector.port, ...profile.media.tcpPorts])];
  return fewOfEachFamily(addressesOf(seen, reflector.host), 1).flatMap((ip) =>
    ports.map((port) => address('reflector', ip, port)),
  );
};

/** How many failing addresses get a second question: enough to see a pattern, no scan. */
const SECOND_OPINIONS = 4;

/** A service address that fails on 443: does it answer on 80? The port, or the address? */
const secondPorts = ({ seen }: Plan): readonly Target[] => {
  const failing = seen['tcp-connect'].flatMap(({ target, outcome }) =>
    outcome.kind === 'failed' &&
    target.kind === 'address' &&
    (target.role === 'signalling' || target.role === 'helper') &&
    target.port === HTTPS &&
    !outcome.failure.class.startsWith('local.')
      ? [target]
      : [],
  );
  const isAnyUp = measuredIn(seen['tcp-connect']).length > 0;
  // With nothing reachable at all a second port tells nothing about this address.
  return isAnyUp
    ? failing.slice(0, SECOND_OPINIONS).map(({ role, ip, name }) => address(role, ip, HTTP, name))
    : [];
};
