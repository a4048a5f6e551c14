/**
 * The proxy is the only way out, and proxies carry no UDP.
 *
 * Meetings work, through HTTP tunnels, with more delay and freezes: nothing is broken,
 * and nothing on this computer can mend it. Told from blocked UDP by the direct TCP that
 * fails as well: where that works, the proxy is a choice and UDP has a blocker of its own.
 */
import { idsOf } from '../accounts.ts';
import { attemptsTo, observationsOf, thatFailed, thatReached } from '../attempts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { fallbackTold } from '../fallback.ts';
import { addressIn, configuredTries, hasTunnel, isForService, proxyOf } from '../proxies.ts';
import { distinctNames, silentStunControls, udpHeard } from '../udp.ts';

export const proxyForcesTcp = defineCause({
  id: 'proxy-forces-tcp',
  layer: 'proxy',
  reads: [
    'proxy-settings',
    'pac-file',
    'proxy-connect',
    'tcp-connect',
    'tls-handshake',
    'stun',
    'udp-media',
    'quic',
    'call-packets',
  ],
  weigh(seen, { profile, symptoms }) {
    const through = configuredTries(seen, profile).filter(
      (one) => isForService(one) && hasTunnel(one),
    );
    if (through.length === 0) return unknown('proxy-connect');
    const heard = udpHeard(seen);
    if (heard.length > 0) return ruledOut(because('proxy-forces-tcp.udp-heard', {}, heard));
    const direct = attemptsTo(seen, 'signalling', 'helper', 'media', 'control').filter(
      ({ port }) => port === 443,
    );
    const reached = thatReached(direct);
    if (reached.length > 0) {
      return ruledOut(because('proxy-forces-tcp.direct-works', {}, observationsOf(reached)));
    }
    const silent = silentStunControls(seen);
    if (silent.length === 0) return unknown('stun');
    const failures = thatFailed(direct);
    if (failures.length === 0) return unknown('tcp-connect');
    const proxies = [...new Set(through.map(proxyOf))].map(addressIn);
    const accusation = {
      impact: 'degrades',
      accountsFor: idsOf(symptoms, 'udp-controls-silent', 'media-udp-failed', 'fallback-poor'),
      because: [
        because('proxy-forces-tcp.proxy-works', { proxies }, through),
        because('proxy-forces-tcp.udp-silent', { names: distinctNames(silent) }, silent),
        because('proxy-forces-tcp.direct-closed', {}, observationsOf(failures)),
        ...fallbackTold(seen),
      ],
    } as const;
    return distinctNames(silent).length >= 2
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['stun', 'udp-media'], ...accusation };
  },
});
