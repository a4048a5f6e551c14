/**
 * Two places on this computer name different proxies, and one of them does not work.
 *
 * Browsers ask the desktop, tools the environment, the meeting client its own file: so
 * the web works and meetings fail, or the other way round. A single dead setting is
 * stale (`proxy-unreachable`); here another place, obeyed by other programs, is right.
 * The client's own dead proxy beside a direct way that works is the same disagreement.
 */
import type { Seen } from '../../model/observation.ts';
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import {
  addressIn,
  configuredProxies,
  configuredTries,
  findDisagreement,
  hasTunnel,
  proxyOf,
  type ConfiguredProxy,
} from '../proxies.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';

const directProofs = (seen: Seen<'tls-handshake'>) =>
  ownHandshakes(seen, 'signalling').filter(isAccepted);

const keysOf = (settings: readonly ConfiguredProxy[]): readonly string[] => [
  ...new Set(settings.map(({ key }) => key)),
];

const addressesOf = (settings: readonly ConfiguredProxy[]): readonly string[] => [
  ...new Set(settings.map(({ proxy }) => addressIn(proxy))),
];

export const proxyDiffers = defineCause({
  id: 'proxy-differs',
  layer: 'proxy',
  reads: ['proxy-settings', 'pac-file', 'proxy-connect', 'tls-handshake'],
  weigh(seen, { profile, symptoms }) {
    const configured = configuredProxies(seen, profile);
    if (configured.length === 0) {
      return ruledOut(because('proxy-differs.none-set', {}, seen['proxy-settings']));
    }
    const tries = configuredTries(seen, profile);
    if (tries.length === 0) return unknown('proxy-connect');
    const direct = directProofs(seen);
    const found = findDisagreement(seen, profile, direct.length > 0);
    if (found === undefined) {
      return ruledOut(
        because('proxy-differs.agree', { count: configured.length }, seen['proxy-settings']),
      );
    }
    const { bad, good } = found;
    const failing = new Set(bad.map(({ proxy }) => proxy));
    const working = new Set(good.map(({ proxy }) => proxy));
    return {
      kind: 'confirmed',
      impact: 'blocks',
      accountsFor: idsAbout(symptoms, ['proxy-failed'], (about) => failing.has(about)),
      because: [
        because('proxy-differs.one-fails', { keys: keysOf(bad), proxies: addressesOf(bad) }, [
          ...bad.map(({ observed }) => observed),
          ...tries.filter((one) => failing.has(proxyOf(one))),
        ]),
        good.length > 0
          ? because(
              'proxy-differs.other-works',
              { keys: keysOf(good), proxies: addressesOf(good) },
              tries.filter((one) => working.has(proxyOf(one)) && hasTunnel(one)),
            )
          : because('proxy-differs.direct-works', {}, direct),
      ],
    };
  },
});
