/** Programs that run, by image name: `tasklist` as CSV, whose first column is never translated. */
import type { Host } from '../host.ts';
import { runNative, textOfResult } from './native.ts';

export const imagesIn = (text: string): readonly string[] =>
  text.split(/\r?\n/u).flatMap((line) => /^"([^"]+)","\d+"/u.exec(line)?.[1] ?? []);

/** The first of these that runs, in any case of letters. */
export const firstRunning = async (
  host: Host,
  names: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> => {
  const result = await runNative(host, 'tasklist.exe', ['/fo', 'csv', '/nh'], signal, 10_000);
  const running = new Set(imagesIn(textOfResult(result)).map((name) => name.toLowerCase()));
  return names.find((name) => running.has(name.toLowerCase()));
};
