import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';

import { measured, skipped } from '../model/outcome.ts';
import type { Stretches } from '../model/quality-facts.ts';
import type { PingReply, Programs } from '../platform/platform.ts';
import { contextFor, observed, planFor, platformFor } from './probe.fixture.ts';
import type { CallStream } from './call-stream.ts';
import { lookAlone, lookBesideStream, lookedBesideStream } from './stretches-beside.ts';

const router = '192.168.1.1';
const [first, second, far] = ['100.64.0.1', '62.1.2.3', '203.0.113.80'];

const routeBy = (gateway: string) =>
  observed(
    'routes',
    { kind: 'computer' },
    measured({
      routes: [
        {
          family: 4,
          destination: '0.0.0.0/0',
          kind: 'unicast',
          device: 'eth0',
          table: 'main',
          gateway,
        },
      ],
    }),
  );

interface Way {
  /** Who is met after so many routers, nearest first; undefined for one that says nothing. */
  readonly hops: readonly (string | undefined)[];
  /** Addresses that answer echoes themselves. */
  readonly answering: readonly string[];
  /** Every so many of its echoes are lost. */
  readonly loses?: Readonly<Record<string, number>>;
}

/** A ping that knows the way: answers are there at once, numbered as the real one numbers them. */
const pingOn =
  ({ hops, answering, loses = {} }: Way): Programs['ping'] =>
  async ({ ip, count, hops: allowed, wantsEach }) => {
    const expiring = allowed === undefined ? undefined : hops[allowed - 1];
    const isExpired = allowed !== undefined && allowed <= hops.length;
    const from = isExpired ? expiring : answering.includes(ip) ? ip : undefined;
    const every = loses[from ?? ''] ?? 0;
    const heard = Array.from({ length: count }, (_, sequence) => sequence).filter(
      (sequence) => from !== undefined && (every === 0 || sequence % every !== every - 1),
    );
    const answers = heard.map((sequence): PingReply => {
      const answer = { sequence, from: from ?? '' };
      return isExpired ? answer : { ...answer, rttMs: 10 + (sequence % 2) };
    });
    const rttMs = answers.flatMap((answer) => answer.rttMs ?? []);
    return measured({ sent: count, rttMs, ...(wantsEach === true ? { answers } : {}) });
  };

/** A stream of one packet. */
const echoed: NonNullable<CallStream['stream']> = {
  packets: {
    sent: [{ sequence: 0, sentAtMs: 0 }],
    replies: [{ sequence: 0, backAtMs: 12, thereAtUs: 0, thereCount: 1 }],
  },
  sources: 1,
  own: { p99Ms: 0, maxMs: 0, isStarved: false },
};

/** The way of no packet: the kernel refuses a connection to everybody. Who answers no echo is asked by real ones. */
const nowhere = '255.255.255.255';

const looking = async (
  way: Way,
  { gateway = router, farIp = far, port = 443 } = {},
): Promise<Stretches['hops']> => {
  const platform = platformFor({}, { ping: pingOn(way) });
  const context = contextFor(planFor({ seen: [routeBy(gateway)] }), platform);
  const outcome = await lookAlone({ ip: farIp, port }, 1000, context);
  return outcome.kind === 'measured' ? outcome.value.hops : [];
};

const told = (hops: Stretches['hops']): readonly string[] =>
  hops.map(
    ({ where, ip, by, sent, received }) => `${where} ${ip} by ${by}: ${received} of ${sent}`,
  );

describe('the stretches of a way', () => {
  test.each([
    {
      when: 'all answer, and the provider loses every fifth',
      way: {
        hops: [router, first, second],
        answering: [router, first, second, far],
        loses: { [first]: 5, [second]: 5, [far]: 5 },
      },
      hops: [
        `gateway ${router} by icmp-echo: 40 of 40`,
        `provider ${first} by icmp-echo: 32 of 40`,
        `provider ${second} by icmp-echo: 16 of 20`,
        `far ${far} by icmp-echo: 8 of 10`,
      ],
    },
    {
      when: 'a router that answers no echoes is asked by expiry, without times',
      way: { hops: [router, first], answering: [router, far] },
      hops: [
        `gateway ${router} by icmp-echo: 40 of 40`,
        `provider ${first} by time-exceeded: 5 of 5`,
        `far ${far} by icmp-echo: 10 of 10`,
      ],
    },
    {
      when: 'routers that say nothing at all have lost nothing',
      way: { hops: [undefined, undefined, second], answering: [second, far] },
      by: { gateway: nowhere },
      hops: [`provider ${second} by icmp-echo: 40 of 40`, `far ${far} by icmp-echo: 10 of 10`],
    },
  ])('$when', async ({ way, by, hops }) => {
    expect(told(await looking(way, by))).toEqual(hops);
  });

  test('times, jitter and the place of a loss are told', async () => {
    const hops = await looking({
      hops: [router],
      answering: [router, far],
      loses: { [far]: 10 },
    });
    expect(hops.at(-1)).toMatchObject({
      received: 9,
      longestLossRun: 1,
      rttMs: { min: 10, max: 11 },
      rttSeries: { everyMs: 200 },
    });
    expect(hops.at(-1)?.jitterMs).toBeGreaterThan(0);
  });

  test('where all ICMP is dropped, connections tell of the far end', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const platform = platformFor({}, { ping: async () => skipped('ping may not run here') });
    const outcome = await lookAlone(
      { ip: '127.0.0.1', port },
      600,
      contextFor(planFor(), platform),
    );
    const hops = outcome.kind === 'measured' ? outcome.value.hops : [];
    expect(hops).toMatchObject([{ where: 'far', by: 'tcp', longestLossRun: 0 }]);
    expect(hops[0]?.received).toBe(hops[0]?.sent);
  });

  test('a router that ignores echoes is asked by connections', async () => {
    const way = { hops: [], answering: [far] };
    const [nearest] = await looking(way, { gateway: '127.0.0.1' });
    expect(nearest).toMatchObject({ where: 'gateway', ip: '127.0.0.1', by: 'tcp' });
  });

  test.each([
    { when: 'half of it was over', answered: 22, hops: ['gateway', 'provider', 'provider', 'far'] },
    { when: 'it had just begun', answered: 4, hops: undefined },
  ])('stopped, and $when: nothing is lost that was on its way', async ({ answered, hops }) => {
    const stop = new AbortController();
    const whole = pingOn({
      hops: [router, first, second],
      answering: [router, first, second, far],
    });
    const ping: Programs['ping'] = async (question) => {
      const outcome = await whole(question);
      if (outcome.kind !== 'measured' || question.count < 5) return outcome;
      stop.abort();
      const { answers = [] } = outcome.value;
      return measured({ ...outcome.value, answers: answers.slice(0, answered) });
    };
    const plan = planFor({ seen: [routeBy(router)] });
    const context = contextFor(plan, platformFor({}, { ping }), stop.signal);
    const outcome = await lookAlone({ ip: far, port: 443 }, 2000, context);
    const seen = outcome.kind === 'measured' ? outcome.value : undefined;
    expect(seen?.hops.map(({ where }) => where)).toEqual(hops);
    expect(seen?.hops.filter(({ sent, received }) => received < sent) ?? []).toEqual([]);
    expect(seen?.isCut).toBe(hops === undefined ? undefined : true);
  });

  test('beside a stream that goes on, the routers are asked on, too', async () => {
    const ended = new AbortController();
    const running = once(ended.signal, 'abort').then((): CallStream => ({
      outcome: skipped('a stand-in'),
      stream: echoed,
    }));
    let rounds = 0;
    const whole = pingOn({ hops: [router], answering: [router, far] });
    const ping: Programs['ping'] = async (question) => {
      if (question.ip === router && question.count >= 40) rounds += 1;
      if (rounds === 3) ended.abort();
      return whole(question);
    };
    const plan = planFor({ seen: [routeBy(router)] });
    await lookBesideStream(far, running, contextFor(plan, platformFor({}, { ping })));
    const seen = lookedBesideStream(plan.options);
    const hops = seen?.kind === 'measured' ? seen.value.hops : [];
    // Three seconds, and one more as often as it takes.
    expect(told(hops)).toEqual([
      `gateway ${router} by icmp-echo: 200 of 200`,
      `far ${far} by udp-echo: 1 of 1`,
    ]);
  });

  test('once the stream is over nobody waits for missing answers, and none of them counts as lost', async () => {
    const whole = pingOn({ hops: [router], answering: [router, far] });
    const ping: Programs['ping'] = async (question) => {
      const outcome = await whole(question);
      if (outcome.kind !== 'measured' || question.count < 40) return outcome;
      // Asked for three seconds, and told to end after two and a third.
      const over = question.until ?? new AbortController().signal;
      if (!over.aborted) await once(over, 'abort');
      const { answers = [] } = outcome.value;
      return measured({ ...outcome.value, sent: 92, answers: answers.slice(0, 90) });
    };
    const plan = planFor({ seen: [routeBy(router)] });
    const running = Promise.resolve<CallStream>({ outcome: skipped('a stand-in'), stream: echoed });
    await lookBesideStream(far, running, contextFor(plan, platformFor({}, { ping })));
    const seen = lookedBesideStream(plan.options);
    const [here] = seen?.kind === 'measured' ? seen.value.hops : [];
    expect(here).toMatchObject({ where: 'gateway', sent: 90, received: 90 });
  });

  test('where nobody answers, nothing is known', async () => {
    const way = { hops: [], answering: [] };
    expect(await looking(way, { gateway: nowhere, farIp: nowhere })).toEqual([]);
  });
});
