/**
 * An administrator's rule on this computer keeps sound, picture or sharing off the proxy (F39),
 * and the proxy is the way the client takes: it joins and then nobody is heard. Without a proxy in
 * use the same rule does nothing, and is nobody's trouble.
 */
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { clientPolicies, MEDIA_OVER_PROXY_KEYS } from '../client-policies.ts';
import { addressIn, configuredProxies } from '../proxies.ts';
import { proxiedSuccesses } from '../reach.ts';

export const policyForbidsMedia = defineCause({
  id: 'policy-forbids-media',
  layer: 'media',
  reads: ['client', 'proxy-settings', 'pac-file', 'proxy-connect'],
  weigh(seen, { profile, symptoms }) {
    const policies = clientPolicies(seen);
    if (policies === undefined) return unknown('client');
    const forbidding = policies.on(...MEDIA_OVER_PROXY_KEYS);
    if (forbidding.length === 0) {
      return ruledOut(because('policy-forbids-media.none', {}, [policies.observed]));
    }
    const proxies = configuredProxies(seen, profile);
    if (proxies.length === 0) {
      return ruledOut(because('policy-forbids-media.no-proxy', {}, [policies.observed]));
    }
    const through = proxiedSuccesses(seen, profile);
    const accusation = {
      impact: 'degrades',
      accountsFor: idsAbout(symptoms, ['policy-problem'], (about) => about === 'media'),
      because: [
        because(
          'policy-forbids-media.rules',
          {
            keys: forbidding.map(({ key }) => key),
            sources: [...new Set(forbidding.map(({ source }) => source))],
          },
          [policies.observed],
        ),
        because(
          'policy-forbids-media.proxy',
          { proxies: [...new Set(proxies.map(({ proxy }) => addressIn(proxy)))] },
          through.length > 0 ? through : proxies.map(({ observed }) => observed),
        ),
      ],
    } as const;
    return through.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['proxy-connect'], ...accusation };
  },
});
