/** Which copies of the client are installed, and is anything wrong with their files? */
import type { Client } from '../../../model/machine-facts.ts';
import { textOf } from '../../files.ts';
import type { Host } from '../../host.ts';
import type { ClientPlaces } from './catalogue.ts';
import {
  parseDpkgStatus,
  parseFirejailLacks,
  parseFlatpakLacks,
  parseRpmVersion,
  parseSnapLacks,
  parseSnapVersion,
  parseVersionText,
} from './parse-packages.ts';

type Install = Client['installs'][number];

/** rpm opens its database in 20 ms, snap asks its daemon; both may hang on a lock. */
const packageTimeoutMs = 1_500;

export const readInstalls = async (
  host: Host,
  places: ClientPlaces,
  signal: AbortSignal,
): Promise<readonly Install[]> => {
  const [packaged, flatpaks, snaps] = await Promise.all([
    inFolder(host, places, signal),
    Promise.all(places.flatpaks.map((name) => flatpak(host, name))),
    Promise.all(places.snaps.map((name) => snap(host, name, signal))),
  ]);
  return [...packaged, ...flatpaks.flat(), ...snaps.flat()];
};

const inFolder = async (
  host: Host,
  places: ClientPlaces,
  signal: AbortSignal,
): Promise<readonly Install[]> => {
  const { folder } = places;
  if (folder === undefined) return [];
  const known = (await debState(host, places)) ?? (await rpmState(host, places, signal));
  const hasFolder = await host.files.exists(folder);
  if (known === undefined && !hasFolder) return [];
  const inFile = await versionIn(host, places, folder);
  const version = inFile ?? known?.version;
  const sandbox = await firejail(host, places);
  const problems = [
    ...(known?.isComplete === false ? ['partial'] : []),
    ...(hasFolder ? await wrongFiles(host, places, folder) : [`missing:${folder}`]),
  ];
  return [
    {
      path: folder,
      from: known?.from ?? 'files',
      ...(version === undefined ? {} : { version }),
      problems,
      ...(sandbox === undefined ? {} : { sandbox }),
    },
  ];
};

interface Known {
  readonly from: 'deb' | 'rpm';
  readonly version?: string;
  readonly isComplete: boolean;
}

const debState = async (host: Host, places: ClientPlaces): Promise<Known | undefined> => {
  if (places.debs.length === 0) return undefined;
  const status = textOf(await host.files.read('/var/lib/dpkg/status'));
  for (const name of places.debs) {
    const state = parseDpkgStatus(status, name);
    if (state !== undefined) return { from: 'deb', ...state };
  }
  return undefined;
};

const rpmState = async (
  host: Host,
  places: ClientPlaces,
  signal: AbortSignal,
): Promise<Known | undefined> => {
  if (
    !(await host.files.exists('/var/lib/rpm')) &&
    !(await host.files.exists('/usr/lib/sysimage/rpm'))
  ) {
    return undefined;
  }
  for (const name of places.rpms) {
    const args = ['--query', '--queryformat', '%{VERSION}\\n', name];
    const result = await host.run('rpm', args, { timeoutMs: packageTimeoutMs, signal });
    const version =
      result.kind === 'ended' && result.code === 0 ? parseRpmVersion(result.stdout) : undefined;
    if (version !== undefined) return { from: 'rpm', version, isComplete: true };
  }
  return undefined;
};

const versionIn = async (
  host: Host,
  places: ClientPlaces,
  folder: string,
): Promise<string | undefined> =>
  places.versionFile === undefined
    ? undefined
    : parseVersionText(textOf(await host.files.read(`${folder}/${places.versionFile}`, 4096)));

const wrongFiles = async (
  host: Host,
  places: ClientPlaces,
  folder: string,
): Promise<readonly string[]> => {
  const checks = places.needed.map(async (needed) => {
    const path = `${folder}/${needed.replace(/\*$/u, '')}`;
    if (!(await host.files.exists(path))) return [`missing:${path}`];
    const mustRun = needed.endsWith('*');
    return mustRun && !(await host.files.mayExecute(path)) ? [`not-executable:${path}`] : [];
  });
  return (await Promise.all(checks)).flat();
};

const flatpak = async (host: Host, name: string): Promise<readonly Install[]> => {
  const roots = ['/var/lib/flatpak', `${host.home}/.local/share/flatpak`];
  const found = await Promise.all(
    roots.map(async (root): Promise<readonly Install[]> => {
      const path = `${root}/app/${name}`;
      if (!(await host.files.exists(path))) return [];
      const metadata = await host.files.read(`${path}/current/active/metadata`);
      if (metadata.kind !== 'text') return [{ path, from: 'flatpak', problems: ['partial'] }];
      const overrides = await Promise.all(
        roots.map((place) => host.files.read(`${place}/overrides/${name}`)),
      );
      const lacks = parseFlatpakLacks([metadata.text, ...overrides.map(textOf)]);
      return [{ path, from: 'flatpak', problems: [], sandbox: { kind: 'flatpak', lacks } }];
    }),
  );
  return found.flat();
};

const snap = async (host: Host, name: string, signal: AbortSignal): Promise<readonly Install[]> => {
  const path = `/snap/${name}`;
  if (!(await host.files.exists(path))) return [];
  const yaml = textOf(await host.files.read(`${path}/current/meta/snap.yaml`));
  const version = parseSnapVersion(yaml);
  const result = await host.run('snap', ['connections', name], {
    timeoutMs: packageTimeoutMs,
    signal,
  });
  const lacks =
    result.kind === 'ended' && result.code === 0 ? parseSnapLacks(result.stdout) : undefined;
  return [
    {
      path,
      from: 'snap',
      ...(version === undefined ? {} : { version }),
      problems: yaml === '' ? ['partial'] : [],
      ...(lacks === undefined ? {} : { sandbox: { kind: 'snap', lacks } }),
    },
  ];
};

/** `firecfg` puts a link named after the program before it in the PATH; without that Firejail is only installed. */
const firejail = async (
  host: Host,
  places: ClientPlaces,
): Promise<Install['sandbox'] | undefined> => {
  const name = places.debs[0];
  if (name === undefined) return undefined;
  const target = await host.files.linkTarget(`/usr/local/bin/${name}`);
  if (!target.endsWith('/firejail')) return undefined;
  const own = await host.files.read(`${host.home}/.config/firejail/${name}.profile`);
  // The person's own profile replaces the packaged one; `.local` files add to it.
  const profile =
    own.kind === 'text' ? own : await host.files.read(`/etc/firejail/${name}.profile`);
  const locals = await Promise.all(
    [`/etc/firejail/${name}.local`, `${host.home}/.config/firejail/${name}.local`].map((path) =>
      host.files.read(path),
    ),
  );
  const text = [profile, ...locals].map(textOf).join('\n');
  return { kind: 'firejail', lacks: parseFirejailLacks(text) };
};
