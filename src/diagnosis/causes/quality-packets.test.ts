/** Loss, and where on the way it begins; unevenness has a file of its own. Most rows must accuse nobody. */
import { describe, expect, test } from 'vitest';

import type { AnyObservation } from '../../model/observation.ts';
import { diagnosisOf, findingsOf, machine, notRun, weighing } from '../evidence.fixture.ts';
import { noTunnel, tunnel } from '../media.fixture.ts';
import { load, paced, somewhatLate, starved, stream, way } from '../../quality/measured.fixture.ts';
import { gatewayLoss } from './gateway-loss.ts';
import { providerLoss } from './provider-loss.ts';

/** Every eighth packet, there and back. */
const lossyCable = { sent: 150, lostUp: 8, lostDown: 10 };

interface Row {
  readonly when: string;
  readonly saw: readonly (AnyObservation | readonly AnyObservation[])[];
  readonly verdict: string;
}

const lossy = stream({ lostUp: 15 });
const quiet = load(0.01);

const radio = (retryRatio: number): AnyObservation =>
  machine('wifi', { interface: 'wlan0', isConnected: true, signalDbm: -55, retryRatio });

/** One moment in a hundred was a tenth of a second late. */
const ratherLate = { p99Ms: 100, maxMs: 140, isStarved: true };

const provider: readonly Row[] = [
  {
    when: '5 % are lost on the way out, the router is clean and the provider’s own router loses',
    saw: [lossy, way({ router: [150, 0], provider: [150, 7], far: [150, 8] }), quiet, noTunnel()],
    verdict: 'confirmed',
  },
  {
    when: 'the same, and the radio, which bunches its losses, repeats every third packet: the router lost one, too',
    saw: [
      lossy,
      way({ router: [150, 1], provider: [150, 7], far: [150, 8] }),
      quiet,
      noTunnel(),
      radio(0.4),
    ],
    verdict: 'unknown',
  },
  {
    when: 'the same, and the radio is calm',
    saw: [
      lossy,
      way({ router: [150, 1], provider: [150, 7], far: [150, 8] }),
      quiet,
      noTunnel(),
      radio(0.05),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'the provider’s routers say nothing, and other hosts lose as well',
    saw: [
      lossy,
      way({ router: [150, 0], far: [150, 8] }),
      paced(1, { lost: 1 }),
      paced(2, { lost: 2 }),
      quiet,
    ],
    verdict: 'confirmed',
  },
  {
    when: 'nobody has a far end, and five hosts lose eight of sixty packets',
    saw: [
      paced(1, { lost: 2 }),
      paced(2, { lost: 2 }),
      paced(3, { lost: 1 }),
      paced(4, { lost: 2 }),
      paced(5, { lost: 1 }),
      way({ router: [100, 0], provider: [100, 8] }),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'nobody has a far end, this computer was late, and the system’s own ping lost a quarter',
    saw: [
      paced(1),
      way({
        router: [150, 0],
        provider: [120, 26],
        far: [50, 14],
        farBy: 'icmp-echo',
        own: ratherLate,
      }),
      quiet,
    ],
    verdict: 'confirmed',
  },
  {
    when: 'the provider’s routers say nothing, and nobody else was asked',
    saw: [lossy, way({ router: [150, 0], far: [150, 8] }), quiet],
    verdict: 'suspected',
  },
  {
    when: 'the provider’s routers lose nothing: it is that far end, or the way to it alone',
    saw: [lossy, way({ router: [150, 0], provider: [150, 0], far: [150, 8] }), quiet],
    verdict: 'ruled-out',
  },
  {
    when: 'it begins before the router',
    saw: [lossy, way({ router: [150, 8], provider: [150, 9], far: [150, 8] }), quiet],
    verdict: 'ruled-out',
  },
  {
    when: 'half a percent is lost, as on most lines',
    saw: [stream({ sent: 600, lostUp: 2, lostDown: 1 }), way({ router: [150, 0] }), quiet],
    verdict: 'ruled-out',
  },
  {
    when: 'one of fifty is lost: that may be chance',
    saw: [stream({ sent: 50, lostUp: 1 }), way({ router: [150, 0] }), quiet],
    verdict: 'ruled-out',
  },
  {
    when: 'it was stopped after a second, and one of fifty was lost',
    saw: [stream({ sent: 50, lostUp: 1, isCut: true }), way({ router: [40, 0] }), quiet],
    verdict: 'ruled-out',
  },
  {
    when: 'it was stopped after two seconds, in which every fifth was lost',
    saw: [
      stream({ sent: 100, lostUp: 20, isCut: true }),
      way({ router: [80, 0], provider: [80, 15] }),
      quiet,
    ],
    verdict: 'confirmed',
  },
  {
    when: 'twelve are lost in a single hiccup',
    saw: [stream({ lostUp: 12, burstRatio: 11, longestLossRun: 12 }), way({ router: [150, 0] })],
    verdict: 'ruled-out',
  },
  {
    when: 'one STUN packet of twelve is lost',
    saw: [paced(1, { lost: 1 }), way({ router: [100, 0] })],
    verdict: 'ruled-out',
  },
  {
    when: 'the provider’s router rations its answers, and everything behind it arrives',
    saw: [stream(), way({ router: [150, 0], provider: [150, 60], far: [150, 0] }), quiet],
    verdict: 'ruled-out',
  },
  {
    when: 'only the rate of a picture is too much',
    saw: [stream(), stream({ shape: 'video', lostUp: 300 }), way({ router: [150, 0] }), quiet],
    verdict: 'ruled-out',
  },
  {
    when: 'this computer was too busy to measure',
    saw: [stream({ lostUp: 15, own: starved }), way({ router: [150, 0] }), quiet],
    verdict: 'unknown',
  },
  {
    when: 'the computer was a little late, which loses nothing',
    saw: [
      stream({ lostUp: 15, own: somewhatLate }),
      way({ router: [150, 0], provider: [150, 8], own: somewhatLate }),
      quiet,
    ],
    verdict: 'confirmed',
  },
  {
    when: 'the computer was so late that a picture would be lost in it, but a voice was sent',
    saw: [
      stream({ lostUp: 15, own: ratherLate }),
      way({ router: [150, 0], provider: [150, 8], own: ratherLate }),
      quiet,
    ],
    verdict: 'confirmed',
  },
  {
    when: 'so late, and only a picture was sent',
    saw: [
      stream({ shape: 'video', lostUp: 60, own: ratherLate }),
      way({ router: [150, 0], provider: [150, 8], own: ratherLate }),
      quiet,
    ],
    verdict: 'unknown',
  },
  {
    when: 'the stretches were timed by the system while we were starved',
    saw: [lossy, way({ router: [150, 0], provider: [150, 8], own: starved }), quiet],
    verdict: 'confirmed',
  },
  {
    when: 'a program here fills the upload',
    saw: [lossy, way({ router: [150, 0], provider: [150, 8] }), load(4)],
    verdict: 'unknown',
  },
  {
    when: 'everything goes through a tunnel',
    saw: [lossy, way({ router: [150, 0], provider: [150, 8] }), quiet, tunnel(true)],
    verdict: 'unknown',
  },
  {
    when: 'the router was not heard: Wi-Fi or line, who knows',
    saw: [lossy, way({ far: [150, 8] }), quiet],
    verdict: 'unknown',
  },
  { when: 'nothing was measured', saw: [way({ router: [150, 0] })], verdict: 'unknown' },
];

const gateway: readonly Row[] = [
  {
    when: 'they lose 12 %, and a slow line behind them most of a picture besides',
    saw: [
      stream(lossyCable),
      stream({ shape: 'video', sent: 500, lostUp: 21, lostDown: 335 }),
      way({ router: [135, 16], provider: [121, 15], far: [150, 18] }),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'the router and everything behind it lose 5 %',
    saw: [lossy, way({ router: [150, 8], provider: [150, 9], far: [150, 8] })],
    verdict: 'confirmed',
  },
  {
    when: 'the same, without any far end of our own',
    saw: [
      way({ router: [200, 10], provider: [200, 9], far: [50, 3] }),
      paced(1, { lost: 1 }),
      paced(2, { lost: 1 }),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'the router rations its answers and passes everything on',
    saw: [stream(), way({ router: [150, 50], provider: [150, 0], far: [150, 0] })],
    verdict: 'ruled-out',
  },
  {
    when: 'it begins behind the router',
    saw: [lossy, way({ router: [150, 0], provider: [150, 8], far: [150, 8] })],
    verdict: 'ruled-out',
  },
  {
    when: 'everything arrives',
    saw: [stream(), way({ router: [150, 0], far: [150, 0] })],
    verdict: 'ruled-out',
  },
  {
    when: 'one packet of 150 is lost on the way to the router',
    saw: [stream({ lostUp: 1 }), way({ router: [150, 1], far: [150, 1] })],
    verdict: 'ruled-out',
  },
  {
    when: 'this computer was too busy to measure',
    saw: [lossy, way({ router: [150, 8], far: [150, 8], own: starved })],
    verdict: 'unknown',
  },
  {
    when: 'the router answers no question',
    saw: [lossy, way({ far: [150, 8] })],
    verdict: 'unknown',
  },
  { when: 'nothing was measured', saw: [notRun('stretches')], verdict: 'unknown' },
];

describe.each([
  { cause: providerLoss, cases: provider },
  { cause: gatewayLoss, cases: gateway },
])('$cause.id', ({ cause, cases }) => {
  test.for(cases)('$verdict when $when', ({ saw, verdict }) => {
    expect(weighing(cause, saw).kind).toBe(verdict);
  });
});

test('loss before the router accounts for all that is lost behind it', () => {
  const saw = [stream({ lostUp: 14, lostDown: 12 }), way({ router: [150, 14], far: [150, 13] })];
  const { findings, unexplained } = diagnosisOf(saw, quiet, noTunnel());
  expect(findings.map(({ cause, verdict }) => `${cause} ${verdict}`)).toEqual([
    'gateway-loss confirmed',
  ]);
  expect(unexplained).toEqual([]);
});

test('loss and jitter of the line are two findings', () => {
  const both = stream({ lostUp: 15, delayVariationUpMs: 250 });
  const where = way({ router: [150, 0], provider: [150, 8, 180], far: [150, 8, 180] });
  expect(findingsOf(both, where, quiet, noTunnel())).toEqual([
    'provider-loss confirmed',
    'provider-jitter confirmed',
  ]);
});

test('figures of a starved computer are nobody’s symptom', () => {
  const bad = stream({ lostUp: 30, delayVariationUpMs: 400, own: starved });
  expect(diagnosisOf(bad, quiet).symptoms).toEqual([]);
});

test('what was lost both ways together is counted once', () => {
  const verdict = weighing(providerLoss, [
    stream({ sent: 300, lostUp: 1 }),
    stream({ shape: 'video' }),
  ]);
  expect(verdict).toMatchObject({ because: [{ values: { sent: 800, lost: 1 } }] });
});
