/**
 * A line in this computer's hosts file sends a name of the service somewhere else.
 *
 * The system's lookup gives exactly the line's address, no resolver gives it, and TLS at
 * that address does not show the service's certificate. The control is a resolver's own
 * answer, or the line's address being one where no public service can be. A line whose
 * address works, or is what resolvers say too, is nobody's trouble.
 */
import type { Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import { isPastShelfLife } from '../../model/shelf-life.ts';
import type { Verdict } from '../../model/verdict.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { addressesOf } from '../dns.ts';
import { filterReads } from '../filter.ts';
import {
  handshakesAt,
  isPublished,
  leadsNowhere,
  nameStories,
  standingOf,
  type NameStory,
} from '../names.ts';
import { accountsForPlaces } from '../wrong-answers.ts';

/** `127.0.0.1 zoom.us (line 12)`, as the person will find it. */
const linesFor = (seen: Seen<'hosts-file'>, names: readonly string[]): readonly string[] =>
  measuredIn(seen['hosts-file']).flatMap(({ value }) =>
    value.entries
      .filter((entry) => entry.names.some((name) => names.includes(name)))
      .map((entry) => `${entry.line}: ${entry.address} ${entry.names.join(' ')}`),
  );

const isByLine = ({ systemAddresses, hostsAddresses }: NameStory): boolean =>
  hostsAddresses.length > 0 &&
  systemAddresses.length > 0 &&
  systemAddresses.every((ip) => hostsAddresses.includes(ip));

/** What resolvers say; a stub on this computer reads the hosts file itself and does not count. */
const resolved = ({ asked, publicOnes, encrypted, hostsAddresses }: NameStory) =>
  [...asked, ...publicOnes, ...encrypted].filter(
    ({ addresses }) =>
      addresses.length > 0 && !addresses.every((ip) => hostsAddresses.includes(ip)),
  );

export const hostsFileOverride = defineCause({
  id: 'hosts-file-override',
  layer: 'computer',
  reads: filterReads,
  weigh(seen, { profile, startedAt, symptoms }): Verdict {
    const files = measuredIn(seen['hosts-file']);
    if (files.length === 0) return unknown('hosts-file');
    const byLine = nameStories(seen, profile).filter(isByLine);
    const lost = byLine.filter(({ isLost }) => isLost);
    if (lost.length === 0) {
      return ruledOut(because('hosts-file-override.no-line', {}, files));
    }
    const names = lost.map(({ name }) => name);
    const addresses = [...new Set(lost.flatMap(({ systemAddresses }) => systemAddresses))];
    const contradicting = lost.flatMap(resolved);
    const agreed = lost.filter((one) =>
      [...one.asked, ...one.publicOnes, ...one.encrypted]
        .filter(({ resolver }) => !resolver.startsWith('127.'))
        .some((reply) => reply.addresses.some((ip) => one.systemAddresses.includes(ip))),
    );
    // The line says what resolvers say: what fails there is not the line's doing.
    if (agreed.length === lost.length) {
      return ruledOut(because('hosts-file-override.agrees', { addresses }, files));
    }
    const handshakes = lost.flatMap((one) =>
      one.systemAddresses.flatMap((ip) => handshakesAt(seen, one.name, ip)),
    );
    // Outside the published ranges; with an old list only somebody else's certificate tells.
    const isElsewhere = isPastShelfLife(profile, startedAt)
      ? lost.every(({ name, systemAddresses }) =>
          systemAddresses.every((ip) => standingOf(seen, name, ip) === 'foreign'),
        )
      : addresses.every((ip) => !isPublished(profile, ip));
    const lines = linesFor(seen, names);
    const accusation = {
      impact: lost.every(({ isHelper }) => isHelper) ? 'degrades' : 'blocks',
      accountsFor: accountsForPlaces(names, addresses, symptoms),
      because: [
        because('hosts-file-override.line', { names, addresses, lines }, [
          ...files,
          ...lost.map(({ lookup }) => lookup),
        ]),
        ...(contradicting.length > 0
          ? [
              because(
                'hosts-file-override.resolvers-differ',
                { addresses: addressesOf(contradicting) },
                contradicting,
              ),
            ]
          : []),
        ...(handshakes.length > 0
          ? [because('hosts-file-override.not-the-service', { addresses }, handshakes)]
          : []),
      ],
    } as const;
    const isProven = addresses.every(leadsNowhere) || (contradicting.length > 0 && isElsewhere);
    return isProven
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['dns-answer', 'tls-handshake'], ...accusation };
  },
});
