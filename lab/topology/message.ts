import type { Finished } from './room.ts';

/** What comes over the agent's pipe, read field by field. */
export type Reply = Readonly<Record<string, unknown>>;

export function readReply(line: string): Reply {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error(`the agent said ${line}`);
  return { ...value };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

export function readFinished(reply: Reply): Finished {
  return {
    code: number(reply['code']),
    stdout: text(reply['stdout']),
    stderr: text(reply['stderr']),
    tookMs: number(reply['tookMs']),
    timedOut: reply['timedOut'] === true,
  };
}

/** Counters as nested or plain numbers by name. */
export function readCounts(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, count]) => [name, number(count)]));
}
