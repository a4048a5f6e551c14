/** Starts the thread that evaluates a proxy configuration file, and ends it whatever the file does. */
import { Worker } from 'node:worker_threads';

import * as v from 'valibot';

import type { PacFile } from '../model/network-facts.ts';

const pacTask = v.object({ text: v.string(), urls: v.array(v.string()) });

const pacReport = v.variant('kind', [
  v.object({ kind: v.literal('ready') }),
  v.object({ kind: v.literal('lookup'), id: v.number(), host: v.string() }),
  v.object({ kind: v.literal('answer'), url: v.string(), says: v.string() }),
  v.object({
    kind: v.literal('failed'),
    step: v.picklist(['parse', 'evaluate']),
    message: v.string(),
  }),
  v.object({ kind: v.literal('done') }),
]);

export type PacTask = v.InferOutput<typeof pacTask>;
export type PacReport = v.InferOutput<typeof pacReport>;

export const parsePacTask = (data: unknown): PacTask => v.parse(pacTask, data);

export interface PacQuestion extends PacTask {
  readonly deadlineMs: number;
  /** IPv4 address of a name, or null. */
  resolve(host: string): Promise<string | null>;
  readonly signal: AbortSignal;
}

export type PacResult =
  | { readonly kind: 'answers'; readonly answers: PacFile['answers'] }
  | { readonly kind: 'failed'; readonly step: 'parse' | 'evaluate'; readonly message: string }
  | { readonly kind: 'stopped' };

/** For our own half of the thread; the file's memory is QuickJS's, with a limit of its own. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 256, stackSizeMb: 4 };
/** Loading takes a tenth of a second on an idle computer; a busy one may take a while. */
const START_DEADLINE_MS = 5000;
/** A file that asks for more names than this is not choosing a proxy. */
const MOST_LOOKUPS = 50;

/** Built, the file beside this one is JavaScript; from source, the development loader has to read it first. */
const isSource = import.meta.url.endsWith('.ts');
const source = new URL('./pac-worker.ts', import.meta.url).href;

const startThread = ({ text, urls }: PacTask): Worker => {
  const options = {
    workerData: { text, urls },
    resourceLimits: THREAD_LIMITS,
    // What the file makes it print is nobody's business.
    stdout: true,
    stderr: true,
  };
  return isSource
    ? new Worker(`import('tsx/esm/api').then((tsx) => tsx.tsImport('${source}', '${source}'))`, {
        ...options,
        eval: true,
      })
    : new Worker(new URL('./pac-worker.js', import.meta.url), options);
};

export const evaluatePac = (question: PacQuestion): Promise<PacResult> =>
  new Promise((settle) => {
    const { deadlineMs, signal } = question;
    const answers: PacFile['answers'][number][] = [];
    let lookups = 0;
    const worker = startThread(question);
    const end = (result: PacResult): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      settle(result);
      void worker.terminate();
    };
    const stop = (): void => end({ kind: 'stopped' });
    const fail = (message: string): void => end({ kind: 'failed', step: 'evaluate', message });
    // Loading the engine is our own slowness, not the file's.
    let timer = setTimeout(() => fail('the engine for it did not start'), START_DEADLINE_MS);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) return stop();

    worker.on('message', (message: unknown) => {
      const read = v.safeParse(pacReport, message);
      if (!read.success) return;
      const report = read.output;
      switch (report.kind) {
        case 'ready':
          clearTimeout(timer);
          timer = setTimeout(() => fail(`it did not end within ${deadlineMs} ms`), deadlineMs);
          return;
        case 'lookup':
          lookups += 1;
          if (lookups > MOST_LOOKUPS) return fail(`it looks up more than ${MOST_LOOKUPS} names`);
          void question
            .resolve(report.host)
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
            .then((ip) => worker.postMessage({ id: report.id, ip }));
          return;
        case 'answer':
          answers.push({ url: report.url, says: report.says });
          return;
        case 'failed':
          return end(report);
        case 'done':
          return end({ kind: 'answers', answers });
      }
    });
    worker.once('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.once('exit', (code) => fail(`its thread ended with ${code}`));
    return undefined;
  });
