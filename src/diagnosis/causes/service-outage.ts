/**
 * The service itself is in trouble.
 *
 * Its own servers answer with errors, under their genuine certificate; or refuse from
 * their full distance, or keep silent, while its status page (which lives elsewhere)
 * admits an outage; or show a certificate that only they can have broken. Honest hosts
 * elsewhere are the control. A status page alone, with everything working from here, is
 * worth telling and no finding.
 */
import type { Observation, Seen } from '../../model/observation.ts';
import type { Symptom } from '../../model/symptom.ts';
import type { Reason, Verdict } from '../../model/verdict.ts';
import { idsAbout, idsOf } from '../accounts.ts';
import { observationsOf, placesOf, thatFailed, thatReached, usedAttempts } from '../attempts.ts';
import { because, defineCause, note, ruledOut, unknown, type Circumstances } from '../cause.ts';
import { honestControls, withRole } from '../controls.ts';
import { resolversOf } from '../dns.ts';
import { refusedFar, refusedNear } from '../distance.ts';
import { cutHandshakes, cutPlaces, type Handshake } from '../handshakes.ts';
import { lostNames } from '../lost-names.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';
import { reportedOutages } from '../status-page.ts';

type Evidence = Seen<
  | 'links'
  | 'routes'
  | 'gateway'
  | 'tcp-connect'
  | 'tls-handshake'
  | 'http-exchange'
  | 'service-status'
  | 'resolvers'
  | 'dns-answer'
  | 'system-lookup'
  | 'hosts-file'
>;

/** One kind of trouble, with what it would account for. */
interface Trouble {
  readonly reason: Reason;
  readonly accountsFor: readonly string[];
  /** Enough by itself, because only the service can have caused it. */
  readonly isTelling: boolean;
}

const hostOf = ({ target }: Observation): string =>
  target.kind === 'url' ? new URL(target.url).hostname : '';

const statusOf = ({ outcome }: Observation<'http-exchange'>): number => {
  if (outcome.kind === 'measured') return outcome.value.status;
  return outcome.kind === 'failed' ? (outcome.failure.value?.status ?? 0) : 0;
};

const genuineHosts = (seen: Evidence): ReadonlySet<string> =>
  new Set(
    ownHandshakes(seen, 'signalling', 'helper')
      .filter((one) => one.outcome.kind === 'measured' && one.outcome.value.chainsToPublicRoot)
      .filter(isAccepted)
      .flatMap(({ target }) => (target.kind === 'name-at-address' ? [target.name] : [])),
  );

/** Errors (5xx) from servers that proved who they are. */
const serverErrors = (seen: Evidence, symptoms: readonly Symptom[]): Trouble | undefined => {
  const genuine = genuineHosts(seen);
  const errors = withRole(seen['http-exchange'], 'signalling', 'helper').filter(
    (one) => statusOf(one) >= 500 && genuine.has(hostOf(one)),
  );
  if (errors.length === 0) return undefined;
  const names = [...new Set(errors.map(hostOf))];
  return {
    reason: because(
      'service-outage.errors',
      { names, statuses: [...new Set(errors.map((one) => String(statusOf(one))))] },
      errors,
    ),
    accountsFor: idsOf(symptoms, 'service-errors', 'http-failed'),
    isTelling: true,
  };
};

/** The names themselves are gone: nobody here can have taken them from resolvers asked in secret. */
const noNames = (seen: Evidence, { profile, symptoms }: Circumstances): Trouble | undefined => {
  const lost = lostNames(seen, profile);
  if (lost === undefined) return undefined;
  const { names, replies } = lost;
  return {
    reason: because(
      'service-outage.names-lost',
      { names, resolvers: resolversOf(replies) },
      replies,
    ),
    accountsFor: [
      ...idsAbout(symptoms, ['lookup-failed', 'helper-lookup-failed'], (name) =>
        names.includes(name),
      ),
      ...idsOf(symptoms, 'media-lookup-failed'),
    ],
    isTelling: true,
  };
};

const leafOf = ({ outcome }: Handshake) =>
  outcome.kind === 'measured' ? outcome.value : undefined;

/** A public authority did sign, and the server lets it lapse or forgets half of the proof. */
const brokenCertificates = (seen: Evidence, symptoms: readonly Symptom[]): readonly Trouble[] => {
  const own = ownHandshakes(seen, 'signalling', 'helper', 'media');
  // Our own clock is right when honest hosts are within their dates.
  const isClockFine = honestControls(seen).some((one) => leafOf(one)?.dates === 'valid');
  const make = (kind: string, bad: readonly Handshake[]): readonly Trouble[] => {
    const names = new Set(
      bad.flatMap(({ target }) => (target.kind === 'name-at-address' ? [target.name] : [])),
    );
    return bad.length === 0
      ? []
      : [
          {
            reason: because(`service-outage.${kind}`, { names: [...names] }, bad),
            accountsFor: idsAbout(symptoms, ['certificate-untrusted'], (about) => names.has(about)),
            isTelling: isClockFine,
          },
        ];
  };
  return [
    ...make(
      'certificate-expired',
      isClockFine
        ? own.filter((one) => leafOf(one)?.dates === 'expired' && leafOf(one)?.chainsToPublicRoot)
        : [],
    ),
    ...make(
      'intermediate-missing',
      own.filter((one) => leafOf(one)?.isIntermediateMissing === true),
    ),
  ];
};

/** Nobody home: refusals from the service's own distance, silence, handshakes that end in nothing. */
const unanswered = (seen: Evidence, symptoms: readonly Symptom[]): Trouble | undefined => {
  const attempts = usedAttempts(seen, 'signalling', 'helper', 'media');
  const failures = thatFailed(attempts);
  if (refusedNear(failures, seen).length > 0) return undefined;
  const far = refusedFar(failures, seen);
  const cuts = cutHandshakes(seen);
  const from = [...observationsOf(failures), ...cuts.map(({ observation }) => observation)];
  if (from.length === 0) return undefined;
  const places = new Set([...placesOf(failures), ...cutPlaces(cuts)]);
  return {
    reason: because(
      far.length > 0 ? 'service-outage.refused-there' : 'service-outage.unanswered',
      { count: from.length },
      from,
    ),
    accountsFor: idsAbout(
      symptoms,
      ['connect-failed', 'media-tcp-failed', 'handshake-failed'],
      (about) => places.has(about),
    ),
    isTelling: false,
  };
};

export const serviceOutage = defineCause({
  id: 'service-outage',
  layer: 'service',
  reads: [
    'links',
    'routes',
    'gateway',
    'tcp-connect',
    'tls-handshake',
    'http-exchange',
    'service-status',
    'resolvers',
    'dns-answer',
    'system-lookup',
    'hosts-file',
  ],
  weigh(seen, circumstances) {
    const { profile, symptoms } = circumstances;
    const silence = unanswered(seen, symptoms);
    const troubles = [
      noNames(seen, circumstances),
      serverErrors(seen, symptoms),
      ...brokenCertificates(seen, symptoms),
      silence,
    ].filter((one) => one !== undefined);
    const outages = reportedOutages(seen, profile);
    if (troubles.length === 0) {
      if (outages.length > 0) {
        const says = outages.map(({ value }) => value.description);
        return note(because('service-outage.only-reported', { says }, outages));
      }
      const reached = thatReached(usedAttempts(seen, 'signalling'));
      return reached.length > 0
        ? ruledOut(because('service-outage.answers', {}, observationsOf(reached)))
        : unknown('tcp-connect', 'http-exchange');
    }
    return judge(seen, troubles, circumstances);
  },
});

const judge = (
  seen: Evidence,
  troubles: readonly Trouble[],
  { profile, symptoms }: Circumstances,
): Verdict => {
  const outages = reportedOutages(seen, profile);
  const controls = honestControls(seen);
  const telling = troubles.filter(({ isTelling }) => isTelling);
  const hasFarRefusal = troubles.some(({ reason }) => reason.message.endsWith('refused-there'));
  // Silence that nobody admits is a firewall's more often than the service's: leave it to those causes.
  if (telling.length === 0 && outages.length === 0 && !hasFarRefusal) {
    return unknown('service-status');
  }
  const counted = outages.length > 0 ? troubles : hasFarRefusal ? troubles : telling;
  const isJoiningHurt = symptoms.some(
    ({ id, weight }) =>
      weight === 'blocks' && counted.some(({ accountsFor }) => accountsFor.includes(id)),
  );
  const accusation = {
    impact: isJoiningHurt ? 'blocks' : 'degrades',
    accountsFor: [
      ...counted.flatMap(({ accountsFor }) => accountsFor),
      ...idsOf(symptoms, 'service-reports-trouble'),
    ],
    because: [
      ...counted.map(({ reason }) => reason),
      ...(outages.length > 0
        ? [
            because(
              'service-outage.reported',
              { says: outages.map(({ value }) => value.description) },
              outages,
            ),
          ]
        : []),
      ...(controls.length > 0 ? [because('service-outage.others-fine', {}, controls)] : []),
    ],
  } as const;
  const isProven = controls.length > 0 && (outages.length > 0 || telling.length > 0);
  return isProven
    ? { kind: 'confirmed', ...accusation }
    : { kind: 'suspected', wouldSettle: ['service-status', 'http-exchange'], ...accusation };
};
