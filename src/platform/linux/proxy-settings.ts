/**
 * Which proxies has somebody set here, and where? Every place is read, because
 * programs differ in whom they obey: browsers ask the desktop, tools the
 * environment, the meeting client its own file.
 */
import { join } from 'node:path';
import { measured } from '../../model/outcome.ts';
import type { ProxySetting } from '../../model/machine-facts.ts';
import { textOf } from '../files.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseEnvironmentFile, proxiesInEnvironment } from '../portable/proxy-environment.ts';
import { wpadByDhcp } from './dhcp-wpad.ts';
import {
  parseChromePolicy,
  parseGsettingsProxy,
  parseKioslaverc,
  parseZoomProxy,
} from './parse-desktop-proxy.ts';

/** `gsettings` takes 30 ms; a desktop bus that hangs must not hold the first second of a run. */
const gsettingsTimeoutMs = 700;

const policyFolders = [
  '/etc/opt/chrome/policies/managed',
  '/etc/chromium/policies/managed',
  '/etc/opt/edge/policies/managed',
];

export const proxySettingsReader =
  (host: Host): Reader<'proxy-settings'> =>
  async ({ signal }) => {
    const settings = await Promise.all([
      inEnvironment(host),
      inGnome(host, signal),
      inKde(host),
      inClient(host),
      inPolicies(host),
    ]);
    const set = settings.flat();
    const announced = set.some(({ isAutoDetect }) => isAutoDetect)
      ? await wpadByDhcp(host, signal)
      : [];
    return measured({ settings: [...set, ...announced] });
  };

/** The login's own file matters for programs that the desktop starts; what both say is said once. */
const inEnvironment = async (host: Host): Promise<readonly ProxySetting[]> => {
  const here = proxiesInEnvironment(host.environment);
  const file = textOf(await host.files.read('/etc/environment'));
  const known = new Set(here.map(({ proxy }) => proxy));
  const atLogin = proxiesInEnvironment(parseEnvironmentFile(file), 'system', '/etc/environment ');
  return [...here, ...atLogin.filter(({ proxy }) => !known.has(proxy))];
};

/** Without a settings database nobody has ever set anything: the defaults are known, the program need not run. */
const inGnome = async (host: Host, signal: AbortSignal): Promise<readonly ProxySetting[]> => {
  const own = join(configFolder(host), 'dconf', 'user');
  const places = await Promise.all(
    [own, '/etc/dconf/db', keyfile(host)].map((path) => host.files.exists(path)),
  );
  if (!places.includes(true)) return [];
  const result = await host.run('gsettings', ['list-recursively', 'org.gnome.system.proxy'], {
    timeoutMs: gsettingsTimeoutMs,
    signal,
  });
  return result.kind === 'ended' ? parseGsettingsProxy(result.stdout) : [];
};

/** Where GSettings keeps values when it has no dconf (sandboxes, GSETTINGS_BACKEND=keyfile). */
const keyfile = (host: Host): string => join(configFolder(host), 'glib-2.0', 'settings', 'keyfile');

const configFolder = (host: Host): string =>
  host.environment['XDG_CONFIG_HOME'] ?? join(host.home, '.config');

const inKde = async (host: Host): Promise<readonly ProxySetting[]> =>
  parseKioslaverc(textOf(await host.files.read(join(configFolder(host), 'kioslaverc'))));

const inClient = async (host: Host): Promise<readonly ProxySetting[]> => {
  const paths = [
    join(configFolder(host), 'zoomus.conf'),
    join(host.home, '.var/app/us.zoom.Zoom/config/zoomus.conf'),
  ];
  const files = await Promise.all(paths.map((path) => host.files.read(path)));
  return files.flatMap((file) => parseZoomProxy(textOf(file)));
};

const inPolicies = async (host: Host): Promise<readonly ProxySetting[]> => {
  const perFolder = await Promise.all(
    policyFolders.map(async (folder) => {
      const names = (await host.files.list(folder)).filter((name) => name.endsWith('.json'));
      const paths = names.map((name) => `${folder}/${name}`);
      const files = await Promise.all(paths.map((path) => host.files.read(path)));
      return files.flatMap((file, index) =>
        parseChromePolicy(textOf(file), paths[index] ?? folder),
      );
    }),
  );
  return perFolder.flat();
};
