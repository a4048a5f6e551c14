/**
 * A firewall on this very computer stops the meeting.
 *
 * Proof, in falling order: a readable rule that hits what fails; the kernel refusing a
 * datagram at once (EPERM, which no network can cause) while other sockets may send; the
 * kernel's own counters of packets never sent; a refusal quicker than any router. Rules
 * are mostly readable by the administrator only, so the other signs matter. A rule that
 * lets nothing but a tunnel out is a kill switch, and another cause. Where another maker's
 * firewall has taken over, the system's own is switched off and its rules decide nothing.
 */
import type { LocalFirewall } from '../../model/machine-facts.ts';
import { measuredIn, type Observation, type Seen } from '../../model/observation.ts';
import { isPastShelfLife } from '../../model/shelf-life.ts';
import type { Symptom, SymptomKind } from '../../model/symptom.ts';
import { allConsequences, idsAbout, idsOf } from '../accounts.ts';
import {
  observationsOf,
  placesOf,
  thatFailed,
  thatReached,
  usedAttempts,
  type Attempt,
} from '../attempts.ts';
import { because, defineCause, ruledOut, succeeded, unknown } from '../cause.ts';
import { withRole } from '../controls.ts';
import { isOthersAlone } from '../symptoms/media.ts';
import { runningFilters } from '../security-products.ts';

type Evidence = Seen<
  | 'links'
  | 'routes'
  | 'local-firewall'
  | 'send-refusals'
  | 'tcp-connect'
  | 'tls-handshake'
  | 'udp-media'
  | 'stun'
  | 'quic'
  | 'dns-answer'
  | 'gateway'
  | 'security-software'
>;

type Hit = LocalFirewall['hits'][number];

const NAME_KINDS: readonly SymptomKind[] = [
  'lookup-failed',
  'helper-lookup-failed',
  'lookup-slow',
  'resolver-failing',
  'resolver-slow',
];

/** What packets of a kind would have carried. `everything` is handled apart. */
const KINDS: Readonly<Record<Exclude<Hit['what'], 'everything'>, readonly SymptomKind[]>> = {
  'service-tcp': ['connect-failed', 'media-tcp-failed'],
  'media-tcp': ['media-tcp-failed'],
  'media-udp': ['media-udp-failed', 'udp-refused-here'],
  'all-udp': ['media-udp-failed', 'udp-refused-here', 'udp-controls-silent', ...NAME_KINDS],
  dns: [...NAME_KINDS, 'udp-refused-here'],
  program: ['rule-against-client'],
};

const symptomsOfHit = ({ what }: Hit, symptoms: readonly Symptom[]): readonly string[] =>
  what === 'everything' ? allConsequences(symptoms) : idsOf(symptoms, ...KINDS[what]);

const readableHits = (seen: Evidence) =>
  measuredIn(seen['local-firewall']).flatMap((observed) =>
    observed.value.hits
      .filter(({ exceptDevices }) => exceptDevices.length === 0)
      .filter(({ manager }) => !isSwitchedOff(observed.value, manager))
      .map((hit) => ({ hit, observed })),
  );

const isSwitchedOff = ({ managers }: LocalFirewall, manager: string): boolean =>
  managers.some(({ name, state }) => name === manager && state === 'inactive');

/** Found with addresses of the published ranges: with an old list they may be somebody else's by now. */
const isAboutRanges = ({ hit }: { readonly hit: Hit }): boolean =>
  hit.what === 'service-tcp' || hit.what === 'media-tcp' || hit.what === 'media-udp';

/** The kernel said no before anything left: errno EPERM, or a route that forbids. */
const refusedSends = (seen: Evidence): readonly Observation[] => {
  const all: readonly Observation[] = [
    ...seen['udp-media'],
    ...seen.stun,
    ...seen.quic,
    ...seen['dns-answer'],
    ...seen['tcp-connect'],
  ];
  return all.filter(
    (one) =>
      one.outcome.kind === 'failed' &&
      ['udp.local_firewall', 'local.firewall', 'local.firewall_windows'].includes(
        one.outcome.failure.class,
      ) &&
      !isOthersAlone(one, seen),
  );
};

/** No box outside this computer answers within two milliseconds and well before the router does. */
const HERE_MS = 2;
const HERE_SHARE = 0.5;

const refusedInstantly = (seen: Evidence, failures: readonly Attempt[]): readonly Attempt[] => {
  // The kernel says that it sent everything: then a quick refusal came from a quick router.
  if (measuredIn(seen['send-refusals']).some(({ value }) => value.ipNeverSent === 0)) return [];
  const routerMs = Math.min(
    ...measuredIn(seen.gateway).flatMap(({ value }) => value.rttMs?.min ?? []),
  );
  const limitMs = Math.min(HERE_MS, routerMs * HERE_SHARE);
  return failures.filter(
    ({ end, elapsedMs }) =>
      end === 'refused' &&
      elapsedMs !== undefined &&
      Number.isFinite(routerMs) &&
      elapsedMs < limitMs,
  );
};

/**
 * The kernel counted repeated SYNs that its own filter refused to send. The probe gives
 * the rise during the check; other programs' blocked connections are in it too, so it has
 * to match at least half of our own silent ones.
 */
const countedRefusals = (seen: Evidence, failures: readonly Attempt[]) => {
  const silent = failures.filter(({ end }) => end === 'silent').length;
  const refused = failures.length - silent;
  return measuredIn(seen['send-refusals']).filter(
    ({ value }) =>
      isMatched(value.tcpRetransmitFailures, silent) || isMatched(value.ipNeverSent, refused),
  );
};

/**
 * Datagrams to the service's own addresses were refused here, and nobody could count what
 * became of the connections: one rule against those addresses accounts for both.
 */
const isServiceRefused = (seen: Evidence, refused: readonly Observation[]): boolean =>
  seen['send-refusals'].length > 0 &&
  measuredIn(seen['send-refusals']).length === 0 &&
  withRole(refused, 'signalling', 'media').length > 0;

/** A rejected SYN is never repeated, but it is among the packets that no device ever saw. */
const isMatched = (counted: number | undefined, failed: number): boolean =>
  failed > 0 && (counted ?? 0) >= Math.max(MIN_COUNTED, failed / 2);

/** One refused packet may be anybody's. */
const MIN_COUNTED = 2;

export const localFirewallBlocks = defineCause({
  id: 'local-firewall-blocks',
  layer: 'computer',
  reads: [
    'links',
    'routes',
    'local-firewall',
    'send-refusals',
    'tcp-connect',
    'tls-handshake',
    'udp-media',
    'stun',
    'quic',
    'dns-answer',
    'gateway',
    'security-software',
  ],
  weigh(seen, { profile, startedAt, symptoms }) {
    const attempts = usedAttempts(seen, 'signalling', 'helper', 'media', 'control');
    const hits = readableHits(seen).filter(({ hit }) => symptomsOfHit(hit, symptoms).length > 0);
    const refused = refusedSends(seen);
    const failures = thatFailed(attempts).filter(({ role }) => role !== 'control');
    const instant = refusedInstantly(seen, failures);
    const counted = countedRefusals(seen, failures);
    if (hits.length === 0 && refused.length === 0 && instant.length === 0) {
      if (counted.length === 0 || failures.length === 0) return nothingSeen(seen);
    }
    const isOurs = counted.length > 0 || hits.length > 0 || isServiceRefused(seen, refused);
    const tcpFailures = isOurs ? failures : instant;
    const accountsFor = [
      ...hits.flatMap(({ hit }) => symptomsOfHit(hit, symptoms)),
      ...accountsOf(symptoms, refused, tcpFailures),
    ];
    const isJoiningHurt = symptoms.some(
      ({ id, weight }) => weight === 'blocks' && accountsFor.includes(id),
    );
    const passed = [...observationsOf(thatReached(attempts)), ...succeeded(seen.stun)];
    const accusation = {
      impact: isJoiningHurt ? 'blocks' : 'degrades',
      accountsFor: [...new Set(accountsFor)],
      because: [
        ...hits.map(({ hit, observed }) =>
          because('local-firewall-blocks.rule', { manager: hit.manager, rule: hit.rule }, [
            observed,
          ]),
        ),
        ...(refused.length > 0
          ? [because('local-firewall-blocks.send-refused', { count: refused.length }, refused)]
          : []),
        ...(instant.length > 0
          ? [because('local-firewall-blocks.refused-instantly', {}, observationsOf(instant))]
          : []),
        ...(counted.length > 0 && failures.length > 0
          ? [because('local-firewall-blocks.never-sent', {}, counted)]
          : []),
        ...(passed.length > 0 ? [because('local-firewall-blocks.others-pass', {}, passed)] : []),
        ...productReasons(seen, hits.length > 0),
      ],
    } as const;
    // A rule in so many words, or this computer's own refusal while something else may pass.
    const isListFresh = !isPastShelfLife(profile, startedAt);
    const isProven =
      hits.some((one) => isListFresh || !isAboutRanges(one)) ||
      (passed.length > 0 && (refused.length > 0 || counted.length > 0 || instant.length > 0));
    return isProven
      ? { kind: 'confirmed', ...accusation }
      : {
          kind: 'suspected',
          wouldSettle: ['local-firewall', 'send-refusals', 'security-software'],
          ...accusation,
        };
  },
});

/** No readable rule: then a product that filters here is where a person should look. */
const productReasons = (seen: Evidence, hasRule: boolean) => {
  const filters = hasRule ? [] : runningFilters(seen);
  if (filters.length === 0) return [];
  const names = filters.map(({ name }) => name);
  const told = [...new Set(filters.map(({ observed }) => observed))];
  return [because('local-firewall-blocks.product', { names }, told)];
};

const nothingSeen = (seen: Evidence) => {
  const [rules] = measuredIn(seen['local-firewall']);
  const isRead = rules?.value.managers.every(({ state }) => state !== 'unreadable') === true;
  return rules !== undefined && isRead
    ? ruledOut(because('local-firewall-blocks.no-rule', {}, [rules]))
    : unknown('local-firewall', 'send-refusals');
};

/** Refused datagrams account for the media and names they would have carried; refused connections for theirs. */
const accountsOf = (
  symptoms: readonly Symptom[],
  refused: readonly Observation[],
  tcpFailures: readonly Attempt[],
): readonly string[] => {
  const places = placesOf(tcpFailures);
  const isDns = refused.some(({ probe }) => probe === 'dns-answer');
  const isUdp = refused.some(({ probe }) => probe !== 'tcp-connect');
  return [
    ...(refused.length > 0 ? idsOf(symptoms, 'udp-refused-here') : []),
    ...(isUdp ? idsOf(symptoms, 'media-udp-failed', 'udp-controls-silent') : []),
    ...(isDns ? idsOf(symptoms, ...NAME_KINDS) : []),
    ...idsAbout(symptoms, ['connect-failed', 'media-tcp-failed'], (about) => places.has(about)),
  ];
};
