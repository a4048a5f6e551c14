/**
 * The network lets nobody out before they have logged in on its own page.
 *
 * Proof is that the exact answer a check page promises is replaced by another one: on two
 * independent checks, or on one while the TLS controls fail or show somebody else's name.
 * A cached or stripped answer is no portal, and neither is a proxy that wants to be used.
 * What only encrypted DNS or a tunnel keeps from being seen is `captive-portal-hidden`.
 */
import { measuredIn, type Seen } from '../../model/observation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import {
  checksThatSaw,
  failingControls,
  isHiddenBehind,
  isResolvingDead,
  portalAccountsFor,
  portalPlaces,
  provenService,
} from '../portal.ts';
import type { Impact } from '../../model/verdict.ts';
import { idsOf } from '../accounts.ts';
import { hasTunnel } from '../proxies.ts';
import type { Symptom } from '../../model/symptom.ts';

/** Some portals let a few names through before the login; what still fails then is only worse quality. */
const impactOf = (seen: Seen<'tls-handshake'>, symptoms: readonly Symptom[]): Impact => {
  if (provenService(seen).length === 0) return 'blocks';
  const others = idsOf(symptoms, 'udp-controls-silent', 'media-tcp-failed', 'controls-unreachable');
  return others.length > 0 ? 'degrades' : 'contributes';
};

export const captivePortal = defineCause({
  id: 'captive-portal',
  layer: 'internet',
  reads: [
    'portal-check',
    'tls-handshake',
    'tcp-connect',
    'proxy-connect',
    'system-lookup',
    'resolvers',
    'tunnels',
  ],
  weigh(seen, { symptoms }): Verdict {
    const { replaced, exact, hosts } = checksThatSaw(seen);
    if (replaced.length === 0) {
      return exact.length > 0
        ? ruledOut(because('captive-portal.exact', {}, exact))
        : unknown('portal-check');
    }
    const proxied = seen['proxy-connect'].filter(hasTunnel);
    if (proxied.length > 0) return ruledOut(because('captive-portal.proxy', {}, proxied));
    if (isHiddenBehind(seen) !== undefined) return unknown('portal-check');
    // No name resolves, and who is asked is not known: it may never have been seen by anybody.
    if (isResolvingDead(seen) && measuredIn(seen.resolvers).length === 0)
      return unknown('resolvers');
    const controls = failingControls(seen);
    const accusation = {
      impact: impactOf(seen, symptoms),
      accountsFor: portalAccountsFor(symptoms),
      because: [
        because(
          'captive-portal.replaced',
          { checks: hosts, places: portalPlaces(replaced) },
          replaced,
        ),
        ...(controls.length > 0 ? [because('captive-portal.controls-fail', {}, controls)] : []),
      ],
    } as const;
    const isProven = exact.length === 0 && (hosts.length >= 2 || controls.length > 0);
    return isProven
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['portal-check', 'tls-handshake'], ...accusation };
  },
});
