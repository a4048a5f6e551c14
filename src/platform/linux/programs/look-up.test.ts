import { expect, it } from 'vitest';

import { programRunner } from '../../run-program.ts';
import { filesUnder } from '../../files.ts';
import { addressesIn, lookUp } from './look-up.ts';

const host = {
  environment: process.env,
  home: '/',
  userId: 0,
  files: filesUnder(''),
  run: programRunner(process.env),
};
const question = { name: 'localhost', timeoutMs: 5000, signal: new AbortController().signal };

it('reads each address once, in the order of the system', () => {
  const text = `2407:30c0:182::1 STREAM zoom.us
2407:30c0:182::1 DGRAM
2407:30c0:182::1 RAW
::ffff:170.114.52.2 STREAM
170.114.52.2    DGRAM

not an address`;
  expect(addressesIn(text)).toEqual(['2407:30c0:182::1', '170.114.52.2']);
});

it.runIf(process.platform === 'linux')('asks the system, hosts file included', async () => {
  const outcome = await lookUp(host)(question);
  expect(outcome.kind === 'measured' && outcome.value.length > 0).toBe(true);
});

it.runIf(process.platform === 'linux')('fails for a name that cannot exist', async () => {
  // A label of 64 characters: refused by the computer itself, no question leaves it.
  const outcome = await lookUp(host)({ ...question, name: `${'x'.repeat(64)}.test` });
  expect(outcome.kind === 'failed' && outcome.failure.class).toBe('dns.unavailable');
});

it('is skipped where there is no such program', async () => {
  const absent = { ...host, run: () => Promise.resolve({ kind: 'absent' } as const) };
  expect((await lookUp(absent)(question)).kind).toBe('skipped');
});

it('is not fooled by a name that looks like an option', async () => {
  const asked: (readonly string[])[] = [];
  const watching = {
    ...host,
    run: (_: string, args: readonly string[]) => {
      asked.push(args);
      return Promise.resolve({ kind: 'absent' } as const);
    },
  };
  await lookUp(watching)({ ...question, name: '--help' });
  expect(asked).toEqual([['ahosts', '--', '--help']]);
});
