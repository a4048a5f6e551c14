/**
 * Somebody on the way reads the server name and cuts the connection.
 *
 * A school, office or state filter looks for the service's name in the ClientHello (SNI)
 * and resets, swallows or refuses it. The decisive control is the same address with a
 * neutral name and no smaller a hello: if that is answered, it is the name. A black hole
 * for large packets hangs the neutral name as well; a server of the service that no
 * longer serves this name shows up on its status page.
 */
import type { Seen } from '../../model/observation.ts';
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { honestControls } from '../controls.ts';
import { shortestRoundTripMs } from '../distance.ts';
import {
  acceptedNames,
  cutHandshakes,
  cutPlaces,
  isNameCut,
  namesOfCuts,
  neutralCutToo,
  neutralThrough,
  otherSizeThrough,
  type Cut,
} from '../handshakes.ts';
import { isDeep, isShallow } from '../name-depth.ts';
import { reportedOutages } from '../status-page.ts';

/** A reset that came well before the server can have seen the name. */
const NEAR_SHARE = 0.5;

const cutNearby = (cuts: readonly Cut[], seen: Seen<'tcp-connect'>): readonly Cut[] => {
  const roundTripMs = shortestRoundTripMs(seen);
  return cuts.filter(
    ({ elapsedMs, failureClass }) =>
      roundTripMs !== undefined &&
      failureClass !== 'tls.silent' &&
      elapsedMs !== undefined &&
      elapsedMs < roundTripMs * NEAR_SHARE,
  );
};

export const nameFilter = defineCause({
  id: 'name-filter',
  layer: 'security',
  reads: ['tcp-connect', 'tls-handshake', 'service-status'],
  weigh(seen, { profile, symptoms }) {
    const accepted = acceptedNames(seen);
    // The same name cut at one size only is about size, not about the name.
    const cuts = cutHandshakes(seen).filter(
      (cut) => isNameCut(cut) && otherSizeThrough(seen, cut).length === 0,
    );
    if (cuts.length === 0) {
      if (accepted.size === 0) return unknown('tls-handshake');
      const proofs = honestControls(seen);
      return ruledOut(because('name-filter.names-pass', { names: [...accepted] }, proofs));
    }
    const names = namesOfCuts(cuts);
    // Only names below the first label: `allow-rule-too-narrow` knows why.
    const isOnlyDeep =
      names.every((name) => isDeep(profile, name)) &&
      [...accepted].some((name) => isShallow(profile, name));
    if (isOnlyDeep) return ruledOut(because('name-filter.only-deep', { names }, []));
    const through = cuts.flatMap((cut) => neutralThrough(seen, cut));
    const alsoCut = cuts.flatMap((cut) => neutralCutToo(seen, cut));
    if (through.length === 0 && alsoCut.length > 0) {
      return ruledOut(because('name-filter.neutral-cut-too', {}, alsoCut));
    }
    const controls = honestControls(seen);
    if (through.length === 0 && controls.length === 0) return unknown('tls-handshake');
    const places = cutPlaces(cuts);
    const near = cutNearby(cuts, seen);
    const isEssential = cuts.some(({ role, name }) => role === 'signalling' && !accepted.has(name));
    const accusation = {
      impact: isEssential ? 'blocks' : 'degrades',
      accountsFor: idsAbout(symptoms, ['handshake-failed'], (about) => places.has(about)),
      because: [
        because(
          cuts.every(({ failureClass }) => failureClass === 'tls.silent')
            ? 'name-filter.swallowed'
            : 'name-filter.cut',
          { names },
          cuts.map(({ observation }) => observation),
        ),
        ...(through.length > 0 ? [because('name-filter.neutral-passes', {}, through)] : []),
        ...(near.length > 0
          ? [
              because(
                'name-filter.cut-nearby',
                {},
                near.map(({ observation }) => observation),
              ),
            ]
          : []),
      ],
    } as const;
    const isTheirs = near.length === 0 && reportedOutages(seen, profile).length > 0;
    return through.length > 0 && !isTheirs
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tls-handshake', 'path-mtu'], ...accusation };
  },
});
