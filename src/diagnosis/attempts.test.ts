import { expect, test } from 'vitest';

import { attemptsTo } from './attempts.ts';
import { evidence, tcp, tls } from './evidence.fixture.ts';

test.each([
  { when: 'a sinkhole', ip: '0.0.0.0' },
  { when: 'a sinkhole in IPv6', ip: '::' },
  { when: 'this computer', ip: '127.0.0.1' },
  { when: 'a made-up address', ip: '198.18.0.7' },
])('a failed try at $when is no news about the way out', ({ ip }) => {
  const seen = evidence(
    tcp('zoom.us', ip, 'tcp.refused', { elapsedMs: 1 }),
    tls('zoom.us', ip, 'tcp.refused', { step: 'connect' }),
    tcp('www3.zoom.us', '170.114.52.3', 'tcp.refused'),
  );
  expect(attemptsTo(seen, 'signalling').map((one) => one.ip)).toEqual(['170.114.52.3']);
});

test('a made-up address that answers stands for the service', () => {
  const seen = evidence(tcp('zoom.us', '198.18.0.7', 3));
  expect(attemptsTo(seen, 'signalling')).toMatchObject([{ ip: '198.18.0.7', end: 'reached' }]);
});
