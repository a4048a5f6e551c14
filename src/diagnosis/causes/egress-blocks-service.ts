/**
 * A firewall on the way out drops or refuses the service, and nothing else.
 *
 * No address of the service can be connected to, while honest hosts elsewhere answer.
 * A dead service looks the same from one spot: what tells them apart is how wide the
 * silence is (two networks do not die together), how near a refusal came from, and what
 * the service's status page, which lives elsewhere, says. Port 443 closed for everybody
 * while port 80 works is the same kind of rule, written by port instead of address.
 */
import type { Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import type { Symptom } from '../../model/symptom.ts';
import type { Verdict } from '../../model/verdict.ts';
import { idsAbout, idsOf } from '../accounts.ts';
import {
  addressesOf,
  attemptsTo,
  networksOf,
  observationsOf,
  ofFamily,
  placesOf,
  thatFailed,
  thatReached,
  usedAttempts,
  type Attempt,
} from '../attempts.ts';
import { because, defineCause, ruledOut, unknown, type Circumstances } from '../cause.ts';
import { honestControls, isFamily } from '../controls.ts';
import { areUnplaced, mayBeOurOwn, refusedFar, refusedNear } from '../distance.ts';
import { families } from '../families.ts';
import { isGenuine } from '../genuine-addresses.ts';
import { reportedHealth, reportedOutages } from '../status-page.ts';

type Evidence = Seen<
  | 'links'
  | 'routes'
  | 'gateway'
  | 'send-refusals'
  | 'tcp-connect'
  | 'udp-media'
  | 'tls-handshake'
  | 'dns-answer'
  | 'service-status'
  | 'portal-check'
>;

const HTTPS = 443;

/** Tries at the service in families of which nothing was reached though others are reached in them. */
const blockedTries = (seen: Evidence, signalling: readonly Attempt[]): readonly Attempt[] =>
  families.flatMap((family) => {
    const tries = ofFamily(signalling, family);
    const hasControl = honestControls(seen).some((one) => isFamily(one, family));
    return hasControl && thatReached(tries).length === 0 ? tries : [];
  });

/** What shares the fate: helpers and media whose addresses were not reached either. */
const fellows = (seen: Evidence): readonly Attempt[] => {
  const all = usedAttempts(seen, 'helper', 'media');
  const alive = new Set(addressesOf(thatReached(all)));
  return thatFailed(all).filter(({ ip }) => !alive.has(ip));
};

export const egressBlocksService = defineCause({
  id: 'egress-blocks-service',
  layer: 'address',
  reads: [
    'links',
    'routes',
    'gateway',
    'send-refusals',
    'tcp-connect',
    'udp-media',
    'tls-handshake',
    'dns-answer',
    'service-status',
    'portal-check',
  ],
  weigh(seen, circumstances) {
    const signalling = usedAttempts(seen, 'signalling').filter(({ port }) => port === HTTPS);
    if (signalling.length === 0) return unknown('tcp-connect');
    const blocked = blockedTries(seen, signalling);
    const reached = thatReached(signalling);
    if (blocked.length === 0) {
      return reached.length > 0
        ? ruledOut(because('egress-blocks-service.reached', {}, observationsOf(reached)))
        : closedPort(seen, signalling, circumstances);
    }
    return blockedRange(seen, [...blocked, ...fellows(seen)], reached, circumstances);
  },
});

const blockedRange = (
  seen: Evidence,
  failures: readonly Attempt[],
  reached: readonly Attempt[],
  circumstances: Circumstances,
): Verdict => {
  const { profile, symptoms } = circumstances;
  const near = refusedNear(failures, seen);
  const far = refusedFar(failures, seen);
  // Said no from as far as the service is, or admitted trouble: `service-outage` decides.
  if (near.length === 0 && far.length > 0) return unknown('service-status');
  const outages = reportedOutages(seen, profile);
  if (near.length === 0 && outages.length > 0) {
    return ruledOut(because('egress-blocks-service.outage-reported', {}, outages));
  }
  const addresses = addressesOf(failures);
  // Addresses that are nobody's are false answers, and the causes about names judge those.
  if (!addresses.some((ip) => isGenuine(seen, circumstances, ip))) return unknown('dns-answer');
  const controls = honestControls(seen);
  const health = reportedHealth(seen, profile);
  const places = placesOf(failures);
  const isWide = networksOf(failures).size >= 2 || health.length > 0;
  const accusation = {
    impact: reached.length > 0 ? 'degrades' : 'blocks',
    accountsFor: [
      ...idsAbout(symptoms, ['connect-failed', 'media-tcp-failed'], (about) => places.has(about)),
      ...refusedAlike(seen, symptoms, addresses),
    ],
    because: [
      because(
        near.length > 0 ? 'egress-blocks-service.refused-near' : 'egress-blocks-service.silent',
        { addresses, count: addresses.length },
        observationsOf(near.length > 0 ? near : failures),
      ),
      because('egress-blocks-service.controls-answer', { controls: namesOf(controls) }, controls),
      ...(health.length > 0 ? [because('egress-blocks-service.status-fine', {}, health)] : []),
    ],
  } as const;
  const isProven =
    controls.length >= 2 &&
    !mayBeOurOwn(near, seen) &&
    !areUnplaced(failures, seen) &&
    (near.length > 0 || (addresses.length >= 2 && isWide));
  return isProven
    ? { kind: 'confirmed', ...accusation }
    : {
        kind: 'suspected',
        wouldSettle: ['service-status', 'dns-answer', 'tcp-connect', 'send-refusals'],
        ...accusation,
      };
};

/** Nobody is reached on 443, and yet plain web pages come exactly as promised: a rule about the port. */
const closedPort = (
  seen: Evidence,
  signalling: readonly Attempt[],
  { symptoms }: Circumstances,
): Verdict => {
  const controls = attemptsTo(seen, 'control').filter(({ port }) => port === HTTPS);
  const plain = measuredIn(seen['portal-check']).filter(({ value }) => value.answer === 'exact');
  const closed = thatFailed(controls);
  if (plain.length === 0 || closed.length < 2 || thatReached(controls).length > 0) {
    return unknown('tls-handshake', 'portal-check');
  }
  return {
    kind: 'confirmed',
    impact: 'blocks',
    accountsFor: idsOf(symptoms, 'connect-failed', 'media-tcp-failed', 'controls-unreachable'),
    because: [
      because(
        'egress-blocks-service.port-closed',
        { port: HTTPS, addresses: addressesOf(signalling), controls: addressesOf(closed) },
        [...observationsOf(signalling), ...observationsOf(closed)],
      ),
      because('egress-blocks-service.plain-web-works', {}, plain),
    ],
  };
};

const namesOf = (controls: ReturnType<typeof honestControls>): readonly string[] => [
  ...new Set(controls.flatMap(({ target }) => ('name' in target ? (target.name ?? []) : []))),
];

/** Media ports that are refused only at addresses to which nothing else goes either: the same rule, met by UDP. */
const refusedAlike = (
  { 'udp-media': media }: Seen<'udp-media'>,
  symptoms: readonly Symptom[],
  blocked: readonly string[],
): readonly string[] => {
  const alike = new Set(
    media
      .filter(({ target }) => target.kind === 'address' && blocked.includes(target.ip))
      .map(({ id }) => id),
  );
  return symptoms
    .filter(({ kind, from }) => kind === 'media-udp-failed' && from.every((id) => alike.has(id)))
    .map(({ id }) => id);
};
