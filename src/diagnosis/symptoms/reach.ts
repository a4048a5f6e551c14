/** Red facts on the way to the service's addresses: connections, handshakes, certificates. */
import { measuredIn, type Observation, type Seen } from '../../model/observation.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import type { Symptom } from '../../model/symptom.ts';
import { failedOnes, succeeded } from '../cause.ts';
import { connectedControls, ipOf, isFamily, unreachedControls, withRole } from '../controls.ts';
import { familiesInUse, familyOf } from '../families.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';
import { growsOnDemand } from '../root-list.ts';
import { groupsBy, symptom } from './symptom-list.ts';

type Evidence = Seen<'links' | 'routes' | 'tcp-connect' | 'tls-handshake'>;

const weightOf = (observation: Observation): Symptom['weight'] =>
  'role' in observation.target && observation.target.role === 'signalling' ? 'blocks' : 'degrades';

/** A handshake that got anywhere proves its connection, too: controls over IPv6 are only asked by TLS. */
const isEverythingFailingOver6 = (seen: Evidence): boolean =>
  seen['tcp-connect'].some((one) => isFamily(one, 6) && one.outcome.kind === 'failed') &&
  !seen['tcp-connect'].some((one) => isFamily(one, 6) && one.outcome.kind === 'measured') &&
  !seen['tls-handshake'].some(
    (one) => isFamily(one, 6) && (one.outcome.kind === 'measured' || diedInHandshake(one)),
  ) &&
  succeeded(seen['tcp-connect']).length > 0;

/** Failed connections to addresses of a family that this computer really uses. */
const meaningfulFailures = (seen: Evidence): readonly Observation<'tcp-connect'>[] => {
  const inUse = familiesInUse(seen);
  const isOnly6 = isEverythingFailingOver6(seen);
  return failedOnes(seen['tcp-connect']).filter((one) => {
    const ip = ipOf(one);
    if (ip === undefined) return false;
    const family = familyOf(ip);
    return inUse.has(family) && !(isOnly6 && family === 6);
  });
};

const addressPort = ({ target }: Observation): string | undefined =>
  target.kind === 'address' ? `${target.ip}:${target.port}` : undefined;

/** Only ports that the client needs; a second port tried as a control is not a symptom. */
const isNeededPort = (profile: ServiceProfile, { target }: Observation): boolean =>
  target.kind === 'address' &&
  (target.name === undefined ||
    profile.hosts.some(
      ({ name, tcpPorts }) => name === target.name && tcpPorts.includes(target.port),
    )) &&
  target.port !== 80;

export const connectSymptoms = (profile: ServiceProfile, seen: Evidence): readonly Symptom[] => {
  const failures = meaningfulFailures(seen).filter((one) => isNeededPort(profile, one));
  const toService = groupsBy(withRole(failures, 'signalling', 'helper'), addressPort);
  const toMedia = groupsBy(withRole(failures, 'media'), addressPort);
  return [
    ...[...toService].map(([about, group]) =>
      symptom(
        'connect-failed',
        about,
        group.some((one) => weightOf(one) === 'blocks') ? 'blocks' : 'degrades',
        group,
      ),
    ),
    ...[...toMedia].map(([about, group]) => symptom('media-tcp-failed', about, 'degrades', group)),
  ];
};

/** IPv6 is offered (address and default route) and yet nothing answers over it, while IPv4 does. */
export const ipv6Symptoms = (seen: Evidence): readonly Symptom[] => {
  if (!familiesInUse(seen).has(6) || !isEverythingFailingOver6(seen)) return [];
  const failures = failedOnes(seen['tcp-connect']).filter((one) => isFamily(one, 6));
  return [symptom('ipv6-failed', 'ipv6', 'degrades', failures)];
};

/** Nothing at all outside was reached. A network that only blocks the controls is none of our business. */
export const internetSymptoms = (seen: Evidence): readonly Symptom[] => {
  const unreached = unreachedControls(seen);
  const isServiceReached = succeeded(
    withRole(seen['tcp-connect'], 'signalling', 'helper', 'media'),
  ).length;
  return unreached.length >= 2 && connectedControls(seen).length === 0 && isServiceReached === 0
    ? [symptom('controls-unreachable', 'internet', 'blocks', unreached)]
    : [];
};

/** Handshakes that died after the connection stood: a dead connection is `connect-failed`'s matter. */
const diedInHandshake = ({ outcome }: Observation<'tls-handshake'>): boolean =>
  outcome.kind === 'failed' && outcome.failure.step !== 'connect';

const namedPlace = ({ target }: Observation): string | undefined =>
  target.kind === 'name-at-address' ? `${target.name}@${target.ip}:${target.port}` : undefined;

const nameOf = ({ target }: Observation): string | undefined => {
  if (target.kind === 'proxy') return target.host;
  return target.kind === 'name-at-address' ? target.name : undefined;
};

/** One symptom per name; weighed by the most needed role in its group unless said otherwise. */
const perName = (
  groups: ReadonlyMap<string, readonly Observation[]>,
  kind: Symptom['kind'],
  weight?: Symptom['weight'],
): readonly Symptom[] =>
  [...groups].map(([about, group]) => symptom(kind, about, weight ?? heaviest(group), group));

const heaviest = (group: readonly Observation[]): Symptom['weight'] =>
  group.some((one) => weightOf(one) === 'blocks') ? 'blocks' : 'degrades';

export const handshakeSymptoms = (seen: Evidence): readonly Symptom[] => {
  const isOnly6 = isEverythingFailingOver6(seen);
  const own = ownHandshakes(seen, 'signalling', 'helper', 'media').filter(
    (one) => !(isOnly6 && isFamily(one, 6)),
  );
  // Another hello size at the same place that worked leaves the place unhurt only for its own size.
  const failures = groupsBy(own.filter(diedInHandshake), namedPlace);
  return [...failures].map(([about, group]) =>
    symptom(
      'handshake-failed',
      about,
      group.some((one) => weightOf(one) === 'blocks') ? 'blocks' : 'degrades',
      group,
    ),
  );
};

/** A list of roots that could not be read knows nobody, and says nothing; one that knows somebody was read. */
const isSystemListRead = (seen: Seen<'trust-store' | 'tls-handshake'>): boolean =>
  measuredIn(seen['trust-store']).some(({ value }) => value.systemRoots > 0) ||
  measuredIn(seen['tls-handshake']).some(({ value }) => value.chainsToSystemRoot);

/** A proxy that looks inside shows its own certificate at the end of the tunnel. */
const foreignBehindProxy = (seen: Seen<'proxy-connect'>): readonly Observation[] =>
  withRole(seen['proxy-connect'], 'signalling', 'helper', 'media').filter(({ outcome }) => {
    const tls = outcome.kind === 'measured' ? outcome.value.tls : undefined;
    return tls?.isNameMatching === true && tls.chainsToSystemRoot && !tls.chainsToPublicRoot;
  });

export const certificateSymptoms = (
  seen: Evidence & Seen<'trust-store' | 'local-firewall' | 'proxy-connect'>,
): readonly Symptom[] => {
  const own = ownHandshakes(seen, 'signalling', 'helper', 'media');
  const finished = own.filter(({ outcome }) => outcome.kind === 'measured');
  const refused = groupsBy(
    finished.filter((one) => !isAccepted(one)),
    nameOf,
  );
  const foreign = groupsBy(
    [
      ...finished.filter(
        (one) =>
          isAccepted(one) &&
          one.outcome.kind === 'measured' &&
          !one.outcome.value.chainsToPublicRoot,
      ),
      ...foreignBehindProxy(seen),
    ],
    nameOf,
  );
  // The public list knows the root, the system does not: browsers with a list of their own work, the client does not.
  const unknownHere = groupsBy(
    finished.filter(
      (one) =>
        isSystemListRead(seen) &&
        !growsOnDemand(seen) &&
        isAccepted(one) &&
        one.outcome.kind === 'measured' &&
        !one.outcome.value.chainsToSystemRoot,
    ),
    nameOf,
  );
  return [
    ...perName(refused, 'certificate-untrusted'),
    ...perName(unknownHere, 'certificate-untrusted'),
    ...perName(foreign, 'certificate-foreign', 'degrades'),
  ];
};
