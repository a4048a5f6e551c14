/**
 * A tunnelling app has died and left its made-up addresses behind.
 *
 * Such apps answer every name from 198.18.0.0/15 (RFC 2544) and carry the traffic for it
 * themselves; while the app works, so do the addresses, and nothing is said. The control is
 * a literal address that answers, or another resolver that gives real addresses.
 */
import type { Verdict } from '../../model/verdict.ts';
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { connectedControls } from '../controls.ts';
import { filterReads } from '../filter.ts';
import { isSure, nameStories, standingOf, truthOf } from '../names.ts';
import { kindOfAddress } from '../addresses.ts';
import { accountsForPlaces } from '../wrong-answers.ts';

const isFake = (ip: string): boolean => kindOfAddress(ip) === 'fake-ip';

export const dnsFakeIp = defineCause({
  id: 'dns-fake-ip',
  layer: 'names',
  reads: filterReads,
  weigh(seen, { profile, symptoms }): Verdict {
    const stories = nameStories(seen, profile);
    if (stories.length === 0) return unknown('system-lookup');
    const faked = stories.filter(
      ({ systemAddresses, asked }) =>
        systemAddresses.some(isFake) || asked.some(({ addresses }) => addresses.some(isFake)),
    );
    const lookups = faked.map(({ lookup }) => lookup);
    const lost = faked.filter(({ isLost }) => isLost);
    if (faked.length === 0) {
      return ruledOut(
        because(
          'dns-fake-ip.none',
          {},
          stories.map(({ lookup }) => lookup),
        ),
      );
    }
    const tried = lost.filter(({ name, systemAddresses }) =>
      systemAddresses.some((ip) => ['dead', 'foreign'].includes(standingOf(seen, name, ip))),
    );
    const isWorking = faked.some(({ isLost }) => !isLost);
    if (isWorking) return ruledOut(because('dns-fake-ip.works', {}, lookups));
    const truths = lost.map(({ name, encrypted, publicOnes }) =>
      truthOf(seen, name, [...encrypted, ...publicOnes]),
    );
    const sure = truths.filter(isSure);
    const controls = connectedControls(seen);
    const names = lost.map(({ name }) => name);
    const addresses = [...new Set(lost.flatMap((one) => one.systemAddresses.filter(isFake)))];
    const accusation = {
      impact: lost.every(({ isHelper }) => isHelper) ? 'degrades' : 'blocks',
      accountsFor: [
        ...accountsForPlaces(names, addresses, symptoms),
        // Every name is answered like this, those in certificates with the rest.
        ...idsOf(symptoms, 'revocation-failed'),
      ],
      because: [
        because('dns-fake-ip.made-up', { names, addresses }, lookups),
        ...(sure.length > 0
          ? [
              because(
                'dns-fake-ip.others-know',
                { addresses: [...new Set(sure.flatMap((truth) => truth.addresses))] },
                sure.flatMap(({ replies }) => replies),
              ),
            ]
          : []),
        ...(controls.length > 0 ? [because('dns-fake-ip.line-works', {}, controls)] : []),
      ],
    } as const;
    return tried.length > 0 && (sure.length > 0 || controls.length > 0)
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['dns-answer', 'tls-handshake'], ...accusation };
  },
});
