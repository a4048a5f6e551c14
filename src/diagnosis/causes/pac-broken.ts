/**
 * The automatic proxy file is set, and cannot be fetched or understood.
 *
 * Programs wait for it before their first request, give up after seconds, and then go
 * direct or fail. Only a file whose address somebody set counts: that the network offers
 * none (WPAD) is normal. The control is any other host that answers meanwhile.
 */
import type { Observation, Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import { idsOf } from '../accounts.ts';
import { attemptsTo, observationsOf, thatReached } from '../attempts.ts';
import { because, defineCause, failedOnes, ruledOut, succeeded, unknown } from '../cause.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';

const pacUrls = (seen: Seen<'proxy-settings'>) =>
  measuredIn(seen['proxy-settings']).flatMap((observed) =>
    observed.value.settings.flatMap(({ pacUrl, key }) =>
      pacUrl === undefined ? [] : [{ pacUrl, key, observed }],
    ),
  );

const urlOf = ({ target }: Observation): string => (target.kind === 'url' ? target.url : '');

/** The file came, and its text is at fault. */
const isUnreadable = ({ outcome }: Observation<'pac-file'>): boolean =>
  outcome.kind === 'failed' && outcome.failure.class === 'http.pac_failed';

export const pacBroken = defineCause({
  id: 'pac-broken',
  layer: 'proxy',
  reads: ['proxy-settings', 'pac-file', 'tcp-connect', 'tls-handshake'],
  weigh(seen, { symptoms }) {
    if (measuredIn(seen['proxy-settings']).length === 0) return unknown('proxy-settings');
    const set = pacUrls(seen);
    if (set.length === 0)
      return ruledOut(because('pac-broken.none-set', {}, seen['proxy-settings']));
    const urls = new Set(set.map(({ pacUrl }) => pacUrl));
    const tries = seen['pac-file'].filter((one) => urls.has(urlOf(one)));
    const failures = failedOnes(tries);
    if (failures.length === 0) {
      const fetched = succeeded(tries);
      return fetched.length > 0
        ? ruledOut(because('pac-broken.read', {}, fetched))
        : unknown('pac-file');
    }
    const reached = thatReached(attemptsTo(seen, 'control', 'signalling'));
    const isDirectOpen = ownHandshakes(seen, 'signalling').some(isAccepted);
    const unreadable = failures.filter(isUnreadable);
    const accusation = {
      impact: isDirectOpen ? 'degrades' : 'blocks',
      accountsFor: idsOf(symptoms, 'pac-failed'),
      because: [
        because(
          unreadable.length > 0 ? 'pac-broken.unreadable' : 'pac-broken.not-fetched',
          { urls: [...urls], keys: [...new Set(set.map(({ key }) => key))] },
          [...set.map(({ observed }) => observed), ...failures],
        ),
        ...(reached.length > 0
          ? [because('pac-broken.others-work', {}, observationsOf(reached))]
          : []),
      ],
    } as const;
    // A file that came and makes no sense is its own proof; one that did not come needs a network that works.
    return unreadable.length > 0 || reached.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['pac-file', 'tcp-connect'], ...accusation };
  },
});
