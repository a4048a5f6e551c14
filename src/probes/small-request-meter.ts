/** Delay by the smallest request there is, over a connection of its own: for far ends that know no echo. */
import type { DelayMeter, DelaySample } from './delay-meter.ts';
import type { HttpsLine } from './https-line.ts';

/** Beside the load a request every tenth of a second: some 800 bytes there and back. */
const EVERY_MS = 100;
const MOST_SAMPLES = 500;

export interface SmallRequestMeter extends DelayMeter {
  isBroken(): boolean;
}

export const startSmallRequestMeter = (
  line: HttpsLine,
  path: string,
  { now, everyMs = EVERY_MS }: { readonly now: () => number; readonly everyMs?: number },
): SmallRequestMeter => {
  const samples: DelaySample[] = [];
  const ask = async (): Promise<void> => {
    if (line.isBusy || samples.length >= MOST_SAMPLES) return;
    const sentAtMs = now();
    const answer = await line.ask({ method: 'GET', path, mostBytes: 4096 });
    if (answer === undefined) return;
    // What the server itself took is none of the line's.
    samples.push({ sentAtMs, backAtMs: sentAtMs + answer.firstByteMs - answer.serverMs });
  };
  void ask();
  const timer = setInterval(() => void ask(), everyMs);
  return {
    samples: () => samples,
    isBroken: () => line.trouble() !== undefined,
    close: () => {
      clearInterval(timer);
      line.close();
    },
  };
};
