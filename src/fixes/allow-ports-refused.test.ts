import { describe, expect, test } from 'vitest';
import { allowPortsInFirewall } from './allow-ports-in-firewall.ts';
import {
  hit,
  on,
  firewall,
  linux,
  windows,
  nftHit,
  changesIn,
  rule,
  tcp,
  udpAndWeb,
} from './firewall.fixture.ts';
import { situation, type FakeSituation } from './situation.fixture.ts';

describe('a permission', () => {
  test.each<{ when: string; one: FakeSituation; plans: readonly unknown[] }>([
    { when: 'nobody looked at the firewall', one: { settings: linux }, plans: [] },
    {
      when: 'no rule hits the meeting',
      one: { seen: [firewall(on('nftables'))], settings: linux },
      plans: [],
    },
    {
      when: 'the rule is a VPN’s kill switch',
      one: {
        seen: [firewall(on('nftables'), { ...nftHit, exceptDevices: ['wg0'] })],
        settings: linux,
      },
      plans: [],
    },
    {
      when: 'the rule is a company’s policy',
      one: {
        os: 'win32',
        seen: [
          firewall(on('windows'), hit('windows', 'policy {5F}: v2.31|Action=Block|', 'program')),
        ],
        settings: windows,
      },
      plans: [],
    },
    {
      when: 'another program decides',
      one: {
        seen: [firewall(on('other'), hit('other', 'opensnitchd', 'program'))],
        settings: linux,
      },
      plans: [],
    },
    {
      when: 'the rules cannot be read without rights',
      one: {
        seen: [firewall([{ name: 'nftables', state: 'unreadable' }])],
        settings: linux,
        isElevated: false,
      },
      plans: ['impossible'],
    },
    {
      when: 'the firewall is on and reads nothing to us as administrator',
      one: {
        seen: [firewall(on('nftables'), nftHit)],
        settings: { 'firewall.nftables-rule': { '*': { unknown: 'nft gave no answer' } } },
      },
      plans: ['impossible', 'impossible'],
    },
    {
      when: 'this system has no hands for it',
      one: { seen: [firewall(on('nftables'), nftHit)] },
      plans: ['impossible', 'impossible'],
    },
  ])('is not planned when $when', async ({ one, plans }) => {
    expect(await changesIn(one)).toEqual(plans);
  });

  test('that stands already is not planned again', async () => {
    const first = situation({ seen: [firewall(on('nftables'), nftHit)], settings: linux });
    const [narrow, wide] = await allowPortsInFirewall.plan(first);
    const standing = narrow?.kind === 'changes' ? narrow.changes[0] : undefined;
    const settings = { 'firewall.nftables-rule': { [standing?.on ?? '']: standing?.after } };
    const again = await allowPortsInFirewall.plan({
      ...first,
      hands: situation({ settings }).hands,
    });
    expect(again.map(({ kind }) => kind)).toEqual(['nothing-to-do', 'changes']);
    expect(wide?.kind).toBe('changes');
  });

  test('may be planned for ufw by an ordinary user, who cannot read its rules', async () => {
    const plans = await changesIn({
      seen: [firewall([...on('ufw'), { name: 'nftables', state: 'unreadable' }])],
      settings: { 'firewall.ufw-rule': { '*': { unknown: 'Permission denied' } } },
      isElevated: false,
    });
    expect(plans).toEqual([
      [
        expect.objectContaining({ setting: 'ufw-rule', after: rule('tcp', tcp) }),
        expect.objectContaining({ setting: 'ufw-rule', after: rule('udp', udpAndWeb) }),
        expect.objectContaining({ setting: 'ufw-rule', after: rule('udp', ['53']) }),
      ],
    ]);
  });
});
