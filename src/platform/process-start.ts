/**
 * When a process started, as its system writes it: tells a process from another one that was given
 * the same number later. Undefined where there is no such process or the system does not say.
 */
import { readFile } from 'node:fs/promises';

import { programRunner } from './run-program.ts';

/** `ps` answers in milliseconds; a computer that needs longer is told "unknown". */
const PS_TIMEOUT_MS = 2000;

export const processStart = async (pid: number): Promise<string | undefined> => {
  if (process.platform === 'linux') return startOnLinux(pid);
  return process.platform === 'darwin' ? startByPs(pid) : undefined;
};

/** proc(5), `stat`: field 22, in ticks since boot; the name before it may hold blanks and brackets. */
const startOnLinux = async (pid: number): Promise<string | undefined> => {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
};

const startByPs = async (pid: number): Promise<string | undefined> => {
  const answer = await programRunner({})('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], {
    timeoutMs: PS_TIMEOUT_MS,
  });
  const text = answer.kind === 'ended' && answer.code === 0 ? answer.stdout.trim() : '';
  return text === '' ? undefined : text;
};
