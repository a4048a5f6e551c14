/**
 * The system's list of trusted authorities lacks the service's genuine root.
 *
 * An old system never learnt of, say, DigiCert Global Root G2, so a genuine certificate
 * counts as unknown. The public list knows the root and the system's list does not; that
 * the system's list is in use and knows others is shown by a host that chains to it. An
 * inspecting box is the other way round: known here, unknown in public. Windows fetches a root the
 * first time somebody needs it, so there a missing one says nothing.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { isOfService, namesOf, shownCertificates } from '../inspection.ts';
import { growsOnDemand, isListKnown } from '../root-list.ts';

export const rootStoreOld = defineCause({
  id: 'root-store-old',
  layer: 'computer',
  reads: ['tls-handshake', 'proxy-connect', 'trust-store', 'local-firewall'],
  weigh(seen, { symptoms }) {
    const shown = shownCertificates(seen).filter(({ tls }) => tls.isNameMatching);
    const own = shown.filter(isOfService);
    const [store] = measuredIn(seen['trust-store']);
    if (growsOnDemand(seen)) return unknown();
    const knownOthers = shown.filter(({ tls }) => tls.chainsToSystemRoot);
    // A list that could not be read knows nobody: that says nothing about its age.
    if (knownOthers.length === 0 && (store?.value.systemRoots ?? 0) === 0) {
      return unknown('trust-store');
    }
    const unknownHere = own.filter(({ tls }) => tls.chainsToPublicRoot && !tls.chainsToSystemRoot);
    if (unknownHere.length === 0) {
      const known = own.filter(({ tls }) => tls.chainsToSystemRoot);
      return known.length > 0
        ? ruledOut(because('root-store-old.known', {}, known))
        : unknown('tls-handshake');
    }
    const names = namesOf(unknownHere);
    const roots = [...new Set(unknownHere.map(({ tls }) => tls.anchor))];
    const accusation = {
      impact: 'blocks',
      accountsFor: idsAbout(symptoms, ['certificate-untrusted'], (about) => names.includes(about)),
      because: [
        because('root-store-old.missing', { names, roots }, [
          ...unknownHere,
          ...seen['trust-store'],
        ]),
        ...(knownOthers.length > 0
          ? [because('root-store-old.others-known', { names: namesOf(knownOthers) }, knownOthers)]
          : []),
      ],
    } as const;
    // Whose list it is tells whether a missing root means anything.
    const isSure = isListKnown(seen);
    return (isSure && knownOthers.length > 0) || (store?.value.missingForService.length ?? 0) > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tls-handshake', 'trust-store'], ...accusation };
  },
});
