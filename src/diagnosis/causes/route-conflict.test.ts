import { expect, test } from 'vitest';

import {
  computer,
  findingsOf,
  honestInternet,
  notRun,
  tcp,
  weighing,
} from '../evidence.fixture.ts';
import { routeTo } from '../media.fixture.ts';
import { routeConflict } from './route-conflict.ts';

const ZOOM = '170.114.52.2';
const usual = routeTo(ZOOM, { kind: 'unicast', device: 'eth0', gateway: '192.168.1.1' });
const bridge = routeTo(ZOOM, { kind: 'unicast', device: 'docker0' });
const dead = tcp('zoom.us', ZOOM, 'net.host_unreachable', { elapsedMs: 3000 });

const cases = [
  {
    when: 'the service goes to a container bridge and fails, the rest takes the default route and works',
    saw: [computer(), bridge, dead, honestInternet()],
    verdict: 'confirmed',
  },
  {
    when: 'a rule sends the service nowhere',
    saw: [
      computer(),
      routeTo(ZOOM, { kind: 'blackhole' }),
      tcp('zoom.us', ZOOM, 'local.route_policy', { elapsedMs: 0 }),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'the service goes another way and works: split tunnelling',
    saw: [computer(), bridge, tcp('zoom.us', ZOOM, 30), honestInternet()],
    verdict: 'ruled-out',
  },
  {
    when: 'the service takes the default route and fails',
    saw: [computer(), usual, tcp('zoom.us', ZOOM, 'tcp.timeout'), honestInternet()],
    verdict: 'ruled-out',
  },
  {
    when: 'it goes another way, times out, and nothing else was reached to compare',
    saw: [computer(), bridge, tcp('zoom.us', ZOOM, 'tcp.timeout')],
    verdict: 'suspected',
  },
  {
    when: 'only a sample from the published ranges goes another way and fails: the range may have moved',
    saw: [
      computer(),
      bridge,
      tcp(undefined, ZOOM, 'tcp.timeout', { role: 'media-unproven' }),
      honestInternet(),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'IPv6 has no way out, and is refused at once',
    saw: [
      computer([4]),
      routeTo('2407:30c0::1', { kind: 'unreachable' }),
      tcp('zoom.us', '2407:30c0::1', 'local.route_policy', { elapsedMs: 0 }),
      honestInternet(),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'the way could not be asked',
    saw: [computer(), notRun('route-to'), dead, honestInternet()],
    verdict: 'unknown',
  },
  {
    when: 'there is no default route to compare with',
    saw: [bridge, dead, honestInternet()],
    verdict: 'ruled-out',
  },
] as const;

test.for(cases)('$verdict when $when', ({ saw, verdict }) => {
  expect(weighing(routeConflict, saw).kind).toBe(verdict);
});

test('the stray route accounts for the failed connections and leaves nothing unexplained', () => {
  expect(findingsOf(computer(), bridge, dead, honestInternet())).toEqual([
    'route-conflict confirmed',
  ]);
});
