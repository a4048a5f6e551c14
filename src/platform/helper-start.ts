/**
 * Waits until a helper says that it runs: only then has the person agreed. Its first line is the greeting;
 * whatever else a login banner or a wrapper prints before it is passed over.
 */
import type { Channel, Elevation } from './hands.ts';
import type { LiveProgram } from './live-program.ts';

export type Starting = Awaited<ReturnType<Elevation['start']>>;

/** The first line of every helper, on whatever channel. The number is the protocol's. */
export const helperGreeting = 'linecheck-helper 1';

export type Greeting =
  | { readonly kind: 'started'; readonly channel: Channel }
  | { readonly kind: 'ended'; readonly code: number; readonly stderr: string }
  | { readonly kind: 'stopped' };

export const greeted = async (program: LiveProgram, signal: AbortSignal): Promise<Greeting> => {
  const { promise: stopped, release } = whenAborted(signal);
  const result = await Promise.race([hello(program), stopped]);
  release();
  if (result.kind === 'stopped') program.abandon();
  return result;
};

const hello = async ({ channel, ended }: LiveProgram): Promise<Greeting> => {
  const lines = channel.lines[Symbol.asyncIterator]();
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    if (next.value.trim() !== helperGreeting) continue;
    return {
      kind: 'started',
      channel: { ...channel, lines: { [Symbol.asyncIterator]: () => lines } },
    };
  }
  return { kind: 'ended', ...(await ended) };
};

export const whenAborted = (
  signal: AbortSignal,
): { readonly promise: Promise<{ readonly kind: 'stopped' }>; readonly release: () => void } => {
  const over = new AbortController();
  const promise = new Promise<{ readonly kind: 'stopped' }>((resolve) => {
    if (signal.aborted) resolve({ kind: 'stopped' });
    const options = { once: true, signal: over.signal };
    signal.addEventListener('abort', () => resolve({ kind: 'stopped' }), options);
  });
  return { promise, release: () => over.abort() };
};

/** The environment a helper of root's starts with: nothing of the person's. */
export const cleanCommand = (command: readonly string[]): readonly string[] => [
  '/usr/bin/env',
  '-i',
  'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  'LC_ALL=C.UTF-8',
  ...command,
];
