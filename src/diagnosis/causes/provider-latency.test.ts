import { expect, test } from 'vitest';

import { notRun, tcp, weighing } from '../evidence.fixture.ts';
import { gatewayAnswers, noTunnel, tunnel } from '../media.fixture.ts';
import { load, stream } from '../../quality/measured.fixture.ts';
import { providerLatency } from './provider-latency.ts';

const service = (connectMs: number) => [
  tcp('zoom.us', '170.114.52.2', connectMs),
  tcp('us04web.zoom.us', '134.224.82.10', connectMs + 10),
];
const control = (connectMs: number) => tcp('www.google.com', '142.250.185.4', connectMs);

const cases = [
  {
    when: 'everything outside takes 600 ms and the router answers at once',
    saw: [service(600), control(590), gatewayAnswers(2), noTunnel()],
    verdict: 'confirmed',
  },
  {
    when: 'the way there and back takes 140 ms',
    saw: [service(140), control(120), gatewayAnswers(2), noTunnel()],
    verdict: 'ruled-out',
  },
  {
    when: 'one address is slow and its sibling is quick',
    saw: [
      tcp('zoom.us', '170.114.52.2', 900),
      tcp('us04web.zoom.us', '134.224.82.10', 40),
      control(30),
      gatewayAnswers(2),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'only the service is far: controls are near',
    saw: [service(600), control(40), gatewayAnswers(2), noTunnel()],
    verdict: 'unknown',
  },
  {
    when: 'the router itself is slow: that is the Wi-Fi',
    saw: [service(600), control(590), gatewayAnswers(300), noTunnel()],
    verdict: 'unknown',
  },
  {
    when: 'all traffic makes the detour of a tunnel',
    saw: [service(600), control(590), gatewayAnswers(2), tunnel(true)],
    verdict: 'unknown',
  },
  {
    when: 'the router was not measured',
    saw: [service(600), control(590), noTunnel(), notRun('gateway')],
    verdict: 'unknown',
  },
  {
    when: 'nothing outside the service was reached to compare with',
    saw: [service(600), gatewayAnswers(2), noTunnel()],
    verdict: 'suspected',
  },
  {
    when: 'connections were slow for a moment, and a call’s packets are quick',
    saw: [service(420), control(400), gatewayAnswers(2), noTunnel(), stream()],
    verdict: 'unknown',
  },
  {
    when: 'a call’s packets took from 280 to 560 ms: they wait, and another device may be why',
    saw: [
      service(460),
      control(450),
      gatewayAnswers(2),
      noTunnel(),
      stream({ rttMs: { min: 280, median: 460, p95: 540, max: 560 } }),
    ],
    verdict: 'unknown',
  },
  {
    when: 'a call’s packets took as long as everything else',
    saw: [
      service(620),
      control(610),
      gatewayAnswers(2),
      noTunnel(),
      stream({ rttMs: { min: 601, median: 604, p95: 630, max: 700 } }),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'this computer was uploading all the while',
    saw: [service(420), control(400), gatewayAnswers(2), noTunnel(), load(4)],
    verdict: 'unknown',
  },
  { when: 'nothing was reached', saw: [noTunnel()], verdict: 'unknown' },
] as const;

test.for(cases)('$verdict when $when', ({ saw, verdict }) => {
  expect(weighing(providerLatency, saw).kind).toBe(verdict);
});
