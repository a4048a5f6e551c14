/**
 * All proxy settings of one network service, whole: each of the six verbs of `networksetup` with what
 * it prints, in its own words (`Enabled: Yes`, `Server: …`, `Port: …`; `URL: …`; `Auto Proxy
 * Discovery: Off`; names without proxy, one a line). A fix that switches a proxy off changes `Yes` to
 * `No` and leaves the rest, so that putting back is switching on again. A password stands in the
 * keychain and is in no output: where one belongs to a proxy, its address is never written.
 */
import type { Texts } from '../../../model/change.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import {
  parseAutoDiscovery,
  parseServiceList,
  parseServiceProxy,
  parseServiceScript,
  proxyVerbs,
} from '../parse-service-proxy.ts';
import type { ProxyVerb } from '../parse-service-proxy.ts';
import { ask } from '../tools.ts';
import { findService, objectionToServiceName } from './service.ts';
import { runSteps, unknown, value } from './writing.ts';
import type { Step } from './writing.ts';

const timeoutMs = 10_000;

export const proxyNetworksetup = (host: Host): SettingHandler<Texts> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs: 3_000,
  objection: (on, texts) => objectionToServiceName(on) ?? objectionToTexts(texts),
  read: async (on, signal) => {
    const service = await findService(host, on, signal);
    return service.kind === 'unknown' ? service : readTexts(host, service.value, signal);
  },
  write: async (on, wanted, signal): Promise<Writing> => {
    const service = await findService(host, on, signal);
    if (service.kind === 'unknown') return { kind: 'refused', why: service.why };
    const standing = await readTexts(host, service.value, signal);
    if (standing.kind === 'unknown') return { kind: 'refused', why: standing.why };
    const steps: Step[] = [];
    for (const verb of proxyVerbs) {
      const orders = ordersFor(verb, service.value, standing.value[verb] ?? '', wanted[verb] ?? '');
      if (orders === undefined) {
        return {
          kind: 'refused',
          why: 'a password belongs to this proxy, and could not be put back',
        };
      }
      steps.push(...orders.map((args): Step => ['networksetup', args]));
    }
    return runSteps(host, steps, { signal, timeoutMs });
  },
  // Verbs are written one after the other, an address before its switch.
  isTorn: (current, { before, after }) =>
    proxyVerbs.every((verb) => {
      const lines = new Set(`${before[verb] ?? ''}\n${after[verb] ?? ''}`.split('\n'));
      return (current[verb] ?? '').split('\n').every((line) => lines.has(line));
    }),
});

const isWhole = (verb: ProxyVerb, text: string): boolean => {
  if (verb === 'proxyautodiscovery') return parseAutoDiscovery(text) !== undefined;
  if (verb === 'proxybypassdomains') return namesIn(text) !== undefined;
  if (verb !== 'autoproxyurl') {
    const proxy = parseServiceProxy(text);
    return proxy !== undefined && (proxy.server === '' || isServer(proxy.server));
  }
  const script = parseServiceScript(text);
  return script !== undefined && (script.url === '' || URL.canParse(script.url));
};

/** Of a text that was read whole, and trimmed. */
const namesIn = (text: string): readonly string[] | undefined => parseServiceList(`${text}\n`);

/** A name or an address; never an option. */
const isServer = (text: string): boolean => /^[A-Za-z0-9_[:][A-Za-z0-9_.:[\]-]{0,252}$/u.test(text);

const objectionToTexts = (texts: Texts): string | undefined => {
  const isKnown = Object.keys(texts).every((key) => proxyVerbs.some((verb) => verb === key));
  if (!isKnown) return 'a key that does not belong to the proxy settings';
  const isRight = proxyVerbs.every((verb) => isWhole(verb, texts[verb] ?? ''));
  const names = namesIn(texts['proxybypassdomains'] ?? '') ?? [];
  return isRight && names.every((name) => !name.startsWith('-'))
    ? undefined
    : 'these are not proxy settings in the words of networksetup';
};

const readTexts = async (
  host: Host,
  service: string,
  signal: AbortSignal,
): Promise<Reading<Texts>> => {
  const texts: [string, string][] = [];
  for (const verb of proxyVerbs) {
    const said = await ask(host, 'networksetup', [`-get${verb}`, service], { signal });
    if (said.kind === 'unknown') return said;
    const text = said.text.replaceAll('\r\n', '\n').trim();
    if (!isWhole(verb, text)) return unknown(`networksetup -get${verb} said something unknown`);
    texts.push([verb, text]);
  }
  return value(Object.fromEntries(texts));
};

/** Undefined where it cannot be done without losing a password. No orders where nothing differs. */
const ordersFor = (
  verb: ProxyVerb,
  service: string,
  standing: string,
  wanted: string,
): readonly (readonly string[])[] | undefined => {
  if (standing === wanted) return [];
  if (verb === 'proxyautodiscovery') {
    return [
      ['-setproxyautodiscovery', service, parseAutoDiscovery(wanted) === true ? 'on' : 'off'],
    ];
  }
  if (verb === 'proxybypassdomains') {
    const names = namesIn(wanted) ?? [];
    return [['-setproxybypassdomains', service, ...(names.length === 0 ? ['Empty'] : names)]];
  }
  return verb === 'autoproxyurl'
    ? scriptOrders(service, standing, wanted)
    : proxyOrders(verb, service, standing, wanted);
};

/** Setting the address switches it on as well: the switch comes last. */
const scriptOrders = (
  service: string,
  standing: string,
  wanted: string,
): readonly (readonly string[])[] => {
  const to = parseServiceScript(wanted);
  const isSameUrl = parseServiceScript(standing)?.url === to?.url;
  return [
    ...(isSameUrl ? [] : [['-setautoproxyurl', service, to?.url ?? '']]),
    ['-setautoproxystate', service, to?.isEnabled === true ? 'on' : 'off'],
  ];
};

const proxyOrders = (
  verb: ProxyVerb,
  service: string,
  standing: string,
  wanted: string,
): readonly (readonly string[])[] | undefined => {
  const from = parseServiceProxy(standing);
  const to = parseServiceProxy(wanted);
  if (from === undefined || to === undefined) return undefined;
  const isSameAddress = from.server === to.server && from.port === to.port;
  const isSamePassword = from.isAuthenticated === to.isAuthenticated;
  if (!isSamePassword || (!isSameAddress && from.isAuthenticated)) return undefined;
  return [
    ...(isSameAddress ? [] : [[`-set${verb}`, service, to.server, to.port]]),
    [`-set${verb}state`, service, to.isEnabled ? 'on' : 'off'],
  ];
};
