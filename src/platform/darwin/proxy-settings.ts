/**
 * Which proxies has somebody set here, and where? `scutil --proxy` is what programs obey. Which
 * service it belongs to, and whether a password goes with it, only `networksetup` tells; browsers'
 * and the client's policies stand in managed preferences, tools of developers obey the environment.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { ProxySetting } from '../../model/machine-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseProxy } from '../portable/parse-proxy.ts';
import { proxiesInEnvironment, splitBypass } from '../portable/proxy-environment.ts';
import { readForced } from './managed-preferences.ts';
import type { ForcedValues } from './managed-preferences.ts';
import { isDictionary } from './parse-plist.ts';
import type { Plist } from './parse-plist.ts';
import { parseRouteGet } from './parse-route-get.ts';
import { parseScutilProxy } from './parse-scutil-proxy.ts';
import { parseServiceProxy, parseServiceScript } from './parse-service-proxy.ts';
import { readServices, serviceOn } from './services.ts';
import { ask, textSaid } from './tools.ts';

export const proxySettingsReader =
  (host: Host): Reader<'proxy-settings'> =>
  async ({ signal }) => {
    const said = await ask(host, 'scutil', ['--proxy'], { signal });
    const inForce = said.kind === 'said' ? parseScutilProxy(said.text) : undefined;
    if (inForce === undefined) {
      return skipped(said.kind === 'unknown' ? said.why : 'scutil printed no proxy settings');
    }
    const [attributed, policies] = await Promise.all([
      inForce.length === 0 ? [] : withOwner(host, inForce, signal),
      inPolicies(host, signal),
    ]);
    return measured({
      settings: [...attributed, ...policies, ...proxiesInEnvironment(host.environment)],
    });
  };

const verbOf: Readonly<Record<string, string>> = {
  'scutil HTTPProxy': 'webproxy',
  'scutil HTTPSProxy': 'securewebproxy',
  'scutil SOCKSProxy': 'socksfirewallproxy',
  'scutil ProxyAutoConfigURLString': 'autoproxyurl',
};

/**
 * The key becomes `SERVICE: VERB` where the service in use holds the very same proxy: that is the
 * place to change. A proxy it does not hold came from a VPN or a profile and keeps scutil's key.
 */
const withOwner = async (
  host: Host,
  settings: readonly ProxySetting[],
  signal: AbortSignal,
): Promise<readonly ProxySetting[]> => {
  const [services, route] = await Promise.all([
    readServices(host, signal),
    ask(host, 'route', ['-n', 'get', 'default'], { signal }),
  ]);
  const device = parseRouteGet(textSaid(route))?.device ?? '';
  const service = services.kind === 'services' ? serviceOn(services.services, device) : undefined;
  if (service === undefined) return settings;
  return Promise.all(
    settings.map(async (setting) => {
      const verb = verbOf[setting.key];
      if (verb === undefined) return setting;
      const said = textSaid(
        await ask(host, 'networksetup', [`-get${verb}`, service.name], { signal }),
      );
      return owned(setting, `${service.name}: ${verb}`, said);
    }),
  );
};

const owned = (setting: ProxySetting, key: string, text: string): ProxySetting => {
  if (setting.pacUrl !== undefined) {
    const script = parseServiceScript(text);
    return script?.isEnabled === true && script.url === setting.pacUrl
      ? { ...setting, key }
      : setting;
  }
  const proxy = parseServiceProxy(text);
  const address = proxy === undefined ? '' : `${proxy.server}:${proxy.port}`.toLowerCase();
  const isSame = proxy?.isEnabled === true && setting.proxy?.endsWith(`://${address}`) === true;
  if (!isSame) return setting;
  return { ...setting, key, hasCredentials: setting.hasCredentials || proxy.isAuthenticated };
};

const browsers = [
  'com.google.Chrome',
  'com.microsoft.Edge',
  'com.brave.Browser',
  'org.chromium.Chromium',
];

const inPolicies = async (host: Host, signal: AbortSignal): Promise<readonly ProxySetting[]> => {
  const inBrowsers = await Promise.all(
    browsers.map(async (domain) =>
      (await readForced(host, domain, signal)).flatMap((forced) => inChromium(forced)),
    ),
  );
  const client = await readForced(host, 'us.zoom.config', signal);
  return [...inBrowsers.flat(), ...client.flatMap(inClient)];
};

const none = { hasCredentials: false, isAutoDetect: false, bypass: [] } as const;

const text = (value: Plist | undefined): string => (typeof value === 'string' ? value : '');

/** ProxyMode direct, auto_detect, pac_script, fixed_servers, system; also nested in ProxySettings. */
const inChromium = ({ path, values }: ForcedValues): readonly ProxySetting[] => {
  const policy = isDictionary(values['ProxySettings']) ? values['ProxySettings'] : values;
  const setting = { from: 'policy', key: `${path} ProxyMode`, ...none } as const;
  const mode = text(policy['ProxyMode']);
  if (mode === 'auto_detect') return [{ ...setting, isAutoDetect: true }];
  if (mode === 'pac_script') return [{ ...setting, ...scriptAt(text(policy['ProxyPacUrl'])) }];
  const server = text(policy['ProxyServer']);
  if (mode !== 'fixed_servers' || server === '') return [];
  // `http=a:1;https=b:2` or one address for all.
  const chosen = /https=([^;]+)/u.exec(server)?.[1] ?? server.replace(/^\w+=/u, '').split(';')[0];
  const bypass = splitBypass(text(policy['ProxyBypassList']));
  return [{ ...setting, ...parseProxy(chosen ?? ''), bypass }];
};

/** Keys as ProfileManifests of 2023-08-17 spells them, and as those of 2021 did. */
const inClient = ({ path, values, isManaged }: ForcedValues): readonly ProxySetting[] => {
  const from = isManaged ? ('policy' as const) : ('client' as const);
  const bypass = splitBypass(text(values['ProxyBypass'] ?? values['proxybypass']));
  const server = text(values['ProxyServer'] ?? values['proxy']);
  const script = text(values['ProxyPAC'] ?? values['proxypac']);
  return [
    ...(server === ''
      ? []
      : [{ from, key: `${path} ProxyServer`, ...none, ...parseProxy(server), bypass }]),
    ...(script === ''
      ? []
      : [{ from, key: `${path} ProxyPAC`, ...none, ...scriptAt(script), bypass }]),
  ];
};

const scriptAt = (url: string): Pick<ProxySetting, 'pacUrl' | 'problem' | 'hasCredentials'> =>
  URL.canParse(url)
    ? { pacUrl: url.replace(/\/\/[^/@\s]*@/u, '//'), hasCredentials: /:\/\/[^/@]*@/u.test(url) }
    : { problem: 'is no address of a proxy script', hasCredentials: false };
