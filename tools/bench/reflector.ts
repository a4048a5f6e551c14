/**
 * How many tests one reflector carries on one core, beside a bare `dgram` echo in the same run, and what
 * strangers do to its memory. All on loopback, which costs the measured process more than a network card would:
 * here its own send delivers to the receiver, too.
 *
 * A figure per second of the process's own processor time (user and system), so that a generator which is slower
 * than the reflector does not make it look slower; fewer packets at once make each dearer, never cheaper.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { deadlineIn } from '../../src/platform/deadline.ts';
import { bother, type Mischief } from './reflector/bad-callers.ts';
import type { FarEnd, Used } from './reflector/far-end.ts';
import type { LoadDone } from './reflector/load.ts';
import { type Spread, spreadOf } from './statistics.ts';
import { ratio, table, whole } from './table.ts';

const TESTS = [500, 1000, 2000] as const;
const SECONDS = 3;
const SOAK_SECONDS = 30;
const PACKETS_PER_SECOND = 50;

export interface Carried {
  readonly who: 'bare' | 'ours';
  readonly tests: number;
  readonly sent: number;
  readonly answered: number;
  readonly heard: number;
  readonly tookMs: number;
  readonly processorMs: number;
}

export interface Soak extends Mischief {
  readonly memoryMb: readonly number[];
  readonly carried: Carried;
}

export interface ReflectorFigures {
  readonly rounds: readonly Carried[];
  readonly soak: Soak;
}

const start = (name: string, ...words: readonly string[]): ChildProcess =>
  fork(fileURLToPath(new URL(`reflector/${name}.ts`, import.meta.url)), words, {
    execArgv: ['--import', 'tsx'],
    // Own processes on either side: the generator must not spend the reflector's time.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

async function told<Answer>(child: ChildProcess, wish?: object | string): Promise<Answer> {
  const answer = once(child, 'message', { signal: deadlineIn(120_000) });
  if (wish !== undefined) child.send(wish);
  const [said] = await answer;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own programs at both ends
  return said as Answer;
}

interface Pair {
  readonly who: Carried['who'];
  readonly tests: number;
  readonly farEnd: ChildProcess;
  readonly load: ChildProcess;
  readonly ports: FarEnd;
}

async function pairUp(who: Carried['who'], tests: number): Promise<Pair> {
  const farEnd = start('far-end', who);
  const ports = await told<FarEnd>(farEnd);
  const load = start('load');
  await told(load, { ...ports, tests });
  return { who, tests, farEnd, load, ports };
}

const part = ({ farEnd, load }: Pair): void => {
  farEnd.disconnect();
  load.disconnect();
};

async function carry({ who, tests, farEnd, load }: Pair, seconds: number): Promise<Carried> {
  const before = await told<Used>(farEnd, 'used');
  const done = await told<LoadDone>(load, { seconds });
  const after = await told<Used>(farEnd, 'used');
  return {
    who,
    tests,
    ...done,
    answered: after.answered - before.answered,
    processorMs: after.processorMs - before.processorMs,
  };
}

export async function benchReflector(
  rounds: number,
  progress: (text: string) => void,
): Promise<ReflectorFigures> {
  const all: Carried[] = [];
  for (const tests of TESTS) {
    progress(`reflector: ${tests} tests at once`);
    const pairs = [await pairUp('bare', tests), await pairUp('ours', tests)];
    // The first round warms the compiler up and is not counted.
    for (const pair of pairs) await carry(pair, 1);
    for (let round = 0; round < rounds; round += 1) {
      // One after the other within a round: whatever slows the machine down slows both alike.
      for (const pair of pairs) all.push(await carry(pair, SECONDS));
    }
    pairs.forEach(part);
  }
  progress(`reflector: ${SOAK_SECONDS} seconds of strangers`);
  return { rounds: all, soak: await soak() };
}

async function soak(): Promise<Soak> {
  const pair = await pairUp('ours', 100);
  const memory = async (): Promise<number> =>
    (await told<Used>(pair.farEnd, 'memory')).memoryBytes / 1e6;
  const memoryMb: number[] = [];
  let mischief: Mischief = { datagrams: 0, connections: 0 };
  // The first third fills pools and caches; growth would show between the second and the third.
  for (let third = 0; third < 3; third += 1) {
    const done = await bother(pair.ports, SOAK_SECONDS / 3);
    mischief = {
      datagrams: mischief.datagrams + done.datagrams,
      connections: mischief.connections + done.connections,
    };
    memoryMb.push(await memory());
  }
  const carried = await carry(pair, SECONDS);
  part(pair);
  return { ...mischief, memoryMb, carried };
}

const perCoreSecond = ({ answered, processorMs }: Carried): number =>
  (answered / processorMs) * 1000;

const spreadFor = (rounds: readonly Carried[], of: (one: Carried) => number): Spread =>
  spreadOf(rounds.map(of));

export function reflectorText({ rounds, soak: soaked }: ReflectorFigures): string {
  const rows = TESTS.flatMap((tests) =>
    (['bare', 'ours'] as const).map((who) => {
      const mine = rounds.filter((one) => one.tests === tests && one.who === who);
      const bare = rounds.filter((one) => one.tests === tests && one.who === 'bare');
      const rate = spreadFor(mine, perCoreSecond);
      return [
        `${tests} tests, ${who === 'bare' ? 'bare dgram echo' : 'linecheck reflector'}`,
        whole(spreadFor(mine, ({ answered, tookMs }) => (answered / tookMs) * 1000).median),
        `${(spreadFor(mine, ({ answered, heard }) => 1 - heard / answered).median * 100).toFixed(2)} %`,
        `${(spreadFor(mine, ({ processorMs, tookMs }) => processorMs / tookMs).median * 100).toFixed(0)} %`,
        whole(rate.median),
        whole(rate.max),
        whole(rate.median / PACKETS_PER_SECOND),
        ratio(
          spreadOf(mine.map((one, at) => perCoreSecond(one) / perCoreSecond(bare[at] ?? one)))
            .median,
        ),
      ];
    }),
  );
  const head = [
    'load',
    'answered/s',
    'lost home',
    'of a core',
    'packets/core-s',
    'best',
    'tests/core',
    'x bare',
  ];
  const [first = 0, second = 0, third = 0] = soaked.memoryMb;
  return [
    `Reflector: tests of ${PACKETS_PER_SECOND} packets/s, 160 bytes, each with an address and port and a token of its own; medians of ${rounds.length / 2 / TESTS.length} rounds`,
    '   2,000 tests are 100,000 packets each way a second; "answered/s" ends where the generator or the core does;\n   "lost home": replies that the generator had no time for',
    '',
    table(head, rows),
    '',
    `   Strangers for ${SOAK_SECONDS} s: ${soaked.datagrams} bad datagrams, ${soaked.connections} bad connections;`,
    `   resident memory after each third, collected: ${first.toFixed(0)}, ${second.toFixed(0)}, ${third.toFixed(0)} MB`,
    `   and 100 tests afterwards: ${soaked.carried.heard} of ${soaked.carried.sent} packets came back`,
  ].join('\n');
}
