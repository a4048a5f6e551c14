/**
 * Changes from outside: a journal that somebody may have touched, an order that came through a
 * channel. Only what has exactly the shape of a known setting comes out; whether it may be written
 * is then for the setting's own `objection`.
 */
import * as v from 'valibot';

import type { Change, SettingId, Settings } from '../model/change.ts';

/** Names of interfaces, paths, keys, addresses: a path is the longest, 4096 bytes on Linux. */
const text = v.pipe(v.string(), v.maxLength(4096));
/** 8 MB of file as base64: blocking lists in a hosts file reach 5 MB. */
const bytes = v.pipe(v.string(), v.maxLength(12 * 1024 * 1024), v.base64());
const texts = v.record(text, v.nullable(v.pipe(v.string(), v.maxLength(65_536))));
const list = v.pipe(v.array(text), v.maxLength(1000));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const file = v.nullable(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('link'), target: text }),
    v.strictObject({
      kind: v.literal('file'),
      base64: v.union([v.literal(''), bytes]),
      mode: v.pipe(whole, v.maxValue(0o7777)),
      uid: whole,
      gid: whole,
    }),
  ]),
);

const servers = v.union([v.literal('automatic'), list]);
const linkDns = v.strictObject({ v4: servers, v6: servers, raw: v.exactOptional(texts) });

const ruleFields = {
  protocol: v.picklist(['tcp', 'udp']),
  ports: list,
  destinations: list,
  program: v.exactOptional(text),
};
const rule = v.nullable(v.strictObject(ruleFields));

const route = v.nullable(
  v.strictObject({
    family: v.picklist([4, 6]),
    destination: text,
    gateway: v.exactOptional(text),
    device: v.exactOptional(text),
    metric: v.exactOptional(whole),
    table: v.exactOptional(text),
    kind: text,
    raw: v.exactOptional(text),
  }),
);

const settings: { readonly [Id in SettingId]: v.GenericSchema<unknown, Settings[Id]> } = {
  'file.hosts': file,
  'file.resolv-conf': file,
  'dns.networkmanager': linkDns,
  'dns.resolved': linkDns,
  'dns.resolvconf': v.nullable(v.pipe(v.string(), v.maxLength(65_536))),
  'dns.networksetup': linkDns,
  'dns.windows': linkDns,
  'proxy.gnome': texts,
  'proxy.kde': texts,
  'proxy.networksetup': texts,
  'proxy.wininet': texts,
  'proxy.winhttp': v.nullable(v.pipe(v.string(), v.maxLength(65_536))),
  'firewall.ufw-rule': rule,
  'firewall.firewalld-rule': rule,
  'firewall.nftables-rule': v.nullable(
    v.strictObject({ ...ruleFields, family: text, table: text, chain: text }),
  ),
  'firewall.iptables-rule': v.nullable(
    v.strictObject({
      ...ruleFields,
      command: v.picklist(['iptables', 'ip6tables', 'iptables-legacy', 'ip6tables-legacy']),
      table: text,
      chain: text,
    }),
  ),
  'firewall.windows-rule': rule,
  'firewall.pf-anchor': rule,
  'firewall.windows-rule-enabled': v.boolean(),
  'firewall.alf-app': v.nullable(v.picklist(['allow', 'block'])),
  'firewall.ufw-state': v.picklist(['enabled', 'disabled']),
  'firewall.firewalld-zone': text,
  'firewall.windows-profile': v.picklist(['True', 'False', 'NotConfigured']),
  'firewall.alf-state': v.strictObject({ state: v.picklist([0, 1, 2]) }),
  'link.mtu': whole,
  'link.ipv6': texts,
  'wifi.power-save': v.union([v.boolean(), text]),
  'route.entry': route,
  'tunnel.connection': v.picklist(['up', 'down']),
  'clock.network-time': v.boolean(),
  'client.folder': v.nullable(v.strictObject({ at: text })),
  'client.file-mode': v.pipe(whole, v.maxValue(0o7777)),
  'client.quarantine': v.nullable(text),
  'client.policy': v.nullable(v.strictObject({ type: text, value: text })),
  'account.setting': v.union([v.null(), v.boolean(), v.number(), text, list]),
};

const isSetting = (id: string): id is SettingId => Object.hasOwn(settings, id);

const frame = v.strictObject({
  setting: v.pipe(v.string(), v.maxLength(64)),
  on: text,
  before: v.unknown(),
  after: v.unknown(),
});

/** The change, or the place where it is not one. */
export const parseChange = (
  data: unknown,
):
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'wrong'; readonly why: string } => {
  const framed = v.safeParse(frame, data);
  if (!framed.success) return { kind: 'wrong', why: framed.issues[0].message };
  const { setting, on } = framed.output;
  if (!isSetting(setting)) return { kind: 'wrong', why: `no such setting: ${setting}` };
  const before = v.safeParse(settings[setting], framed.output.before);
  if (!before.success) return { kind: 'wrong', why: `before: ${before.issues[0].message}` };
  const after = v.safeParse(settings[setting], framed.output.after);
  if (!after.success) return { kind: 'wrong', why: `after: ${after.issues[0].message}` };
  const change = { setting, on, before: before.output, after: after.output };
  // Both sides were parsed by the schema of this very setting; the compiler cannot see that they belong together.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { kind: 'change', change: change as Change };
};
