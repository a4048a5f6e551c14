/** A tunnel that leads a long way round, and everything that only looks like one. */
import { expect, test } from 'vitest';

import type { AnyObservation } from '../../model/observation.ts';
import { measured } from '../../model/outcome.ts';
import { portal, seeing, tcp, weighing } from '../evidence.fixture.ts';
import { noTunnel, tunnel } from '../media.fixture.ts';
import { vpnDetour } from './vpn-detour.ts';

interface Row {
  readonly when: string;
  readonly saw: readonly (AnyObservation | readonly AnyObservation[])[];
  readonly verdict: string;
}

const service = (ms: number) => [
  tcp('zoom.us', '170.114.52.2', ms),
  tcp('us04web.zoom.us', '134.224.82.10', ms + 5),
];
const PAGE = 'http://connectivitycheck.gstatic.com/generate_204';
const page = (tookMs: number) => portal(PAGE, 'exact', { tookMs });
/** The same page, later and alone. */
const again = (tookMs: number, turn = 2) =>
  seeing(
    'portal-check',
    { kind: 'url', role: 'portal-check', url: PAGE, turn },
    measured({ answer: 'exact', status: 204, bodyStart: '', ip: '142.250.186.3', tookMs }),
  );
const pastTunnel = (tookMs: number) =>
  seeing(
    'portal-check',
    { kind: 'url', role: 'portal-check', url: PAGE, device: 'eth0' },
    measured({ answer: 'exact', status: 204, bodyStart: '', ip: '142.250.186.3', tookMs }),
  );

const detour: readonly Row[] = [
  {
    when: 'a page takes 360 ms through the tunnel and 45 ms past it',
    saw: [tunnel(true), service(180), page(360), pastTunnel(45), again(355)],
    verdict: 'confirmed',
  },
  {
    when: 'this computer was so late that the way only seemed long',
    saw: [
      tunnel(true),
      service(185).map((one) => ({ ...one, lateMs: 83 })),
      { ...page(576), lateMs: 403 },
      pastTunnel(120),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'one connection was late at the start, and those on time are long',
    saw: [
      tunnel(true),
      { ...tcp('zoom.us', '170.114.52.2', 409), lateMs: 372 },
      { ...tcp('us04web.zoom.us', '134.224.82.10', 595), lateMs: 27 },
      page(360),
      pastTunnel(45),
      again(365),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'it was only long while everything was asked at once, and not when it was asked again',
    saw: [tunnel(true), service(163), page(326), pastTunnel(86), again(170)],
    verdict: 'unknown',
  },
  {
    when: 'it was never asked again',
    saw: [tunnel(true), service(180), page(360), pastTunnel(45)],
    verdict: 'unknown',
  },
  {
    when: 'it was long twice, and not in the calmest moment',
    saw: [tunnel(true), service(163), page(326), pastTunnel(86), again(320), again(171, 3)],
    verdict: 'unknown',
  },
  {
    when: 'the way is long, and the page through the tunnel was only late',
    saw: [tunnel(true), service(185), { ...page(576), lateMs: 403 }, pastTunnel(120)],
    verdict: 'unknown',
  },
  {
    when: 'the line is as long without the tunnel (satellite)',
    saw: [tunnel(true), service(620), page(1300), pastTunnel(1220)],
    verdict: 'unknown',
  },
  {
    when: 'nothing was asked past the tunnel',
    saw: [tunnel(true), service(180), page(360)],
    verdict: 'unknown',
  },
  {
    when: 'the tunnel is short',
    saw: [tunnel(true), service(60), page(120), pastTunnel(50)],
    verdict: 'ruled-out',
  },
  {
    when: 'the way is long, without a tunnel',
    saw: [noTunnel(), service(400)],
    verdict: 'unknown',
  },
  {
    when: 'the tunnel is idle',
    saw: [tunnel(false), service(400), page(800)],
    verdict: 'unknown',
  },
];

test.for(detour)('$verdict when $when', ({ saw, verdict }) => {
  expect(weighing(vpnDetour, saw).kind).toBe(verdict);
});
