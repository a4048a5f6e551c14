import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect, test } from 'vitest';

const module = new URL('interrupts.ts', import.meta.url).href;

const program = (ask: string): readonly string[] => [
  '--import',
  'tsx',
  '--input-type=module',
  '-e',
  `import { listenForInterrupts } from ${JSON.stringify(module)};
   const signal = listenForInterrupts(${ask});
   signal.addEventListener('abort', () => process.exit(7));
   setTimeout(() => {}, 20_000);
   process.stdout.write('ready');`,
];

test.skipIf(process.platform === 'win32').each([
  { who: 'a repair ends well', ask: '() => {}', code: 7, signal: null },
  {
    who: 'a check, which has nothing to put back, just ends',
    ask: '',
    code: null,
    signal: 'SIGHUP',
  },
])('when the terminal is closed, $who', async ({ ask, code, signal }) => {
  const child = spawn(process.execPath, program(ask), { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  child.kill('SIGHUP');
  expect(await ended).toEqual([code, signal]);
});
