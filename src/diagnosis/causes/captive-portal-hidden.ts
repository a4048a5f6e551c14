/**
 * A login page waits, but this computer's own encrypted DNS or tunnel keeps it from appearing.
 *
 * The lookup is dead because it insists on a resolver the portal does not let through, or
 * everything goes into a tunnel that cannot be built; asked past that (the router's own
 * name server, a literal address, the interface itself), plain HTTP is replaced by the
 * portal's page. Where the portal shows itself anyway, it is `captive-portal`.
 */
import type { Verdict } from '../../model/verdict.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import {
  checksThatSaw,
  failingControls,
  isHiddenBehind,
  portalAccountsFor,
  portalPlaces,
  provenService,
} from '../portal.ts';

export const captivePortalHidden = defineCause({
  id: 'captive-portal-hidden',
  layer: 'internet',
  reads: ['portal-check', 'tls-handshake', 'tcp-connect', 'system-lookup', 'resolvers', 'tunnels'],
  weigh(seen, { symptoms }): Verdict {
    const hiding = isHiddenBehind(seen);
    if (hiding === undefined)
      return ruledOut(because('captive-portal-hidden.nothing-hides', {}, []));
    const { replaced, exact, hosts } = checksThatSaw(seen);
    if (replaced.length === 0) {
      return exact.length > 0
        ? ruledOut(because('captive-portal.exact', {}, exact))
        : unknown('portal-check', 'dns-answer');
    }
    if (provenService(seen).length > 0) {
      return ruledOut(because('captive-portal-hidden.service-works', {}, provenService(seen)));
    }
    const controls = failingControls(seen);
    const accusation = {
      impact: 'blocks',
      accountsFor: portalAccountsFor(symptoms),
      because: [
        because(
          'captive-portal-hidden.replaced',
          { checks: hosts, places: portalPlaces(replaced) },
          replaced,
        ),
        because(`captive-portal-hidden.${hiding.how}`, { names: hiding.names }, hiding.from),
      ],
    } as const;
    const isProven = exact.length === 0 && (hosts.length >= 2 || controls.length > 0);
    return isProven
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['portal-check', 'dns-answer'], ...accusation };
  },
});
