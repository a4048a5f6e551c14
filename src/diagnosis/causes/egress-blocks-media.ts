/**
 * The firewall lets the website out, but not the servers that carry the meeting.
 *
 * Media servers live in other address ranges than the website, and an allow list that
 * is out of date misses them: joining hangs or drops. Judged by TCP on the ports media
 * falls back to, so that it is not mistaken for blocked UDP. Only servers known by name
 * accuse, and only several in different networks: single machines are retired without
 * notice. An address that merely lies in a published range may clear, never accuse.
 */
import type { Seen } from '../../model/observation.ts';
import { isPastShelfLife } from '../../model/shelf-life.ts';
import { idsAbout } from '../accounts.ts';
import {
  addressesOf,
  attemptsTo,
  networksOf,
  observationsOf,
  placesOf,
  thatFailed,
  thatReached,
  usedAttempts,
  type Attempt,
} from '../attempts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { honestControls } from '../controls.ts';
import { areUnplaced, mayBeOurOwn, refusedFar, refusedNear } from '../distance.ts';
import { reportedHealth, reportedOutages } from '../status-page.ts';

/** Ports on which every try failed; one machine that answers clears its port. */
const closedPorts = (
  named: readonly Attempt[],
  unproven: readonly Attempt[],
): readonly number[] => {
  const open = new Set(thatReached([...named, ...unproven]).map(({ port }) => port));
  return [...new Set(named.map(({ port }) => port))].filter((port) => !open.has(port));
};

/** What the widest of the closed ports costs: without 443 there is no last resort. */
const impactOf = (closed: readonly number[], all: readonly number[]) =>
  closed.length === all.length ? ('blocks' as const) : ('contributes' as const);

const isSignallingReached = (seen: Seen<'tcp-connect' | 'tls-handshake'>): boolean =>
  thatReached(attemptsTo(seen, 'signalling')).length > 0;

export const egressBlocksMedia = defineCause({
  id: 'egress-blocks-media',
  layer: 'address',
  reads: [
    'links',
    'routes',
    'gateway',
    'send-refusals',
    'tcp-connect',
    'tls-handshake',
    'service-status',
  ],
  weigh(seen, { profile, startedAt, symptoms }) {
    const named = usedAttempts(seen, 'media');
    if (named.length === 0) return unknown('tcp-connect');
    const closed = closedPorts(named, usedAttempts(seen, 'media-unproven'));
    if (closed.length === 0) {
      return ruledOut(
        because('egress-blocks-media.reached', {}, observationsOf(thatReached(named))),
      );
    }
    // Nothing of the service reached at all: a wider cause than a list that lacks the media ranges.
    if (!isSignallingReached(seen)) return unknown('tls-handshake');
    const failures = thatFailed(named).filter(({ port }) => closed.includes(port));
    const near = refusedNear(failures, seen);
    const health = reportedHealth(seen, profile);
    const isTheirs =
      near.length === 0 &&
      (reportedOutages(seen, profile).length > 0 ||
        (refusedFar(failures, seen).length > 0 && health.length === 0));
    const tried = [...new Set(named.map(({ port }) => port))];
    const controls = honestControls(seen);
    const places = placesOf(failures);
    const isPartial = closed.length < tried.length;
    const accusation = {
      impact: impactOf(closed, tried),
      accountsFor: idsAbout(symptoms, ['media-tcp-failed'], (about) => places.has(about)),
      because: [
        because(
          near.length > 0 ? 'egress-blocks-media.refused-near' : 'egress-blocks-media.silent',
          { addresses: addressesOf(failures), ports: closed.map(String) },
          observationsOf(failures),
        ),
        isPartial
          ? because(
              'egress-blocks-media.other-ports-open',
              { ports: tried.filter((port) => !closed.includes(port)).map(String) },
              observationsOf(thatReached(named)),
            )
          : because('egress-blocks-media.website-works', {}, [
              ...observationsOf(thatReached(attemptsTo(seen, 'signalling'))).slice(0, 3),
              ...controls,
            ]),
      ],
    } as const;
    const isWide =
      addressesOf(failures).length >= 2 &&
      (networksOf(failures).size >= 2 || isPartial || health.length > 0);
    const isProven =
      !isTheirs &&
      !isPastShelfLife(profile, startedAt) &&
      (controls.length >= 2 || isPartial) &&
      !mayBeOurOwn(near, seen) &&
      !areUnplaced(failures, seen) &&
      (near.length > 0 || isWide);
    return isProven
      ? { kind: 'confirmed', ...accusation }
      : {
          kind: 'suspected',
          wouldSettle: ['tcp-connect', 'service-status', 'send-refusals'],
          ...accusation,
        };
  },
});
