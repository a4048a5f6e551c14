/**
 * A box in the network opens encrypted connections with an issuer nobody here trusts.
 *
 * The company's root was never installed on this computer, or a filter answers in the
 * service's place to show a page of its own. Browsers warn and the client refuses. A
 * wrong clock makes genuine certificates fail by date, a portal shows a wrong name, a
 * forgetful server lacks its intermediate: none of those is a foreign issuer.
 */
import { idsAbout } from '../accounts.ts';
import { because, defineCause, note, ruledOut, unknown } from '../cause.ts';
import {
  findInspections,
  isOfPublicRoot,
  isOfService,
  isProven,
  namesOf,
  proxiesBehind,
  refusedNames,
  shownCertificates,
} from '../inspection.ts';

export const tlsInspectionUntrusted = defineCause({
  id: 'tls-inspection-untrusted',
  layer: 'security',
  reads: [
    'tls-handshake',
    'proxy-connect',
    'dns-answer',
    'gateway',
    'security-software',
    'processes',
  ],
  weigh(seen, { profile, startedAt, symptoms }) {
    const untrusted = findInspections(seen).filter(
      ({ isTrusted, program }) => !isTrusted && program === undefined,
    );
    const found = untrusted.find(({ service }) => service.length > 0);
    if (found === undefined) {
      const [elsewhere] = untrusted;
      if (elsewhere !== undefined) {
        const { issuer, others } = elsewhere;
        return note(
          because(
            'tls-inspection-untrusted.others-only',
            { issuer, names: namesOf(others) },
            others,
          ),
        );
      }
      const proofs = shownCertificates(seen).filter(
        (one) => isOfService(one) && isOfPublicRoot(one),
      );
      return proofs.length > 0
        ? ruledOut(because('tls-inspection-untrusted.genuine', {}, proofs))
        : unknown('tls-handshake');
    }
    const { issuer, service, others, spared, box } = found;
    const names = namesOf(service);
    const proxies = proxiesBehind(seen, service);
    const accusation = {
      impact: refusedNames(seen, found, profile).length > 0 ? 'blocks' : 'degrades',
      accountsFor: idsAbout(
        symptoms,
        ['certificate-untrusted', 'http-failed', 'proxy-failed'],
        (about) => names.includes(about) || proxies.includes(about),
      ),
      because: [
        because(
          box === undefined
            ? 'tls-inspection-untrusted.issuer'
            : 'tls-inspection-untrusted.issuer-known',
          { names, issuer, ...(box === undefined ? {} : { product: box }) },
          service,
        ),
        ...(others.length > 0
          ? [
              because(
                'tls-inspection-untrusted.others-too',
                { names: namesOf(others), issuer },
                others,
              ),
            ]
          : []),
        ...(others.length === 0 && spared.length > 0
          ? [because('tls-inspection-untrusted.others-genuine', { names: namesOf(spared) }, spared)]
          : []),
      ],
    } as const;
    return isProven(seen, { profile, startedAt }, found)
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tls-handshake', 'dns-answer'], ...accusation };
  },
});
