/**
 * One address of the service is on somebody's block list; its siblings are not.
 *
 * A reputation list on a firewall holds, say, 170.114.52.2. The name resolves, other
 * addresses of the service answer, this one keeps silent at two tries or two ports.
 * A single machine of the service that has died looks the same from here; that several
 * resolvers still hand out its address, or that a near box refuses it, speaks for a list.
 */
import type { Seen } from '../../model/observation.ts';
import type { Role } from '../../model/target.ts';
import { idsAbout } from '../accounts.ts';
import {
  addressesOf,
  observationsOf,
  placesOf,
  thatFailed,
  thatReached,
  usedAttempts,
  type Attempt,
} from '../attempts.ts';
import { because, defineCause, ruledOut, unknown, type Circumstances } from '../cause.ts';
import { areUnplaced, mayBeOurOwn, refusedFar, refusedNear } from '../distance.ts';
import { familyOf } from '../families.ts';
import { isGenuine } from '../genuine-addresses.ts';
import { reportedOutages } from '../status-page.ts';

type Evidence = Seen<
  'tcp-connect' | 'tls-handshake' | 'dns-answer' | 'gateway' | 'send-refusals' | 'service-status'
>;

/** Addresses at which nothing was ever reached. */
const deadAddresses = (attempts: readonly Attempt[]): readonly string[] => {
  const alive = new Set(addressesOf(thatReached(attempts)));
  return addressesOf(attempts).filter((ip) => !alive.has(ip));
};

/** Whose living addresses show that not the whole kind is blocked, which no list of addresses would do. */
const SIBLINGS: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  signalling: ['signalling'],
  helper: ['signalling', 'helper'],
  media: ['media'],
};

const hasLivingSibling = (attempts: readonly Attempt[], ip: string): boolean => {
  const kinds = attempts.filter((one) => one.ip === ip).flatMap(({ role }) => SIBLINGS[role] ?? []);
  return thatReached(attempts).some(
    (other) => familyOf(other.ip) === familyOf(ip) && kinds.includes(other.role),
  );
};

/** Names that no living address stands for: without one of them the service itself is cut off. */
const isNameLost = (attempts: readonly Attempt[], dead: ReadonlySet<string>): boolean => {
  const living = new Set(thatReached(attempts).flatMap(({ name }) => name ?? []));
  return attempts.some(
    ({ ip, name, role }) =>
      role === 'signalling' && dead.has(ip) && name !== undefined && !living.has(name),
  );
};

/** A near box said no; or each address was tried twice, and no server of the service itself refused. */
const isListed = (
  seen: Evidence,
  failures: readonly Attempt[],
  { profile }: Circumstances,
): boolean => {
  const near = refusedNear(failures, seen);
  const isTheirs =
    near.length === 0 &&
    (refusedFar(failures, seen).length > 0 || reportedOutages(seen, profile).length > 0);
  if (isTheirs || mayBeOurOwn(near, seen) || areUnplaced(failures, seen)) return false;
  return (
    near.length > 0 ||
    addressesOf(failures).every((ip) => failures.filter((one) => one.ip === ip).length >= 2)
  );
};

export const addressBlocklisted = defineCause({
  id: 'address-blocklisted',
  layer: 'address',
  reads: [
    'links',
    'routes',
    'tcp-connect',
    'tls-handshake',
    'dns-answer',
    'gateway',
    'send-refusals',
    'service-status',
  ],
  weigh(seen, circumstances) {
    const attempts = usedAttempts(seen, 'signalling', 'helper', 'media');
    if (attempts.length === 0) return unknown('tcp-connect');
    const silent = deadAddresses(attempts).filter((ip) => hasLivingSibling(attempts, ip));
    // An address that is nobody's is a false answer, and the causes about names judge those.
    const dead = new Set(silent.filter((ip) => isGenuine(seen, circumstances, ip)));
    if (silent.length > 0 && dead.size === 0) return unknown('dns-answer');
    const reached = thatReached(attempts);
    if (dead.size === 0) {
      return reached.length === 0
        ? unknown('tcp-connect')
        : ruledOut(because('address-blocklisted.all-reached', {}, observationsOf(reached)));
    }
    const failures = thatFailed(attempts).filter(({ ip }) => dead.has(ip));
    const near = refusedNear(failures, seen);
    const siblings = addressesOf(reached);
    const places = placesOf(failures);
    const accusation = {
      impact: isNameLost(attempts, dead) ? 'blocks' : 'degrades',
      accountsFor: idsAbout(
        circumstances.symptoms,
        ['connect-failed', 'media-tcp-failed'],
        (about) => places.has(about),
      ),
      because: [
        because(
          near.length > 0 ? 'address-blocklisted.refused-near' : 'address-blocklisted.silent',
          {
            addresses: [...dead],
            names: [...new Set(failures.flatMap(({ name }) => name ?? []))],
            tries: failures.length,
          },
          observationsOf(failures),
        ),
        because(
          'address-blocklisted.siblings-answer',
          { count: siblings.length },
          observationsOf(reached),
        ),
      ],
    } as const;
    return siblings.length >= 2 && isListed(seen, failures, circumstances)
      ? { kind: 'confirmed', ...accusation }
      : {
          kind: 'suspected',
          wouldSettle: [
            'tcp-connect',
            'tls-handshake',
            'dns-answer',
            'service-status',
            'send-refusals',
          ],
          ...accusation,
        };
  },
});
