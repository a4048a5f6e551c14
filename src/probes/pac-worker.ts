/**
 * The thread in which a proxy configuration file runs: its endless loops stop nobody else,
 * and it is simply ended. Names are looked up by the main thread, because a thread that
 * waits for the system's resolver cannot be ended.
 */
import { parentPort, workerData } from 'node:worker_threads';

import { runPac } from './pac-engine.ts';
import { parsePacTask, type PacReport } from './pac-task.ts';

const waiting = new Map<number, (ip: string | null) => void>();

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const tell = (report: PacReport): void => parentPort?.postMessage(report);

const resolve = (host: string): Promise<string | null> =>
  new Promise((settle) => {
    const id = waiting.size + 1;
    waiting.set(id, settle);
    tell({ kind: 'lookup', id, host });
  });

parentPort?.on('message', (answer: unknown) => {
  if (typeof answer !== 'object' || answer === null) return;
  if (!('id' in answer) || typeof answer.id !== 'number') return;
  const ip = 'ip' in answer && typeof answer.ip === 'string' ? answer.ip : null;
  waiting.get(answer.id)?.(ip);
});

await runPac({ ...parsePacTask(workerData), resolve, tell });
// The port would keep the thread alive.
parentPort?.close();
