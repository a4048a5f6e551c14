/** Firewalls as the reader tells of them, and what a plan would change, for tests. */
import type { LocalFirewall } from '../model/machine-facts.ts';
import { allowPortsInFirewall } from './allow-ports-in-firewall.ts';
import { seen, situation, type FakeSituation } from './situation.fixture.ts';

export type Hit = LocalFirewall['hits'][number];
export type Manager = LocalFirewall['managers'][number];

export const hit = (
  manager: string,
  rule: string,
  what: Hit['what'],
  more: Partial<Hit> = {},
): Hit => ({
  manager,
  rule,
  action: 'drop',
  what,
  exceptDevices: [],
  families: [4],
  ...more,
});

export const on = (...names: readonly Manager['name'][]): readonly Manager[] =>
  names.map((name) => ({ name, state: 'active' }));

export const firewall = (managers: readonly Manager[], ...hits: readonly Hit[]) =>
  seen('local-firewall', { managers, hits });

export const resolvers = seen('resolvers', {
  resolvers: [
    {
      address: '192.168.1.1',
      port: 53,
      from: 'resolv.conf',
      isLocalStub: false,
      onlyDomains: [],
    },
  ],
  searchDomains: [],
});

export const none = { '*': null };
export const linux = {
  'firewall.nftables-rule': none,
  'firewall.iptables-rule': none,
  'firewall.ufw-rule': none,
  'firewall.firewalld-rule': none,
};
export const windows = {
  'firewall.windows-rule': none,
  'firewall.windows-rule-enabled': { '*': true },
};

export const nftHit = hit('nftables', 'inet guard out: udp dport 8801-8810 drop', 'media-udp');

export const changesIn = async (one: FakeSituation) =>
  (await allowPortsInFirewall.plan(situation({ cause: 'local-firewall-blocks', ...one }))).map(
    (plan) =>
      plan.kind === 'changes'
        ? plan.changes.map(({ setting, on: place, after }) => ({
            setting: setting.replace('firewall.', ''),
            place: place.replaceAll(/-[0-9a-f]{6}-/gu, '-#-'),
            after,
          }))
        : plan.kind,
  );

export const rule = (protocol: 'tcp' | 'udp', ports: readonly string[], more: object = {}) => ({
  protocol,
  ports,
  destinations: [],
  ...more,
});
export const tcp = ['443', '8801-8802'];
export const udp = ['3478-3479', '8801-8810'];
/** With HTTP/3, where a rule is about addresses and not about ports. */
export const udpAndWeb = ['443', ...udp];
