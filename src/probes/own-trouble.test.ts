import { expect, test } from 'vitest';

import { failed, measured } from '../model/outcome.ts';
import { contextFor, planFor, platformFor } from './probe.fixture.ts';
import { orOwnTrouble } from './own-trouble.ts';

const unreachable = failed('net.host_unreachable', 'connect', { code: 'EHOSTUNREACH' });
const router = { ip: '192.168.1.1', port: 53 };

test.each([
  {
    when: "the system's own program gets through",
    answer: true,
    outcome: unreachable,
    expected: 'local.privacy_macos',
  },
  {
    when: 'it fails as well: the network is to blame',
    answer: false,
    outcome: unreachable,
    expected: 'net.host_unreachable',
  },
  {
    when: 'it cannot be told',
    answer: undefined,
    outcome: unreachable,
    expected: 'net.host_unreachable',
  },
  {
    when: 'a refusal came from the other end',
    answer: true,
    outcome: failed('tcp.refused', 'connect', {}),
    expected: 'tcp.refused',
  },
  {
    when: 'a datagram was not let out',
    answer: true,
    outcome: failed('udp.host_unreachable', 'send', {}),
    expected: 'local.privacy_macos',
  },
])('$when: $expected', async ({ answer, outcome, expected }) => {
  const platform = platformFor({}, { isHeldByPrivacy: async () => answer });
  const found = await orOwnTrouble(outcome, router, contextFor(planFor(), platform));
  expect(found).toMatchObject({ kind: 'failed', failure: { class: expected } });
});

test('where no system withholds anything nobody is asked', async () => {
  expect(await orOwnTrouble(unreachable, router, contextFor())).toBe(unreachable);
  const good = measured({ connectMs: 1 });
  expect(await orOwnTrouble(good, router, contextFor())).toBe(good);
});
