import { user } from '../topology/plan.ts';
import type { Lab } from '../topology/lab.ts';
import type { Job } from '../topology/room.ts';
import { block } from './filter.ts';
import type { Lever } from './lever.ts';

export interface ProxyWish {
  /** `home`: the office's own; `rented`: somewhere on the internet. */
  readonly at?: 'home' | 'rented';
  readonly port?: number;
  /** Asks for this login (407 without). */
  readonly login?: { readonly user: string; readonly password: string };
  /** Names (and everything below) that it refuses with 403. */
  readonly denies?: readonly string[];
  /** Ports it opens tunnels to. Default 443. */
  readonly connectPorts?: readonly number[];
}

export interface Proxy {
  /** `http://ADDRESS:PORT`, without the login. */
  readonly url: string;
  readonly address: string;
  readonly port: number;
  readonly job: Job;
}

export interface Squid extends Proxy {
  /** Starts it anew with these lines of squid.conf before those that deny. */
  readonly allow: (lines: readonly string[]) => Promise<void>;
}

/** tinyproxy: the simplest proxy there is, up in 10 ms. */
export async function tinyproxy(
  lab: Lab,
  { at = 'home', port = 8888, login, denies = [], connectPorts = [443] }: ProxyWish = {},
): Promise<Proxy> {
  const room = lab[at];
  const address = addressOf(lab, at);
  const file = `/run/lab/tinyproxy-${port}`;
  await room.write(
    `${file}.deny`,
    denies.map((name) => `(^|\\.)${name.replaceAll('.', '\\.')}$`).join('\n'),
  );
  await room.write(
    `${file}.conf`,
    [
      `Port ${port}`,
      `Listen ${address}`,
      'Timeout 30',
      'MaxClients 200',
      'LogLevel Critical',
      ...connectPorts.map((one) => `ConnectPort ${one}`),
      ...(login === undefined ? [] : [`BasicAuth ${login.user} ${login.password}`]),
      ...(denies.length === 0
        ? []
        : [`Filter "${file}.deny"`, 'FilterExtended On', 'FilterDefaultDeny No']),
    ].join('\n'),
  );
  const job = await room.start(['tinyproxy', '-d', '-c', `${file}.conf`], { ready: `tcp/${port}` });
  return { url: `http://${bracketed(address)}:${port}`, address, port, job };
}

/** squid, for schemes tinyproxy lacks: `ntlm` and `negotiate` offer those instead of Basic. */
export async function squidProxy(
  lab: Lab,
  {
    at = 'home',
    port = 3128,
    login,
    denies = [],
    connectPorts = [443],
    scheme = 'basic',
  }: ProxyWish & { scheme?: 'basic' | 'ntlm' } = {},
): Promise<Squid> {
  const room = lab[at];
  const address = addressOf(lab, at);
  const name = `squid${port}`;
  if (login) {
    const hash = await room.must(['openssl', 'passwd', '-apr1', login.password]);
    await room.write(`/run/lab/${name}.users`, `${login.user}:${hash.trim()}\n`);
  }
  const helper = helperOf(scheme, name);
  const started = (allowed: readonly string[]): Promise<Job> =>
    startSquid(
      lab,
      at,
      name,
      [
        `http_port ${bracketed(address)}:${port}`,
        ...(login === undefined ? [] : [...helper, 'acl known proxy_auth REQUIRED']),
        ...allowed,
        ...(denies.length === 0
          ? []
          : [
              `acl denied dstdomain ${denies.map((one) => `.${one}`).join(' ')}`,
              'http_access deny denied',
            ]),
        `acl tunnels port ${connectPorts.join(' ')}`,
        'acl connect method CONNECT',
        'http_access deny connect !tunnels',
        login === undefined ? 'http_access allow all' : 'http_access allow known',
        'http_access deny all',
      ],
      port,
    );
  let job = await started([]);
  return {
    url: `http://${bracketed(address)}:${port}`,
    address,
    port,
    job,
    async allow(lines) {
      await job.stop('SIGKILL');
      job = await started(lines);
    },
  };
}

const helperOf = (scheme: 'basic' | 'ntlm', name: string): readonly string[] =>
  scheme === 'ntlm'
    ? ['auth_param ntlm program /usr/lib/squid/ntlm_fake_auth', 'auth_param ntlm children 2']
    : [
        `auth_param basic program /usr/lib/squid/basic_ncsa_auth /run/lab/${name}.users`,
        'auth_param basic children 2',
        'auth_param basic realm office',
      ];

/**
 * squid drops privileges and refuses uid 0, so it gets a user namespace of its own in which it is `proxy` (13 on Debian).
 * What it writes lies in the lab's own memory.
 */
export async function startSquid(
  lab: Lab,
  at: 'home' | 'rented',
  name: string,
  lines: readonly string[],
  port: number,
): Promise<Job> {
  const room = lab[at];
  const config = [
    'pid_filename none',
    'shutdown_lifetime 0 seconds',
    'access_log none',
    'cache_log /dev/stderr',
    'cache deny all',
    'cache_mem 8 MB',
    'coredump_dir /run/lab',
    'visible_hostname proxy.office.lan',
    'dns_v4_first on',
    'forward_timeout 10 seconds',
    'connect_timeout 5 seconds',
    'cache_effective_user proxy',
    ...lines,
  ];
  await room.write(
    '/etc/passwd',
    'root:x:0:0:root:/root:/bin/sh\nproxy:x:13:13:proxy:/run/lab:/usr/sbin/nologin\n',
  );
  await room.write('/etc/group', 'proxy:x:13:\n');
  await room.write(
    `/run/lab/${name}.conf`,
    `${config.filter((line) => line !== 'dns_v4_first on').join('\n')}\n`,
  );
  const asProxy = ['unshare', '-U', '--map-user=13', '--map-group=13'];
  return room.start([...asProxy, 'squid', '-N', '-n', name, '-f', `/run/lab/${name}.conf`], {
    ready: `tcp/${port}`,
  });
}

/** Direct traffic to the outside is dropped; only the proxy (on the router) gets out. */
export function onlyByProxy(lab: Lab): Promise<Lever> {
  return block(lab, { at: 'home' });
}

/** Variables of the session, as `/etc/environment` or a profile sets them; written there too. */
export async function proxyVariables(
  lab: Lab,
  url: string,
  { noProxy }: { noProxy?: string } = {},
): Promise<void> {
  const variables = {
    http_proxy: url,
    https_proxy: url,
    HTTP_PROXY: url,
    HTTPS_PROXY: url,
    ...(noProxy === undefined ? {} : { no_proxy: noProxy }),
  };
  Object.assign(lab.environment, variables);
  await lab.laptop.write(
    '/etc/environment',
    Object.entries(variables)
      .map(([name, value]) => `${name}="${value}"\n`)
      .join(''),
  );
}

/** The desktop's proxy setting as KDE keeps it in a plain file. `ProxyType`: 1 manual, 2 PAC file, 3 discovered. */
export async function desktopProxy(
  lab: Lab,
  setting: { readonly url: string } | { readonly pac: string } | 'wpad',
): Promise<void> {
  const lines =
    setting === 'wpad'
      ? ['ProxyType=3']
      : 'pac' in setting
        ? ['ProxyType=2', `Proxy Config Script=${setting.pac}`]
        : [
            'ProxyType=1',
            `httpProxy=${setting.url.replace(/:(\d+)$/, ' $1')}`,
            `httpsProxy=${setting.url.replace(/:(\d+)$/, ' $1')}`,
          ];
  await lab.laptop.write(
    `${user.home}/.config/kioslaverc`,
    `[Proxy Settings]\n${lines.join('\n')}\n`,
  );
  lab.environment['XDG_CURRENT_DESKTOP'] = 'KDE';
}

/**
 * The same as GNOME keeps it: a session bus of the person's, the real gsettings and, behind it, dconf's service and database.
 * Needs `gsettings` and `dbus-daemon`.
 */
export async function gnomeProxy(lab: Lab, host: string, port: number): Promise<void> {
  const address = `unix:path=${user.home}/.session-bus`;
  const runtime = `${user.home}/.runtime`;
  await lab.laptop.must(['mkdir', '-p', '-m', '700', runtime]);
  Object.assign(lab.environment, {
    XDG_CURRENT_DESKTOP: 'GNOME',
    XDG_RUNTIME_DIR: runtime,
    DBUS_SESSION_BUS_ADDRESS: address,
  });
  const keys = ['https', 'http'].flatMap((kind) => [
    `set ${gnomeSchema}.${kind} host ${host}`,
    `set ${gnomeSchema}.${kind} port ${port}`,
  ]);
  const script = [
    `dbus-daemon --session --address=${address} --fork`,
    ...keys.map((words) => `gsettings ${words}`),
    `gsettings set ${gnomeSchema} mode manual`,
  ].join(' && ');
  const done = await lab.asUser(['sh', '-c', script], { timeoutMs: 20_000 });
  if (done.code !== 0) throw new Error(`no GNOME settings here: ${done.stderr}`);
}

const gnomeSchema = 'org.gnome.system.proxy';

/** Every key of it, and the database itself: written a moment later by a service of its own. */
export async function gnomeProxyAsText(lab: Lab): Promise<string> {
  const script = `sleep 1; gsettings list-recursively ${gnomeSchema} && od -An -tx1 ${user.home}/.config/dconf/user`;
  const done = await lab.asUser(['sh', '-c', script], { timeoutMs: 20_000 });
  if (done.code !== 0) throw new Error(`the settings cannot be read: ${done.stderr}`);
  return done.stdout;
}

function addressOf(lab: Lab, at: 'home' | 'rented'): string {
  const { home, rented, ipv4 } = lab.plan;
  if (at === 'home') return ipv4 ? home.ipv4 : home.ipv6;
  return ipv4 ? rented.ipv4 : rented.ipv6;
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}
