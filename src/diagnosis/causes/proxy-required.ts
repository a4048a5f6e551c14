/**
 * This network lets web traffic out through its proxy only, and none is set here.
 *
 * Direct connections to everybody vanish, names still resolve or the router answers, and
 * a proxy is found where such networks keep theirs, or an automatic file (WPAD) names
 * one. Without such a find the same picture may be an outage of the provider.
 */
import type { Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import { idsOf } from '../accounts.ts';
import { attemptsTo, observationsOf, thatFailed, thatReached } from '../attempts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import {
  addressIn,
  configuredProxies,
  configuredTries,
  guessedTries,
  hasTunnel,
  isFileSet,
  isProxyAnswer,
  proxyOf,
} from '../proxies.ts';

/** Web ports only: a name server that answers by TCP 53 is no way out for a meeting. */
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443]);

const webTries = (seen: Seen<'tcp-connect' | 'tls-handshake'>) =>
  attemptsTo(seen, 'signalling', 'helper', 'control').filter(({ port }) => WEB_PORTS.has(port));

/** Something in the network still talks: a resolver's answer or the router's. */
const localSigns = (seen: Seen<'dns-answer' | 'gateway'>) => [
  ...measuredIn(seen['dns-answer']),
  ...measuredIn(seen.gateway),
];

export const proxyRequired = defineCause({
  id: 'proxy-required',
  layer: 'proxy',
  reads: [
    'proxy-settings',
    'pac-file',
    'proxy-connect',
    'tcp-connect',
    'tls-handshake',
    'portal-check',
    'dns-answer',
    'gateway',
  ],
  takesForNone: ['proxy-settings'],
  weigh(seen, { profile, symptoms }) {
    const tries = webTries(seen);
    const reached = thatReached(tries);
    const pages = measuredIn(seen['portal-check']);
    if (reached.length > 0 || pages.length > 0) {
      return ruledOut(
        because('proxy-required.direct-works', {}, [...observationsOf(reached), ...pages]),
      );
    }
    const failures = thatFailed(tries);
    if (failures.length < 2) return unknown('tcp-connect');
    // One that is set and works is the other causes' matter; one that is set and fails as well.
    if (configuredTries(seen, profile).some(hasTunnel)) {
      return ruledOut(because('proxy-required.set-already', {}, configuredTries(seen, profile)));
    }
    if (configuredProxies(seen, profile).length > 0) return unknown('proxy-connect');
    const found = guessedTries(seen, profile).filter(isProxyAnswer);
    const byFile = measuredIn(seen['pac-file']).filter(
      ({ value }) =>
        !isFileSet(seen, value.url) && value.answers.some(({ says }) => !/^\s*DIRECT/i.test(says)),
    );
    const signs = localSigns(seen);
    if (found.length === 0 && byFile.length === 0 && signs.length === 0) {
      return unknown('gateway', 'proxy-connect');
    }
    const proxies = [...new Set(found.map(proxyOf))].map(addressIn);
    const accusation = {
      impact: 'blocks',
      accountsFor: idsOf(
        symptoms,
        'connect-failed',
        'media-tcp-failed',
        'controls-unreachable',
        'udp-controls-silent',
        'media-udp-failed',
        'revocation-failed',
      ),
      because: [
        because(
          'proxy-required.direct-dropped',
          { count: failures.length },
          observationsOf(failures),
        ),
        ...(found.length > 0 ? [because('proxy-required.proxy-found', { proxies }, found)] : []),
        ...(byFile.length > 0
          ? [
              because(
                'proxy-required.file-found',
                { urls: byFile.map(({ value }) => value.url) },
                byFile,
              ),
            ]
          : []),
      ],
    } as const;
    return found.length > 0 || byFile.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['proxy-connect', 'pac-file'], ...accusation };
  },
});
