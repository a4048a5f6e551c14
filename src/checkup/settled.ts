/**
 * Is waiting longer worth it?
 *
 * A healthy network should cost one wave: whatever is still on its way when the way
 * to the service is proven, and could only repeat what is known, is not waited for.
 * When something is red, everything that could tell a second fault from the first
 * is waited for, each step with its own deadline.
 */
import type { Diagnosis } from '../model/diagnosis.ts';
import type { FactId } from '../model/facts.ts';
import { measuredIn, type Seen } from '../model/observation.ts';
import type { Role, Target } from '../model/target.ts';
import type { Pending } from '../evidence/collect.ts';

/** Nice to know in a report, without weight in a verdict that is green anyway. */
const OPTIONAL_WHEN_GREEN: ReadonlySet<FactId> = new Set([
  'port-mapping',
  'path-latency',
  'path-trace',
  'quic',
  'service-status',
  'client-release',
  'wifi',
  'security-software',
  'local-firewall',
  'neighbours',
  'send-refusals',
  'route-to',
  'gateway',
]);

const roleOf = (target: Target): Role | undefined => ('role' in target ? target.role : undefined);

const isControl = ({ target }: Pending): boolean => {
  const role = roleOf(target);
  return role === 'control' || role === 'portal-check' || role === 'random' || role === 'resolver';
};

/** Groups of which one good answer says it all. */
const hasGoodSibling = (pending: Pending, seen: Seen): boolean => {
  switch (pending.probe) {
    case 'stun':
      return measuredIn(seen.stun).length > 0;
    case 'portal-check':
      return measuredIn(seen['portal-check']).some(({ value }) => value.answer === 'exact');
    case 'tls-handshake':
      return measuredIn(seen['tls-handshake']).some(({ target }) => roleOf(target) === 'control');
    case 'tcp-connect':
      return measuredIn(seen['tcp-connect']).some(({ target }) => roleOf(target) === 'control');
    case 'http-exchange':
    case 'system-lookup':
      return true;
    default:
      return false;
  }
};

/** Silence on media ports proves nothing unless a reflector promised to answer: no waiting for it. */
const isSilenceWithoutMeaning = ({ probe, target }: Pending, seen: Seen): boolean =>
  (probe === 'udp-media' || probe === 'stun') &&
  roleOf(target) !== 'reflector' &&
  measuredIn(seen.stun).length > 0;

/** Names and addresses of telemetry, or of resolvers outside, matter only when something is red. */
const isPeripheral = ({ probe, target }: Pending, askedResolvers: ReadonlySet<string>): boolean => {
  const role = roleOf(target);
  if (role === 'telemetry' || role === 'status' || role === 'download' || role === 'revocation') {
    return true;
  }
  return (
    probe === 'dns-answer' &&
    target.kind === 'name-by-resolver' &&
    (!askedResolvers.has(target.resolver) || target.transport !== 'udp')
  );
};

const isDispensable = (
  pending: Pending,
  seen: Seen,
  askedResolvers: ReadonlySet<string>,
): boolean =>
  OPTIONAL_WHEN_GREEN.has(pending.probe) ||
  isPeripheral(pending, askedResolvers) ||
  isSilenceWithoutMeaning(pending, seen) ||
  (isControl(pending) && hasGoodSibling(pending, seen));

/** Nothing is red and everything that matters has been answered. */
export const isGreenAndEnough = (
  diagnosis: Diagnosis,
  pending: readonly Pending[],
  seen: Seen,
): boolean => {
  if (diagnosis.symptoms.length > 0 || diagnosis.findings.length > 0) return false;
  const asked = new Set(
    measuredIn(seen.resolvers).flatMap(({ value }) =>
      value.resolvers.filter(({ order }) => order !== undefined).map(({ address }) => address),
    ),
  );
  return pending.every((one) => isDispensable(one, seen, asked));
};

/** Without a link there is nothing to wait for: every other question has the same answer. */
export const isHopeless = (diagnosis: Diagnosis): boolean =>
  diagnosis.findings.some(({ cause, verdict }) => cause === 'no-link' && verdict === 'confirmed');
