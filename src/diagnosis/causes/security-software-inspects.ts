/**
 * A program on this computer opens encrypted connections: an antivirus web shield, an ad
 * blocker, a debugging proxy.
 *
 * Its root was made here when it was installed, so its name in the issuer is telling;
 * further witnesses are the product running, and connections that stand sooner than a
 * packet could reach the router. Such programs inspect per process: what is seen here
 * need not be what the meeting client sees, and switching off the firewall helps nothing.
 */
import { idsAbout } from '../accounts.ts';
import { because, defineCause } from '../cause.ts';
import { findInspections, isProven, namesOf, refusedNames } from '../inspection.ts';
import { inspectionReads, othersToo, serviceIsSpared } from '../inspection-verdict.ts';

export const securitySoftwareInspects = defineCause({
  id: 'security-software-inspects',
  layer: 'computer',
  reads: inspectionReads,
  weigh(seen, { profile, startedAt, symptoms }) {
    const local = findInspections(seen).filter(({ program }) => program !== undefined);
    const found = local.find(({ service }) => service.length > 0);
    if (found === undefined) {
      return serviceIsSpared('security-software-inspects', seen, local, (elsewhere) => ({
        program: elsewhere.program ?? elsewhere.issuer,
      }));
    }
    const { issuer, program = issuer, service, isTrusted, isSeenHere } = found;
    const names = namesOf(service);
    const isBlocking = !isTrusted && refusedNames(seen, found, profile).length > 0;
    const accusation = {
      impact: isBlocking ? 'blocks' : 'degrades',
      accountsFor: idsAbout(
        symptoms,
        ['certificate-foreign', 'certificate-untrusted', 'http-failed'],
        (about) => names.includes(about),
      ),
      because: [
        because('security-software-inspects.issuer', { names, issuer, program }, service),
        ...othersToo('security-software-inspects', found),
        ...(isSeenHere
          ? [
              because('security-software-inspects.seen-here', { program }, [
                ...seen['security-software'],
                ...seen.gateway,
              ]),
            ]
          : []),
      ],
    } as const;
    return isSeenHere || isProven(seen, { profile, startedAt }, found)
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['security-software', 'tls-handshake'], ...accusation };
  },
});
