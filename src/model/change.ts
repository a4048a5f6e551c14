/**
 * Every machine setting this program is allowed to touch, and what its value looks like.
 *
 * The list is closed: a setting that is not here cannot be changed, because nothing has a type to
 * write it with. Values are plain JSON, so that a journal can hold them, and whole: writing the
 * value that was read restores the setting bit for bit. `null` always means "was not there", which
 * is not the same as empty. `on` says which one: an interface, a file, a connection, a rule.
 */
export interface Settings {
  // Files, for what no program of the system manages. `on`: the absolute path.
  'file.hosts': FileState;
  'file.resolv-conf': FileState;

  // Names. `on`: the interface, the service (macOS) or the interface's GUID (Windows).
  'dns.networkmanager': LinkDns;
  'dns.resolved': LinkDns;
  /** A record handed to Debian's resolvconf or openresolv; `on` is the record's name. */
  'dns.resolvconf': string | null;
  'dns.networksetup': LinkDns;
  'dns.windows': LinkDns;

  // Proxies. Raw text of every key that belongs together; null for a key that was not set.
  /** `on`: the schema, `org.gnome.system.proxy`; keys as `schema key`, values as GVariant text. */
  'proxy.gnome': Texts;
  /** `on`: the file `kioslaverc`, keys of its group `Proxy Settings`. */
  'proxy.kde': Texts;
  /** `on`: the network service; keys as the verbs of `networksetup` without `-get`. */
  'proxy.networksetup': Texts;
  /** `on`: `user`; the five values and both blobs (hexadecimal). Never written by another account. */
  'proxy.wininet': Texts;
  /** `on`: `machine` or `user`; the JSON of `advproxy`. */
  'proxy.winhttp': string | null;

  // Firewalls: one rule of our own, null where it does not stand. `on`: our name for the rule.
  'firewall.ufw-rule': FirewallRule | null;
  'firewall.firewalld-rule': FirewallRule | null;
  'firewall.nftables-rule': NftablesRule | null;
  'firewall.iptables-rule': IptablesRule | null;
  'firewall.windows-rule': FirewallRule | null;
  'firewall.pf-anchor': FirewallRule | null;
  /** Somebody else's blocking rule, switched on or off; `on`: its id. */
  'firewall.windows-rule-enabled': boolean;
  /** Application Firewall (macOS): what it does with one program; `on`: its path. */
  'firewall.alf-app': 'allow' | 'block' | null;
  // The whole firewall, for a timed test. `on`: `ufw`, the interface's connection, `all`, the profile.
  'firewall.ufw-state': 'enabled' | 'disabled';
  'firewall.firewalld-zone': string;
  'firewall.windows-profile': 'True' | 'False' | 'NotConfigured';
  'firewall.alf-state': { readonly state: 0 | 1 | 2 };

  // The link. `on`: the interface.
  'link.mtu': number;
  /** Values of the kernel's switches that belong together, e.g. `disable_ipv6`; macOS and Windows: the mode. */
  'link.ipv6': Texts;
  'wifi.power-save': boolean | string;

  // The way. `on`: the route's own words, or the connection's id.
  'route.entry': RouteEntry | null;
  'tunnel.connection': 'up' | 'down';

  // Time. `on`: `system`.
  'clock.network-time': boolean;

  // The client. `on`: the folder's or file's path, or the key.
  /** Where the folder stands: at its own place, or moved aside to the path given. */
  'client.folder': { readonly at: string } | null;
  'client.file-mode': number;
  /** macOS `com.apple.quarantine`: its text, null where it is not set. */
  'client.quarantine': string | null;
  'client.policy': PolicyValue;

  // The service's account, by its own API. `on`: account/group/user id and the field.
  'account.setting': AccountValue;
}

/** A file as it stands, bit for bit; a link is restored as a link. Null: there is none. */
export type FileState =
  | null
  | { readonly kind: 'link'; readonly target: string }
  | {
      readonly kind: 'file';
      readonly base64: string;
      /** Permission bits, e.g. 0o644. */
      readonly mode: number;
      readonly uid: number;
      readonly gid: number;
    };

/** Families are independent; `automatic` is what the network hands out and stays automatic. */
export interface LinkDns {
  readonly v4: readonly string[] | 'automatic';
  readonly v6: readonly string[] | 'automatic';
  /** Whatever else the manager needs to restore exactly: raw keys and values. */
  readonly raw?: Texts;
}

export type Texts = Readonly<Record<string, string | null>>;

/** An outgoing permission, never broader than what the service publishes. */
export interface FirewallRule {
  readonly protocol: 'tcp' | 'udp';
  /** Single ports and ranges, e.g. `3478`, `8801-8810`. */
  readonly ports: readonly string[];
  /** Empty: to anywhere, where the manager cannot hold the ranges. */
  readonly destinations: readonly string[];
  readonly program?: string;
}

export interface NftablesRule extends FirewallRule {
  readonly family: string;
  readonly table: string;
  readonly chain: string;
}

export interface IptablesRule extends FirewallRule {
  /** Each family has its own, and the legacy tables live beside those of nftables. */
  readonly command: 'iptables' | 'ip6tables' | 'iptables-legacy' | 'ip6tables-legacy';
  readonly table: string;
  readonly chain: string;
}

export interface RouteEntry {
  readonly family: 4 | 6;
  readonly destination: string;
  readonly gateway?: string;
  readonly device?: string;
  readonly metric?: number;
  readonly table?: string;
  readonly kind: string;
  /** The route as the system prints it: what restores it exactly. */
  readonly raw?: string;
}

/** A policy key's value with its type as the system names it, e.g. `REG_DWORD`; null: not set. */
export type PolicyValue = null | { readonly type: string; readonly value: string };

export type AccountValue = null | boolean | number | string | readonly string[];

export type SettingId = keyof Settings;

/** One setting in one place, before and after. Undoing it is writing `before` back. */
export type Change = {
  readonly [Id in SettingId]: {
    readonly setting: Id;
    readonly on: string;
    readonly before: Settings[Id];
    readonly after: Settings[Id];
  };
}[SettingId];

/**
 * What has no "before" to write back: it needs the person's consent, and stands outside the promise
 * of undo. Each names what it does; nothing here ends a program or deletes a file.
 */
export interface Actions {
  /** Empties the system's cache of names. */
  'dns.flush': { readonly of: 'system' };
  /** Sets the clock once, by the system's own time service. */
  'clock.step': { readonly by: 'system' };
  /** Opens a page or a settings place for the person. */
  'page.open': { readonly url: string };
  /** Starts the updater that owns this installation. */
  'client.update': {
    readonly by: 'winget' | 'brew' | 'apt' | 'dnf' | 'flatpak' | 'snap' | 'client';
    readonly id: string;
    readonly scope?: string;
  };
  /** Starts the system's own update, where the system lets a program start it. */
  'system.update': { readonly by: string };
}

export type ActionId = keyof Actions;

export type Action = {
  readonly [Id in ActionId]: { readonly action: Id; readonly with: Actions[Id] };
}[ActionId];

/**
 * How far one change has come. `intended` is on disk before anything is touched: after a crash it may
 * have been written or not. `left-to-owner`: somebody chose another value since; theirs stays.
 * @public
 */
export type ChangeState =
  | 'intended'
  | 'applied'
  | 'refused'
  | 'kept'
  | 'reverted'
  | 'left-to-owner'
  | 'stuck';
