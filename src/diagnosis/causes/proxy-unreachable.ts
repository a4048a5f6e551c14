/**
 * A proxy is set, and nobody is there.
 *
 * Left behind by a tunnelling app that crashed (127.0.0.1:7890), or by another network.
 * Programs that obey the setting fail while the direct way works, which is the control.
 * Where the direct way is closed as well it may be the network that is down, so there it
 * takes an honest host elsewhere to call the proxy dead.
 */
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { honestControls } from '../controls.ts';
import {
  addressIn,
  configuredProxies,
  configuredTries,
  findDisagreement,
  isDown,
  proxyOf,
} from '../proxies.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';

/** This very computer: a proxy there was a program that no longer runs. */
const isHere = (proxy: string): boolean =>
  /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:|$)/i.test(addressIn(proxy));

export const proxyUnreachable = defineCause({
  id: 'proxy-unreachable',
  layer: 'proxy',
  reads: ['proxy-settings', 'pac-file', 'proxy-connect', 'tls-handshake'],
  weigh(seen, { profile, symptoms }) {
    if (seen['proxy-settings'].every(({ outcome }) => outcome.kind !== 'measured')) {
      return unknown('proxy-settings');
    }
    const configured = configuredProxies(seen, profile);
    if (configured.length === 0) {
      return ruledOut(because('proxy-unreachable.none-set', {}, seen['proxy-settings']));
    }
    const tries = configuredTries(seen, profile).filter(
      ({ outcome }) => outcome.kind !== 'skipped',
    );
    if (tries.length === 0) return unknown('proxy-connect');
    const answering = new Set(tries.filter((one) => !isDown(one)).map(proxyOf));
    const down = tries.filter((one) => isDown(one) && !answering.has(proxyOf(one)));
    if (down.length === 0) return ruledOut(because('proxy-unreachable.answers', {}, tries));
    const dead = [...new Set(down.map(proxyOf))];
    const settings = configured.filter(({ proxy }) => dead.includes(proxy));
    const direct = ownHandshakes(seen, 'signalling').filter(isAccepted);
    // Another place is right where this one is wrong: `proxy-differs` names both.
    if (findDisagreement(seen, profile, direct.length > 0) !== undefined) {
      return ruledOut(because('proxy-unreachable.other-setting', {}, seen['proxy-settings']));
    }
    const controls = honestControls(seen);
    const accusation = {
      impact: 'blocks',
      lies: dead.every(isHere) || direct.length > 0 ? 'in-this-device' : 'in-this-network',
      accountsFor: idsAbout(symptoms, ['proxy-failed'], (about) => dead.includes(about)),
      because: [
        because(
          dead.every(isHere) ? 'proxy-unreachable.nobody-here' : 'proxy-unreachable.nobody-there',
          { proxies: dead.map(addressIn), keys: [...new Set(settings.map(({ key }) => key))] },
          [...settings.map(({ observed }) => observed), ...down],
        ),
        ...(direct.length > 0 ? [because('proxy-unreachable.direct-works', {}, direct)] : []),
        ...(direct.length === 0 && controls.length > 0
          ? [because('proxy-unreachable.others-work', {}, controls)]
          : []),
      ],
    } as const;
    return direct.length > 0 || controls.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['proxy-connect', 'tls-handshake'], ...accusation };
  },
});
