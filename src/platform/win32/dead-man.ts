/**
 * The undo that comes by itself, on Windows: a task of Task Scheduler, run by the system for an administrator's
 * changes and by the person's own account for theirs (their part of the registry is nobody else's to
 * write). At the deadline, each minute after it, and at the next start, or as soon as a computer that was
 * off is on. [K]
 */
import type { DeadMan } from '../hands.ts';
import { homesOf } from '../home.ts';
import type { Host } from '../host.ts';
import { guardedCommand, removeGuardedCopy } from '../protected-copy.ts';
import { objectionToId, undoName } from '../undo-id.ts';
import { commandLine } from './command-line.ts';
import { askRights } from './rights.ts';

/** PowerShell and its module for tasks take 2 s; ten times that on a computer that is starting up. */
const timeoutMs = 30_000;

/** Task Scheduler puts the environment's `%NAME%` and its own `$(Arg0)` into a command, and knows no escape for them. */
const replaced = /%[^%]+%|\$\(/u;

export const windowsDeadMan = (host: Host, isElevated: boolean): DeadMan => ({
  arm: async ({ id, undo, afterSeconds, survivesRestart, signal }) => {
    const objection =
      objectionToId(id) ??
      (undo.some((word) => replaced.test(word))
        ? 'its path holds characters that Task Scheduler replaces'
        : undefined);
    if (objection !== undefined) return { kind: 'impossible', why: objection };
    const command = isElevated ? await guarded(host, id, undo).catch(String) : undo;
    if (typeof command === 'string') return { kind: 'impossible', why: command };
    const [program = '', ...words] = command;
    const order = {
      do: 'add-undo',
      name: undoName(id),
      program,
      arguments: commandLine(words),
      afterSeconds,
      survivesRestart,
      isSystem: isElevated,
    };
    const asked = await askRights(host, order, { timeoutMs, signal });
    if (asked.kind === 'failed') return { kind: 'impossible', why: asked.why };
    const task = `in ${afterSeconds} s, by Task Scheduler: \\Linecheck\\${undoName(id)}`;
    return {
      kind: 'armed',
      by: [task, ...afterRestart(isElevated, survivesRestart, asked.answer)],
    };
  },
  disarm: async (id, signal) => {
    if (objectionToId(id) !== undefined) return;
    // A copy that stays does no harm; a task that stays because of it would.
    const { system } = homesOf(host.environment, 'win32', true);
    if (isElevated) await removeGuardedCopy(system, id).catch(() => undefined);
    await askRights(host, { do: 'remove-undo', name: undoName(id) }, { timeoutMs, signal });
  },
});

/** Only administrators may write below `Program Files`. The home was closed to others before the journal began. */
const guarded = (host: Host, id: string, undo: readonly string[]): Promise<readonly string[]> => {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'SystemRoot']
    .map((name) => host.environment[name]?.toLowerCase())
    .filter((folder) => folder !== undefined && folder !== '');
  return guardedCommand(undo, {
    home: homesOf(host.environment, 'win32', true).system,
    id,
    isGuarded: async (path) =>
      folders.some((folder) => path.toLowerCase().startsWith(`${folder}\\`)),
  });
};

const afterRestart = (
  isElevated: boolean,
  survivesRestart: boolean,
  answer: { readonly [name: string]: unknown },
): readonly string[] => {
  if (!survivesRestart) return [];
  if (isElevated) return ['at the next start of Windows, by the same task'];
  return answer['hasLogon'] === true ? ['at the next login, by RunOnce'] : [];
};
