/**
 * Is waiting longer worth it?
 *
 * A healthy network should cost one wave: whatever is still on its way when the way
 * to the service is proven, and could only repeat what is known, is not waited for.
 * When something is red, everything that could tell a second fault from the first
 * is waited for, each step with its own deadline.
 */
import { isByRadio } from '../diagnosis/radio.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { FactId } from '../model/facts.ts';
import { measuredIn, type Seen } from '../model/observation.ts';
import type { Symptom } from '../model/symptom.ts';
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
  'browser-extensions',
  'device-holders',
  'power',
  'updates',
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
      return true;
    // Among them are the names of those who must answer by UDP: needed until somebody has.
    case 'system-lookup':
      return measuredIn(seen.stun).length > 0;
    default:
      return false;
  }
};

/**
 * Silence on media ports proves nothing unless a reflector promised to answer: no waiting
 * for it. A box on the way that refuses does so well within this time, and is heard.
 */
const isSilenceWithoutMeaning = ({ probe, target, waitedMs }: Pending, seen: Seen): boolean =>
  (probe === 'udp-media' || probe === 'stun') &&
  roleOf(target) !== 'reflector' &&
  !isCloseLook(target) &&
  measuredIn(seen.stun).length > 0 &&
  waitedMs >= REFUSAL_HEARD_MS;

/** Asked because something was refused: it settles whether the refusal is worth a verdict. */
const isCloseLook = (target: Target): boolean =>
  target.kind === 'address' && target.hops !== undefined;

/** Many times the way to a router one hop away; all that a check of about a second can spare. */
const REFUSAL_HEARD_MS = 250;

/** Names and addresses of telemetry, or of resolvers outside, matter only when something is red. */
const isPeripheral = ({ probe, target }: Pending, asked: ReadonlySet<string>): boolean => {
  const role = roleOf(target);
  if (role === 'telemetry' || role === 'status' || role === 'download') return true;
  return (
    probe === 'dns-answer' &&
    target.kind === 'name-by-resolver' &&
    (!asked.has(target.resolver) || target.transport !== 'udp')
  );
};

/** One host of revocation that answers shows that they are not blocked as a kind; none is news (F31). */
const isFurtherRevocation = ({ target }: Pending, seen: Seen): boolean =>
  roleOf(target) === 'revocation' &&
  measuredIn(seen['http-exchange']).some((one) => roleOf(one.target) === 'revocation');

/**
 * Over the air the first stretch is where most calls suffer, and nothing else in a check shows it:
 * the router's answer is waited for, a second at most. By cable nobody waits.
 */
const isFirstStretchByRadio = ({ probe, target }: Pending, seen: Seen): boolean =>
  probe === 'gateway' &&
  target.kind === 'path' &&
  measuredIn(seen.routes).some(({ value }) =>
    value.routes.some(
      ({ destination, gateway, device = '' }) =>
        gateway !== undefined &&
        (destination === '0.0.0.0/0' || destination === '::/0') &&
        isByRadio(device, seen) === true,
    ),
  );

const isDispensable = (pending: Pending, seen: Seen, asked: ReadonlySet<string>): boolean =>
  (OPTIONAL_WHEN_GREEN.has(pending.probe) && !isFirstStretchByRadio(pending, seen)) ||
  isPeripheral(pending, asked) ||
  isSilenceWithoutMeaning(pending, seen) ||
  isFurtherRevocation(pending, seen) ||
  (isControl(pending) && hasGoodSibling(pending, seen));

/** The resolvers that applications ask. */
const askedResolvers = (seen: Seen): ReadonlySet<string> =>
  new Set(
    measuredIn(seen.resolvers).flatMap(({ value }) =>
      value.resolvers.filter(({ order }) => order !== undefined).map(({ address }) => address),
    ),
  );

/** Nothing is red and everything that matters has been answered. */
export const isGreenAndEnough = (
  diagnosis: Diagnosis,
  pending: readonly Pending[],
  seen: Seen,
): boolean => {
  if (diagnosis.symptoms.length > 0 || diagnosis.findings.length > 0) return false;
  const asked = askedResolvers(seen);
  return pending.every((one) => isDispensable(one, seen, asked));
};

/** Faults that cut everything off: whatever else may be wrong cannot be seen from here. */
const CUTS_OFF: ReadonlySet<string> = new Set([
  'no-link',
  'no-address',
  'gateway-unreachable',
  'internet-down',
  'vpn-kill-switch',
  'captive-portal',
  'captive-portal-hidden',
]);

const openSymptoms = ({ symptoms, findings }: Diagnosis): readonly Symptom[] => {
  const settled = new Set(
    findings
      .filter(({ verdict }) => verdict === 'confirmed')
      .flatMap(({ accountsFor }) => accountsFor),
  );
  return symptoms.filter(({ id, weight }) => weight !== 'minor' && !settled.has(id));
};

/**
 * The way out is proven to be cut: every question still open has the same answer, but for
 * the state of the client, which needs no network.
 */
export const isCutOff = (diagnosis: Diagnosis, pending: readonly Pending[]): boolean =>
  !pending.some(({ probe }) => probe === 'client') &&
  openSymptoms(diagnosis).length === 0 &&
  diagnosis.findings.some(({ cause, verdict }) => CUTS_OFF.has(cause) && verdict === 'confirmed');

/** Silences of one resolver after which its remaining ones are taken for granted. */
const ENOUGH_SILENCES = 2;

/** Resolvers that never answered anything, be it "no": an answer carries a code. */
const deadResolvers = (seen: Seen): ReadonlySet<string> => {
  const silences = new Map<string, number>();
  for (const { target, outcome } of seen['dns-answer']) {
    if (target.kind !== 'name-by-resolver' || outcome.kind === 'skipped') continue;
    const isSilence = outcome.kind === 'failed' && outcome.failure.value?.rcode === undefined;
    const before = silences.get(target.resolver) ?? 0;
    silences.set(target.resolver, isSilence ? before + 1 : Number.NEGATIVE_INFINITY);
  }
  return new Set([...silences].flatMap(([ip, count]) => (count >= ENOUGH_SILENCES ? [ip] : [])));
};

/** A question whose silence is certain, because all whom it depends on are known to be dead. */
const isToTheDead = (
  { probe, target }: Pending,
  dead: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): boolean => {
  if (probe === 'dns-answer') {
    return target.kind === 'name-by-resolver' && dead.has(target.resolver);
  }
  return probe === 'system-lookup' && asked.size > 0 && [...asked].every((ip) => dead.has(ip));
};

/** Ten packets over the air accuse nobody while fifteen more are on their way. */
const isSecondLook = ({ probe, target }: Pending, { symptoms }: Diagnosis): boolean =>
  probe === 'gateway' &&
  target.kind === 'interface' &&
  symptoms.some(({ kind }) => kind === 'gateway-lossy' || kind === 'gateway-unsteady');

/** Everything red is proven, and what is still on its way could only repeat it. */
export const isRedAndClear = (
  diagnosis: Diagnosis,
  pending: readonly Pending[],
  seen: Seen,
): boolean => {
  if (diagnosis.findings.length === 0 || openSymptoms(diagnosis).length > 0) return false;
  if (pending.some((one) => isSecondLook(one, diagnosis))) return false;
  const asked = askedResolvers(seen);
  const dead = deadResolvers(seen);
  return pending.every((one) => isToTheDead(one, dead, asked) || isDispensable(one, seen, asked));
};
