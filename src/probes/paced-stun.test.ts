import { describe, expect, test } from 'vitest';

import { measured } from '../model/outcome.ts';
import type { TargetOf } from '../model/target.ts';
import { pacedStun } from './paced-stun.ts';
import { contextFor, observed, planFor } from './probe.fixture.ts';
import { stunAnswer } from './stun-message.ts';
import { closedUdpPort, udpServer } from './udp-server.fixture.ts';

const server = (
  ip: string,
  port: number,
  role: 'control' | 'media' = 'control',
): TargetOf<'address'> => ({
  kind: 'address',
  transport: 'udp',
  role,
  ip,
  port,
  form: 'rfc5389',
});

const answered = (target: TargetOf<'address'>, sent = 1) =>
  observed(
    'stun',
    target,
    measured({
      form: 'rfc5389',
      sent,
      received: 1,
      rttMs: 5,
      localPort: 1,
      mappedIp: '192.0.2.1',
      mappedPort: 1,
    }),
  );

const reached = (target: TargetOf<'address'>, sent: number) =>
  observed('udp-media', target, measured({ answer: 'stun', sent, received: 1, rttMs: 5 }));

describe('whom it asks', () => {
  const control = server('192.0.2.1', 19302);
  const other = server('192.0.2.2', 3478);
  const media = server('198.51.100.1', 3478, 'media');
  const seen = [answered(control), answered(other), answered(media)];

  test.each([
    {
      when: 'measuring: a control and the service’s own',
      changes: { isMeasuring: true },
      ips: ['192.0.2.1', '198.51.100.1'],
    },
    { when: 'during the reach check: nobody', changes: {}, ips: [] },
    {
      when: 'without third parties: the service’s own',
      changes: { isMeasuring: true, options: { isThirdPartyAllowed: false } },
      ips: ['198.51.100.1'],
    },
    {
      when: 'with a far end of our own: nobody',
      changes: { isMeasuring: true, options: { reflector: { host: 'r.test', port: 443 } } },
      ips: [],
    },
  ])('$when', ({ changes, ips }) => {
    const targets = pacedStun.targets(planFor({ seen, ...changes }));
    expect(targets.map((target) => 'ip' in target && target.ip)).toEqual(ips);
  });
});

const asking = async (
  answers: (count: number) => boolean,
  earlier: (target: TargetOf<'address'>) => Parameters<typeof planFor>[0],
) => {
  const far = await udpServer((datagram, from, count) =>
    answers(count) ? stunAnswer(datagram, 'rfc5389', from.address, from.port) : undefined,
  );
  const target = server(far.ip, far.port);
  const outcome = await pacedStun.run(target, contextFor(planFor(earlier(target))));
  return { outcome, heard: far.heard.length };
};

describe('what a stranger gets', () => {
  test('twelve packets in all, with what others have sent', async () => {
    const { outcome, heard } = await asking(
      (count) => count !== 2,
      (target) => ({ seen: [answered(target, 3), reached({ ...target, port: 8801 }, 4)] }),
    );
    expect(heard).toBe(5);
    expect(outcome).toMatchObject({
      kind: 'measured',
      value: { sent: 5, received: 4, rttMs: { min: expect.any(Number) } },
    });
  });

  test('nothing where others have sent it all', async () => {
    const { outcome, heard } = await asking(
      () => true,
      (target) => ({
        seen: [
          answered(target, 3),
          reached({ ...target, port: 8801 }, 3),
          reached({ ...target, port: 8802 }, 4),
        ],
      }),
    );
    expect(outcome.kind).toBe('skipped');
    expect(heard).toBe(0);
  });

  test.each([
    { when: 'enough had come', stopAt: 7, kind: 'measured', value: { isCut: true } },
    { when: 'it had just begun', stopAt: 2, kind: 'skipped' },
  ])('stopped, and $when', async ({ stopAt, kind, value }) => {
    const stop = new AbortController();
    // The last question is on its way when it is stopped: that is no loss.
    const far = await udpServer((datagram, from, count) => {
      if (count === stopAt) setTimeout(() => stop.abort(), 20);
      return count < stopAt ? stunAnswer(datagram, 'rfc5389', from.address, from.port) : undefined;
    });
    const target = server(far.ip, far.port);
    const found = await pacedStun.run(target, contextFor(planFor(), undefined, stop.signal));
    expect(found).toMatchObject(value === undefined ? { kind } : { kind, value });
    const lost = found.kind === 'measured' ? found.value.sent - found.value.received : 0;
    expect(lost).toBe(0);
  });

  test('no answer and a refusal are both no answer', async () => {
    const target = server('127.0.0.1', await closedUdpPort());
    const plan = planFor({ seen: [answered(target, 9)] });
    expect(await pacedStun.run(target, contextFor(plan))).toMatchObject({
      kind: 'failed',
      failure: { class: 'udp.silent', value: { sent: 3, received: 0 } },
    });
  });
});
