import { expect, test } from 'vitest';
import { measured } from '../model/outcome.ts';
import type { MachineFactId } from '../platform/platform.ts';
import { account } from './account.ts';
import { browserExtensions } from './browser-extensions.ts';
import { client } from './client.ts';
import { clock } from './clock.ts';
import { deviceHolders } from './device-holders.ts';
import { hostsFile } from './hosts-file.ts';
import { links } from './links.ts';
import { localFirewall } from './local-firewall.ts';
import { neighbours } from './neighbours.ts';
import { contextFor, lookedUp, planFor, platformFor, profileFor } from './probe.fixture.ts';
import { power } from './power.ts';
import { processes } from './processes.ts';
import { proxySettings } from './proxy-settings.ts';
import { resolvers } from './resolvers.ts';
import { routeTo } from './route-to.ts';
import { routes } from './routes.ts';
import { securitySoftware } from './security-software.ts';
import { sendRefusals } from './send-refusals.ts';
import { trustStore } from './trust-store.ts';
import { tunnels } from './tunnels.ts';
import { updates } from './updates.ts';
import { wifi } from './wifi.ts';

const computerProbes = [
  links,
  routes,
  neighbours,
  resolvers,
  hostsFile,
  proxySettings,
  tunnels,
  localFirewall,
  sendRefusals,
  processes,
  client,
  clock,
  trustStore,
  wifi,
  securitySoftware,
  updates,
  browserExtensions,
  power,
  deviceHolders,
  account,
];

test.each(computerProbes.map((probe) => ({ id: probe.id, probe })))(
  '$id asks the reader of its own name about this computer, and sends nothing',
  async ({ id, probe }) => {
    const asked: string[] = [];
    const readers = Object.fromEntries(
      computerProbes.map((other): [MachineFactId, () => Promise<never>] => [
        other.id,
        async () => {
          asked.push(other.id);
          return { kind: 'skipped', why: 'test' } as never;
        },
      ]),
    );
    // Some wait until something is red; chosen, they ask at once.
    const plan = { ...planFor(), chosen: new Set([id]) };
    const targets = probe.targets(plan);
    expect(targets).toEqual([{ kind: 'computer' }]);
    await probe.run({ kind: 'computer' }, contextFor(plan, platformFor(readers)));
    expect(asked).toEqual([id]);
    expect(probe.cost).toMatchObject({ packets: 0, bytes: 0 });
  },
);

const ipsOf = (plan = planFor()) =>
  routeTo
    .targets({ ...plan, chosen: new Set(['route-to'] as const) })
    .map((target) => (target.kind === 'path' ? `${target.role} ${target.ip}` : ''));

test('before any name is known the way to the published ranges and to a control is asked', () => {
  expect(ipsOf()).toEqual(['media-unproven 198.51.100.0', 'control 192.0.2.53']);
});

test('the resolved addresses of signalling and media are asked, one of each family', () => {
  const seen = [lookedUp('example.test', '203.0.113.1', '203.0.113.2', '2001:db9::1')];
  expect(ipsOf(planFor({ seen }))).toEqual([
    'signalling 203.0.113.1',
    'signalling 2001:db9::1',
    'media-unproven 198.51.100.0',
    'control 192.0.2.53',
  ]);
});

test('a long list of ranges is sampled', () => {
  const ranges = Array.from({ length: 90 }, (_, at) => ({ cidr: `10.${at}.0.0/16`, label: 'x' }));
  const profile = profileFor({ media: { ...profileFor().media, ranges } });
  expect(ipsOf(planFor({ profile })).filter((text) => text.startsWith('media'))).toHaveLength(4);
});

test('while nothing is red only the way to what was looked up is asked', () => {
  const seen = [lookedUp('example.test', '203.0.113.1')];
  expect(routeTo.targets(planFor({ seen }))).toEqual([
    { kind: 'path', role: 'signalling', ip: '203.0.113.1' },
  ]);
});

test('the address asked about reaches the reader', async () => {
  const platform = platformFor({
    'route-to': async ({ ip }) => measured({ kind: 'unicast', device: ip ?? 'none' }),
  });
  const outcome = await routeTo.run(
    { kind: 'path', role: 'control', ip: '192.0.2.53' },
    contextFor(planFor(), platform),
  );
  expect(outcome).toMatchObject({ value: { device: '192.0.2.53' } });
});
