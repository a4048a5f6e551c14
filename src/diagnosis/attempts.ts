/**
 * Every try to connect by TCP, whichever probe made it: to whom, and how it ended.
 *
 * A handshake begins with a connection, so it is a second try at the same address.
 * Trouble of this computer (no free socket, no route by rule) is no news about the way,
 * and neither is what became of an address where no service can be.
 */
import type { Observation, Seen } from '../model/observation.ts';
import type { Role } from '../model/target.ts';
import { isBogon, kindOfAddress } from './addresses.ts';
import { withRole } from './controls.ts';
import { familiesInUse, familyOf, type Family } from './families.ts';

export type AttemptEvidence = Seen<'tcp-connect' | 'tls-handshake'>;

export interface Attempt {
  readonly ip: string;
  readonly port: number;
  readonly name?: string;
  readonly role: Role;
  readonly end: 'reached' | 'silent' | 'refused';
  /** Until the refusal came. */
  readonly elapsedMs?: number;
  readonly observation: Observation<'tcp-connect'> | Observation<'tls-handshake'>;
}

/** Somebody said no in so many words: RST or an ICMP refusal. */
const REFUSALS: ReadonlySet<string> = new Set([
  'tcp.refused',
  'tcp.reset_on_connect',
  'net.host_unreachable',
  'net.net_unreachable',
  'net.proto_unreachable',
]);

const endOf = ({ probe, outcome }: Attempt['observation']): Attempt['end'] | undefined => {
  if (outcome.kind === 'measured') return 'reached';
  if (outcome.kind === 'skipped') return undefined;
  const { step } = outcome.failure;
  const failureClass: string = outcome.failure.class;
  if (failureClass === 'tcp.timeout') return 'silent';
  if (REFUSALS.has(failureClass)) return 'refused';
  // Whatever goes wrong after the connection stood, the connection stood.
  return probe === 'tls-handshake' && step !== 'connect' && failureClass.startsWith('tls.')
    ? 'reached'
    : undefined;
};

const isMadeUp = (ip: string): boolean => isBogon(ip) || kindOfAddress(ip) === 'fake-ip';

const attemptOf = (observation: Attempt['observation']): readonly Attempt[] => {
  const { target, outcome } = observation;
  const end = endOf(observation);
  if (end === undefined || (target.kind !== 'address' && target.kind !== 'name-at-address')) {
    return [];
  }
  // 0.0.0.0, 127.0.0.1, 198.18.0.7: names lied about, which is no news about any way out.
  if (end !== 'reached' && isMadeUp(target.ip)) return [];
  const elapsedMs = outcome.kind === 'failed' ? outcome.failure.detail.elapsedMs : undefined;
  return [
    {
      ip: target.ip,
      port: target.port,
      role: target.role,
      end,
      observation,
      ...(target.name === undefined ? {} : { name: target.name }),
      ...(elapsedMs === undefined ? {} : { elapsedMs }),
    },
  ];
};

/** Tries at targets with one of these roles, by both probes. A neutral name's try counts for its address. */
export const attemptsTo = (seen: AttemptEvidence, ...roles: readonly Role[]): readonly Attempt[] =>
  [
    ...withRole(seen['tcp-connect'], ...roles),
    ...withRole(seen['tls-handshake'], ...roles),
  ].flatMap(attemptOf);

/** Tries over the families that this computer has an address and a default route for. */
export const usedAttempts = (
  seen: AttemptEvidence & Seen<'links' | 'routes'>,
  ...roles: readonly Role[]
): readonly Attempt[] => {
  const inUse = familiesInUse(seen);
  return attemptsTo(seen, ...roles).filter(({ ip }) => inUse.has(familyOf(ip)));
};

export const ofFamily = (attempts: readonly Attempt[], family: Family): readonly Attempt[] =>
  attempts.filter(({ ip }) => familyOf(ip) === family);

export const thatReached = (attempts: readonly Attempt[]): readonly Attempt[] =>
  attempts.filter(({ end }) => end === 'reached');

export const thatFailed = (attempts: readonly Attempt[]): readonly Attempt[] =>
  attempts.filter(({ end }) => end !== 'reached');

export const observationsOf = (attempts: readonly Attempt[]): readonly Observation[] =>
  attempts.map(({ observation }) => observation);

export const addressesOf = (attempts: readonly Attempt[]): readonly string[] => [
  ...new Set(attempts.map(({ ip }) => ip)),
];

/** How symptoms write an address and a port. */
export const placesOf = (attempts: readonly Attempt[]): ReadonlySet<string> =>
  new Set(attempts.map(({ ip, port }) => `${ip}:${port}`));

/**
 * Networks the addresses lie in. Two of them are hardly one machine hall: the first
 * half of an IPv4 address, the first third of an IPv6 address (what a provider is given).
 */
export const networksOf = (attempts: readonly Attempt[]): ReadonlySet<string> =>
  new Set(
    attempts.map(({ ip }) =>
      ip.includes(':') ? ip.split(':').slice(0, 2).join(':') : ip.split('.').slice(0, 2).join('.'),
    ),
  );
