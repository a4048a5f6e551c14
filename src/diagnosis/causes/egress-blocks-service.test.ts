/** What a firewall that refuses the service says over UDP, and what it leaves to be told of another. */
import { expect, test } from 'vitest';

import type { AnyObservation } from '../../model/observation.ts';
import { computer, findingsOf, honestInternet, machine } from '../evidence.fixture.ts';
import { udp } from '../media.fixture.ts';
import { MEDIA, plainWeb, udpOpen, zoomSeen, type Replaced } from '../zoom.fixture.ts';

const [aMedia = ''] = Object.values(MEDIA);
const isMedia = (ip: string): boolean => Object.values(MEDIA).includes(ip);
const refusedOverUdp = (ip: string): AnyObservation =>
  udp('media', ip, 3478, 'udp.admin_prohibited', 3);

const allSent = machine('send-refusals', { tcpRetransmitFailures: 0, ipNeverSent: 0 });
const network = (replaced: Replaced, ...more: readonly AnyObservation[]) => [
  computer(),
  plainWeb(),
  udpOpen(),
  allSent,
  honestInternet(),
  zoomSeen(replaced),
  more,
];

test.each([
  {
    when: 'a near box refuses the whole service, and says so over UDP as well',
    saw: network({ tcp: () => ['net.host_unreachable', 3] }, refusedOverUdp(aMedia)),
    finds: ['egress-blocks-service confirmed'],
  },
  {
    when: 'a near box refuses the front door, and over UDP media that is reached otherwise',
    saw: network(
      { tcp: (_, ip) => (isMedia(ip) ? 30 : ['net.host_unreachable', 3]) },
      refusedOverUdp(aMedia),
    ),
    finds: ['egress-blocks-service confirmed', 'media-ports-blocked confirmed'],
  },
])('finds $finds when $when', ({ saw, finds }) => {
  expect(findingsOf(...saw)).toEqual(finds);
});
