/**
 * A box in the network opens encrypted connections with an issuer nobody here trusts.
 *
 * The company's root was never installed on this computer, or a filter answers in the
 * service's place to show a page of its own. Browsers warn and the client refuses. A
 * wrong clock makes genuine certificates fail by date, a portal shows a wrong name, a
 * forgetful server lacks its intermediate: none of those is a foreign issuer.
 */
import { idsAbout } from '../accounts.ts';
import { defineCause } from '../cause.ts';
import { findInspections, isProven, namesOf, proxiesBehind, refusedNames } from '../inspection.ts';
import { boxReasons, inspectionReads, serviceIsSpared } from '../inspection-verdict.ts';

export const tlsInspectionUntrusted = defineCause({
  id: 'tls-inspection-untrusted',
  layer: 'security',
  reads: inspectionReads,
  weigh(seen, { profile, startedAt, symptoms }) {
    const untrusted = findInspections(seen).filter(
      ({ isTrusted, program }) => !isTrusted && program === undefined,
    );
    const found = untrusted.find(({ service }) => service.length > 0);
    if (found === undefined) {
      return serviceIsSpared('tls-inspection-untrusted', seen, untrusted, ({ issuer }) => ({
        issuer,
      }));
    }
    const { service } = found;
    const names = namesOf(service);
    const proxies = proxiesBehind(seen, service);
    const accusation = {
      impact: refusedNames(seen, found, profile).length > 0 ? 'blocks' : 'degrades',
      accountsFor: idsAbout(
        symptoms,
        ['certificate-untrusted', 'http-failed', 'proxy-failed'],
        (about) => names.includes(about) || proxies.includes(about),
      ),
      because: boxReasons('tls-inspection-untrusted', found),
    } as const;
    return isProven(seen, { profile, startedAt }, found)
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tls-handshake', 'dns-answer'], ...accusation };
  },
});
