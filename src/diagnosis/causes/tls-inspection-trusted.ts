/**
 * A box in the network opens encrypted connections, and this computer trusts its issuer.
 *
 * Usual in offices: the company's root stands in the system's list, so browsers work
 * and nothing looks wrong; but the meeting client pins and checks its own, and warns or
 * refuses. Where only other names are inspected the service is exempt, as it should be:
 * told, not blamed. What this program sees need not be what the client sees.
 */
import { idsAbout } from '../accounts.ts';
import { defineCause } from '../cause.ts';
import { findInspections, isProven, namesOf } from '../inspection.ts';
import { boxReasons, inspectionReads, serviceIsSpared } from '../inspection-verdict.ts';

export const tlsInspectionTrusted = defineCause({
  id: 'tls-inspection-trusted',
  layer: 'security',
  reads: inspectionReads,
  weigh(seen, { profile, startedAt, symptoms }) {
    const trusted = findInspections(seen).filter(
      ({ isTrusted, program }) => isTrusted && program === undefined,
    );
    const found = trusted.find(({ service }) => service.length > 0);
    if (found === undefined) {
      return serviceIsSpared('tls-inspection-trusted', seen, trusted, ({ issuer }) => ({ issuer }));
    }
    const { service } = found;
    const names = namesOf(service);
    const accusation = {
      impact: 'degrades',
      accountsFor: idsAbout(symptoms, ['certificate-foreign'], (about) => names.includes(about)),
      because: boxReasons('tls-inspection-trusted', found),
    } as const;
    return isProven(seen, { profile, startedAt }, found)
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tls-handshake', 'dns-answer'], ...accusation };
  },
});
