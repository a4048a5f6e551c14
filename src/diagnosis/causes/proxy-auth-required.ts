/**
 * The proxy wants a login (407) that the meeting client does not give.
 *
 * Browsers log in by single sign-on without a word, so the web works and meetings do
 * not. The proxy says so itself; that it says the same to a host which has nothing to do
 * with the service shows that it is about who we are, not about where we go.
 */
import type { Seen } from '../../model/observation.ts';
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import {
  addressIn,
  configuredProxies,
  configuredTries,
  failedAs,
  hasTunnel,
  isControl,
  isForService,
  proxyOf,
} from '../proxies.ts';

const schemesOf = (tries: Seen<'proxy-connect'>['proxy-connect']): readonly string[] => [
  ...new Set(
    tries.flatMap(({ outcome }) =>
      outcome.kind === 'failed' ? (outcome.failure.value?.schemes ?? []) : [],
    ),
  ),
];

export const proxyAuthRequired = defineCause({
  id: 'proxy-auth-required',
  layer: 'proxy',
  reads: ['proxy-settings', 'pac-file', 'proxy-connect'],
  weigh(seen, { profile, symptoms }) {
    const tries = configuredTries(seen, profile);
    const asked = tries.filter((one) => isForService(one) && failedAs(one, 'http.proxy_auth'));
    if (asked.length === 0) {
      const through = tries.filter(hasTunnel);
      return through.length > 0
        ? ruledOut(because('proxy-auth-required.let-through', {}, through))
        : unknown('proxy-connect');
    }
    const proxies = [...new Set(asked.map(proxyOf))];
    const others = tries.filter(
      (one) => isControl(one) && failedAs(one, 'http.proxy_auth') && proxies.includes(proxyOf(one)),
    );
    const schemes = schemesOf(asked);
    const hasLogin = configuredProxies(seen, profile).some(
      ({ proxy, hasCredentials }) => hasCredentials && proxies.includes(proxy),
    );
    return {
      kind: 'confirmed',
      impact: 'blocks',
      accountsFor: idsAbout(symptoms, ['proxy-failed'], (about) => proxies.includes(about)),
      because: [
        because(
          hasLogin ? 'proxy-auth-required.login-refused' : 'proxy-auth-required.login-wanted',
          { proxies: proxies.map(addressIn), schemes },
          asked,
        ),
        ...(others.length > 0 ? [because('proxy-auth-required.others-too', {}, others)] : []),
      ],
    };
  },
});
