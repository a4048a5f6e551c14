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
import { because, defineCause, note, ruledOut, unknown } from '../cause.ts';
import {
  findInspections,
  isOfPublicRoot,
  isOfService,
  isProven,
  namesOf,
  refusedNames,
  shownCertificates,
} from '../inspection.ts';

export const securitySoftwareInspects = defineCause({
  id: 'security-software-inspects',
  layer: 'computer',
  reads: [
    'tls-handshake',
    'proxy-connect',
    'dns-answer',
    'gateway',
    'security-software',
    'processes',
  ],
  weigh(seen, { profile, startedAt, symptoms }) {
    const local = findInspections(seen).filter(({ program }) => program !== undefined);
    const found = local.find(({ service }) => service.length > 0);
    if (found === undefined) {
      const [elsewhere] = local;
      if (elsewhere !== undefined) {
        const { issuer, others, program = issuer } = elsewhere;
        return note(
          because(
            'security-software-inspects.others-only',
            { program, names: namesOf(others) },
            others,
          ),
        );
      }
      const proofs = shownCertificates(seen).filter(
        (one) => isOfService(one) && isOfPublicRoot(one),
      );
      return proofs.length > 0
        ? ruledOut(because('security-software-inspects.genuine', {}, proofs))
        : unknown('tls-handshake');
    }
    const { issuer, program = issuer, service, others, isTrusted, isSeenHere } = found;
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
        ...(others.length > 0
          ? [
              because(
                'security-software-inspects.others-too',
                { names: namesOf(others), issuer },
                others,
              ),
            ]
          : []),
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
