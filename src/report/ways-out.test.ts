import { expect, test } from 'vitest';

import type { Finding } from '../model/diagnosis.ts';
import { someProfile } from './report.fixture.ts';
import { waysOutOf } from './ways-out.ts';

const profile = {
  ...someProfile,
  waysOut: (['other-device', 'browser', 'dial-in', 'hotspot'] as const).map((id, index) => ({
    id,
    secondsToAudio: 90 - index * 20,
    source: 'own',
  })),
};

const finding = (changes: Partial<Finding>): Finding => ({
  cause: 'udp-blocked',
  verdict: 'confirmed',
  lies: 'in-this-network',
  impact: 'blocks',
  because: [],
  wouldSettle: [],
  accountsFor: [],
  ...changes,
});

test.each<{ when: string; findings: readonly Finding[]; offers: readonly string[] }>([
  {
    when: 'nothing was found',
    findings: [],
    offers: ['hotspot', 'dial-in', 'browser', 'other-device'],
  },
  {
    when: 'the network blocks',
    findings: [finding({})],
    offers: ['hotspot', 'dial-in', 'other-device'],
  },
  {
    when: 'the cable is out',
    findings: [finding({ cause: 'no-link', lies: 'in-this-device' })],
    offers: ['hotspot', 'dial-in', 'other-device'],
  },
  {
    when: 'the hosts file is wrong',
    findings: [finding({ cause: 'hosts-file-override', lies: 'in-this-device' })],
    offers: ['dial-in', 'other-device'],
  },
  {
    when: 'the app is too old',
    findings: [finding({ cause: 'client-outdated', lies: 'in-this-device' })],
    offers: ['dial-in', 'browser', 'other-device'],
  },
  {
    when: 'the service is down',
    findings: [finding({ cause: 'service-outage', lies: 'at-the-service' })],
    offers: ['dial-in'],
  },
  {
    when: 'two things are wrong at once',
    findings: [finding({}), finding({ cause: 'clock-wrong', lies: 'in-this-device' })],
    offers: ['dial-in', 'other-device'],
  },
  {
    when: 'another thing only contributes',
    findings: [
      finding({}),
      finding({ cause: 'clock-wrong', lies: 'in-this-device', impact: 'contributes' }),
    ],
    offers: ['hotspot', 'dial-in', 'other-device'],
  },
])(
  'only ways that go round the fault are offered, quickest first, when $when',
  ({ findings, offers }) => {
    expect(waysOutOf(profile, findings).map(({ id }) => id)).toEqual(offers);
  },
);
