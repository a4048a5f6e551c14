/** When this computer's own firewall may be named, and when it is the network's, a tunnel's or nobody's. */
import { expect, it } from 'vitest';
import type { LocalFirewall, SendRefusals } from '../../model/machine-facts.ts';
import { measured } from '../../model/outcome.ts';
import type { AnyObservation } from '../../model/observation.ts';
import {
  computer,
  findingsOf,
  honestInternet,
  machine,
  notRun,
  noTunnels,
  seeing,
  stun,
  weighing,
} from '../evidence.fixture.ts';
import { udp } from '../media.fixture.ts';
import { FRONT, plainWeb, udpOpen, udpSilent, zoomSeen } from '../zoom.fixture.ts';
import { localFirewallBlocks } from './local-firewall-blocks.ts';

type Saw = readonly (AnyObservation | readonly AnyObservation[])[];

const rule = (
  what: LocalFirewall['hits'][number]['what'],
  exceptDevices: readonly string[] = [],
): AnyObservation =>
  machine('local-firewall', {
    managers: [{ name: 'nftables', state: 'active' }],
    hits: [
      {
        manager: 'nftables',
        rule: 'ip daddr 170.114.0.0/16 drop',
        action: 'drop',
        what,
        exceptDevices,
      },
    ],
  });

const noRules = machine('local-firewall', {
  managers: [{ name: 'nftables', state: 'inactive' }],
  hits: [],
});

const unreadable = machine('local-firewall', {
  managers: [{ name: 'nftables', state: 'unreadable', why: 'only root may' }],
  hits: [],
});

const counted = (value: SendRefusals): AnyObservation => machine('send-refusals', value);

const router = seeing(
  'gateway',
  { kind: 'path', role: 'gateway', ip: '192.168.1.1' },
  measured({
    ip: '192.168.1.1',
    device: 'eth0',
    family: 4,
    sent: 5,
    received: 5,
    rttMs: { min: 3, median: 3, max: 4 },
    by: ['icmp-echo'],
  }),
);

const isFront = (ip: string): boolean => Object.values(FRONT).includes(ip);
const web: Saw = [computer(), plainWeb(), honestInternet()];
const silentFront = zoomSeen({ tcp: (_, ip) => (isFront(ip) ? 'tcp.timeout' : 30) });
const refusedFront = (elapsedMs: number) =>
  zoomSeen({ tcp: (_, ip) => (isFront(ip) ? ['tcp.refused', elapsedMs] : 30) });

const refusedHere = [
  stun('stun.l.google.com', '74.125.250.129', 19_302, undefined, 'udp.local_firewall'),
  stun('stun.cloudflare.com', '162.159.207.0', 3478, undefined, 'udp.local_firewall'),
];

const rows: readonly {
  readonly when: string;
  readonly saw: Saw;
  readonly finds: readonly string[];
}[] = [
  { when: 'no rule and no trouble', saw: [...web, zoomSeen(), udpOpen(), noRules], finds: [] },
  {
    when: 'a rule against the service is readable, and the service is silent',
    saw: [...web, silentFront, udpOpen(), rule('service-tcp')],
    finds: ['local-firewall-blocks confirmed'],
  },
  {
    when: 'a rule is readable that hits nothing which failed',
    saw: [...web, zoomSeen(), udpOpen(), rule('service-tcp')],
    finds: [],
  },
  {
    when: 'rules are unreadable, the service is silent, and the kernel sent none of the repeated SYNs',
    saw: [...web, silentFront, udpOpen(), unreadable, counted({ tcpRetransmitFailures: 9 })],
    finds: ['local-firewall-blocks confirmed'],
  },
  {
    when: 'rules are unreadable, the service is silent, and the kernel sent every SYN',
    saw: [
      ...web,
      silentFront,
      udpOpen(),
      unreadable,
      counted({ tcpRetransmitFailures: 0, ipOutDiscards: 3 }),
    ],
    finds: ['egress-blocks-service suspected'],
  },
  {
    when: 'one refused packet of somebody else’s was counted',
    saw: [...web, silentFront, udpOpen(), unreadable, counted({ tcpRetransmitFailures: 1 })],
    finds: ['egress-blocks-service suspected'],
  },
  {
    when: 'datagrams are refused by this computer while connections stand',
    saw: [...web, zoomSeen(), refusedHere, unreadable],
    finds: ['local-firewall-blocks confirmed'],
  },
  {
    when: 'it refuses what is sent to others to compare with, and sends what goes to the service',
    saw: [
      ...web,
      zoomSeen(),
      refusedHere,
      udp('media', '144.195.30.73', 8801, 'udp.silent'),
      unreadable,
    ],
    finds: [],
  },
  {
    when: 'it refuses what goes to the service as well',
    saw: [
      ...web,
      zoomSeen(),
      refusedHere,
      udp('media', '144.195.30.73', 8801, 'udp.local_firewall'),
      unreadable,
    ],
    finds: ['local-firewall-blocks confirmed'],
  },
  {
    when: 'datagrams vanish in the network',
    saw: [...web, noTunnels, zoomSeen(), udpSilent(), unreadable],
    finds: ['udp-blocked confirmed'],
  },
  {
    when: 'connections are refused before the router can have heard of them',
    saw: [...web, refusedFront(0.4), udpOpen(), router, unreadable],
    finds: ['local-firewall-blocks confirmed'],
  },
  {
    when: 'connections are refused by a box behind the router',
    saw: [...web, refusedFront(5), udpOpen(), router, unreadable],
    finds: ['egress-blocks-service confirmed'],
  },
  {
    when: 'a rule names the client’s own program',
    saw: [...web, zoomSeen(), udpOpen(), rule('program')],
    finds: ['local-firewall-blocks confirmed'],
  },
  {
    when: 'the rules could not be asked for',
    saw: [...web, zoomSeen(), udpOpen(), notRun('local-firewall'), notRun('send-refusals')],
    finds: [],
  },
];

it.each(rows)('finds $finds when $when', ({ saw, finds }) => {
  expect(findingsOf(...saw)).toEqual(finds);
});

it('leaves a rule that lets only a tunnel out to the kill switch', () => {
  const saw = [...web, silentFront, rule('everything', ['wg0'])];
  expect(weighing(localFirewallBlocks, saw).kind).not.toBe('confirmed');
});

it('quotes the rule that it blames', () => {
  const verdict = weighing(localFirewallBlocks, [...web, silentFront, rule('service-tcp')]);
  expect(verdict).toMatchObject({
    impact: 'blocks',
    because: [{ values: { rule: 'ip daddr 170.114.0.0/16 drop' } }, {}],
  });
});

it.each([
  { what: 'service-tcp', startedAt: '2026-11-22T10:00:00.000Z', verdict: 'confirmed' },
  { what: 'service-tcp', startedAt: '2027-11-22T10:00:00.000Z', verdict: 'suspected' },
  { what: 'everything', startedAt: '2027-11-22T10:00:00.000Z', verdict: 'confirmed' },
] as const)(
  'is $verdict by a rule against $what on $startedAt: an old list of ranges proves nothing',
  ({ what, startedAt, verdict }) => {
    const saw = [...web, silentFront, rule(what)];
    expect(weighing(localFirewallBlocks, saw, { startedAt }).kind).toBe(verdict);
  },
);
