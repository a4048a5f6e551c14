/**
 * A box in the network opens encrypted connections, and this computer trusts its issuer.
 *
 * Usual in offices: the company's root stands in the system's list, so browsers work
 * and nothing looks wrong; but the meeting client pins and checks its own, and warns or
 * refuses. Where only other names are inspected the service is exempt, as it should be:
 * told, not blamed. What this program sees need not be what the client sees.
 */
import { idsAbout } from '../accounts.ts';
import { because, defineCause, note, ruledOut, unknown } from '../cause.ts';
import {
  findInspections,
  isOfPublicRoot,
  isOfService,
  isProven,
  namesOf,
  shownCertificates,
} from '../inspection.ts';

export const tlsInspectionTrusted = defineCause({
  id: 'tls-inspection-trusted',
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
    const trusted = findInspections(seen).filter(
      ({ isTrusted, program }) => isTrusted && program === undefined,
    );
    const found = trusted.find(({ service }) => service.length > 0);
    if (found === undefined) {
      const [elsewhere] = trusted;
      if (elsewhere !== undefined) {
        const { issuer, others } = elsewhere;
        return note(
          because('tls-inspection-trusted.others-only', { issuer, names: namesOf(others) }, others),
        );
      }
      const proofs = shownCertificates(seen).filter(
        (one) => isOfService(one) && isOfPublicRoot(one),
      );
      return proofs.length > 0
        ? ruledOut(because('tls-inspection-trusted.genuine', {}, proofs))
        : unknown('tls-handshake');
    }
    const { issuer, service, others, spared, box } = found;
    const names = namesOf(service);
    const accusation = {
      impact: 'degrades',
      accountsFor: idsAbout(symptoms, ['certificate-foreign'], (about) => names.includes(about)),
      because: [
        because(
          box === undefined
            ? 'tls-inspection-trusted.issuer'
            : 'tls-inspection-trusted.issuer-known',
          { names, issuer, ...(box === undefined ? {} : { product: box }) },
          service,
        ),
        ...(others.length > 0
          ? [
              because(
                'tls-inspection-trusted.others-too',
                { names: namesOf(others), issuer },
                others,
              ),
            ]
          : []),
        ...(others.length === 0 && spared.length > 0
          ? [because('tls-inspection-trusted.others-genuine', { names: namesOf(spared) }, spared)]
          : []),
      ],
    } as const;
    return isProven(seen, { profile, startedAt }, found)
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tls-handshake', 'dns-answer'], ...accusation };
  },
});
