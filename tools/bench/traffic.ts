/**
 * What one check puts on the wire and gets back, counted frame by frame at the laptop's interface, and the most
 * packets any single host got: how polite the check is. Counted in runs of their own, so that the counting
 * slows no timed run. It cannot tell the kernel's own traffic (ARP, neighbour discovery) from the check's.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { askDoctor, breakNetwork, type Means } from '../../lab/attempt.ts';
import type { Scenario } from '../../lab/scenario.ts';
import type { Lab } from '../../lab/topology/lab.ts';
import { script } from './measured.ts';
import { table } from './table.ts';
import { nearby } from './verdict-times.ts';

export interface TrafficRow {
  readonly direction: 'sent' | 'received';
  readonly protocol: string;
  /** Address of the far end; empty below IP. */
  readonly host: string;
  readonly packets: number;
  readonly bytes: number;
}

interface Busiest {
  readonly host: string;
  readonly name: string;
  readonly packets: number;
}

export interface Traffic {
  readonly scenario: string;
  readonly rows: readonly TrafficRow[];
  /** The interface's own counters over the same time, and whether they agree with the rows. */
  readonly interface: Readonly<Record<string, number>>;
  readonly isChecked: boolean;
  /** Most packets sent to one host, the house's own router apart. */
  readonly busiest: Busiest;
  readonly toRouter: number;
  readonly hosts: number;
}

/** What a closing connection still says after the process has ended: a few round trips. */
const AFTERGLOW_MS = 300;

export async function countTraffic(scenario: Scenario, means: Means): Promise<Traffic> {
  const { lab, arguments: extra } = await breakNetwork(nearby(scenario), 1, means);
  try {
    await scenario.control(lab);
    const counted = await whileCounting(lab, async () => {
      const command = [...means.doctor, '--json', '--reach', ...extra];
      const done = await askDoctor(lab, scenario, command);
      if (done.timedOut || done.stdout === '') throw new Error(`no report: ${done.stderr}`);
    });
    return summed(scenario, lab, counted);
  } finally {
    await lab.end();
  }
}

interface Counted {
  readonly rows: readonly TrafficRow[];
  readonly interface: Readonly<Record<string, number>>;
  readonly missed: number;
}

async function whileCounting(lab: Lab, act: () => Promise<void>): Promise<Counted> {
  const lines: string[] = [];
  const counter = await lab.laptop.start([...script('count-frames.py'), lab.plan.laptop.device], {
    ready: /^ready/,
    onLine: (line) => void lines.push(line),
  });
  await act();
  await sleep(AFTERGLOW_MS);
  await counter.send('enough\n');
  await counter.exited;
  const line = lines.find((one) => one.startsWith('{'));
  if (line === undefined) throw new Error('the frames were not counted');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own script's output
  return JSON.parse(line) as Counted;
}

export const total = (
  rows: readonly TrafficRow[],
  unit: 'packets' | 'bytes',
  direction: TrafficRow['direction'],
  protocol?: string,
): number =>
  rows
    .filter((row) => row.direction === direction && (protocol ?? row.protocol) === row.protocol)
    .reduce((sum, row) => sum + row[unit], 0);

function summed(scenario: Scenario, lab: Lab, { rows, interface: own, missed }: Counted): Traffic {
  const agrees = (['sent', 'received'] as const).every((way) =>
    (['packets', 'bytes'] as const).every(
      (unit) => total(rows, unit, way) === own[`${way === 'sent' ? 'tx' : 'rx'}_${unit}`],
    ),
  );
  const { home } = lab.plan;
  const router = new Set([home.ipv4, home.ipv6, home.linkLocal]);
  const sentTo = new Map<string, number>();
  for (const row of rows) {
    if (row.direction === 'received' || row.host === '' || isMulticast(row.host)) continue;
    sentTo.set(row.host, (sentTo.get(row.host) ?? 0) + row.packets);
  }
  const [host = '', packets = 0] =
    [...sentTo]
      .filter(([address]) => !router.has(address))
      .toSorted(([, one], [, other]) => other - one)[0] ?? [];
  const toRouter = [...sentTo]
    .filter(([address]) => router.has(address))
    .reduce((sum, [, sent]) => sum + sent, 0);
  return {
    scenario: scenario.id,
    rows,
    interface: own,
    isChecked: agrees && missed === 0,
    busiest: { host, packets, name: nameOf(lab, host) },
    toRouter,
    hosts: sentTo.size,
  };
}

const isMulticast = (host: string): boolean => host.startsWith('ff') || host.startsWith('224.');

const nameOf = (lab: Lab, host: string): string =>
  lab.world.zone.find(({ ipv4, ipv6 }) => ipv4.includes(host) || ipv6.includes(host))?.name ?? host;

const protocols = ['UDP DNS', 'UDP other', 'TCP', 'ICMP', 'ARP, ND', 'other'] as const;

export function trafficText(all: readonly Traffic[]): string {
  const rows = all.flatMap(({ scenario, rows: counted }) =>
    (['packets', 'bytes'] as const).map((unit) => [
      unit === 'packets' ? scenario : '',
      unit,
      ...[...protocols, undefined].map(
        (name) => `${total(counted, unit, 'sent', name)}/${total(counted, unit, 'received', name)}`,
      ),
    ]),
  );
  const hostRows = all.map(({ scenario, hosts, busiest, toRouter, isChecked }) => [
    scenario,
    String(hosts),
    String(toRouter),
    String(busiest.packets),
    busiest.name,
    isChecked ? 'agree' : 'DISAGREE',
  ]);
  return [
    '3. Packets and bytes of one check at the laptop, sent/received (Ethernet headers included)',
    '',
    table(['network', 'unit', ...protocols, 'all'], rows),
    '',
    '   Packets sent by far end: the house’s router (also its resolver), and the busiest host beyond it;',
    '   "counters" compares the sum of the table above with what the interface itself counted',
    '',
    table(['network', 'hosts', 'to router', 'to busiest', 'which is', 'counters'], hostRows),
  ].join('\n');
}
