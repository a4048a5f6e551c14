/**
 * The proxy lets other hosts through and refuses the service.
 *
 * A category or host list on the proxy answers CONNECT with 403 or a page of its own.
 * The control is another host through the very same proxy. If only names with several
 * labels are refused, the list is read too narrowly (`allow-rule-too-narrow`); if the
 * service reports an outage, a 502 may be the truth.
 */
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { isDeep } from '../name-depth.ts';
import {
  addressIn,
  configuredTries,
  couldNotReach,
  failedAs,
  hasTunnel,
  hostBehind,
  isControl,
  isCutInside,
  isForService,
  isForSignalling,
  isTrouble,
  proxyOf,
  type ProxyTry,
} from '../proxies.ts';
import { reportedOutages } from '../status-page.ts';

const statusOf = ({ outcome }: ProxyTry): string =>
  outcome.kind === 'failed' ? String(outcome.failure.value?.status ?? '') : '';

const isRefused = (one: ProxyTry): boolean =>
  failedAs(one, 'http.proxy_denied', 'http.legal_block', 'http.blocked_page') || isCutInside(one);

export const proxyDeniesService = defineCause({
  id: 'proxy-denies-service',
  layer: 'proxy',
  reads: ['proxy-settings', 'pac-file', 'proxy-connect', 'service-status'],
  weigh(seen, { profile, symptoms }) {
    const tries = configuredTries(seen, profile);
    const refused = tries.filter((one) => isTrouble(one) && isRefused(one));
    const through = tries.filter((one) => isForService(one) && hasTunnel(one));
    if (refused.length === 0) {
      return through.length > 0
        ? ruledOut(because('proxy-denies-service.let-through', {}, through))
        : unknown('proxy-connect');
    }
    const hosts = [...new Set(refused.map(hostBehind))];
    if (through.length > 0 && hosts.every((host) => isDeep(profile, host))) {
      return ruledOut(because('proxy-denies-service.only-deep', { hosts }, refused));
    }
    const proxies = [...new Set(refused.map(proxyOf))];
    const others = tries.filter(
      (one) => isControl(one) && hasTunnel(one) && proxies.includes(proxyOf(one)),
    );
    const isTheirs =
      refused.every((one) => couldNotReach(one) || isCutInside(one)) &&
      reportedOutages(seen, profile).length > 0;
    const statuses = [...new Set(refused.map(statusOf))].filter((status) => status !== '');
    const accusation = {
      impact: refused.some(isForSignalling) ? 'blocks' : 'degrades',
      accountsFor: idsAbout(symptoms, ['proxy-failed'], (about) => proxies.includes(about)),
      because: [
        because(
          statuses.length > 0 ? 'proxy-denies-service.refused' : 'proxy-denies-service.cut',
          { proxies: proxies.map(addressIn), hosts, ...(statuses.length > 0 ? { statuses } : {}) },
          refused,
        ),
        ...(others.length > 0
          ? [
              because(
                'proxy-denies-service.others-pass',
                { others: [...new Set(others.map(hostBehind))] },
                others,
              ),
            ]
          : []),
      ],
    } as const;
    return others.length > 0 && !isTheirs
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['proxy-connect', 'service-status'], ...accusation };
  },
});
