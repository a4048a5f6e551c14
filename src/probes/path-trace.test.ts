import { expect, test } from 'vitest';

import { measured } from '../model/outcome.ts';
import { pathTrace } from './path-trace.ts';
import { contextFor, lookedUp, planFor, platformFor } from './probe.fixture.ts';

test('only by choice, to the door and one control', () => {
  const seen = [lookedUp('example.test', '198.51.100.1')];
  expect(pathTrace.targets(planFor({ seen }))).toEqual([]);
  expect(pathTrace.targets(planFor({ seen, chosen: ['path-trace'] }))).toEqual([
    { kind: 'path', role: 'signalling', ip: '198.51.100.1' },
    { kind: 'path', role: 'control', ip: '192.0.2.53' },
  ]);
});

test('what the program found is what is reported', async () => {
  const trace = { hops: [{ ttl: 1, ip: '192.0.2.1' }], isReached: false, by: 'tracepath' };
  const platform = platformFor({}, { trace: async () => measured(trace) });
  const path = { kind: 'path', role: 'signalling', ip: '198.51.100.1' } as const;
  expect(await pathTrace.run(path, contextFor(planFor(), platform))).toEqual(measured(trace));
});
