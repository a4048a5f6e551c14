/**
 * The undo that comes by itself, on Linux. A timer for when nobody comes back, and, where a restart alone
 * does not undo the change, a hook for the next start. Both only run `linecheck undo --armed ID`, which
 * looks into the journal itself, so running it twice or too early does no harm.
 */
import { deadlineIn } from '../deadline.ts';
import { isRootsAlone } from '../exposed-program.ts';
import type { DeadMan } from '../hands.ts';
import { homesOf } from '../home.ts';
import type { Host } from '../host.ts';
import { placedFiles, type PlacedFiles } from '../placed-files.ts';
import { guardedCommand, removeGuardedCopy } from '../protected-copy.ts';
import { objectionToId } from '../undo-id.ts';
import { startSleeper, stopSleeper } from './dead-man-sleeper.ts';
import { placeStartHook, removeStartHook } from './dead-man-start.ts';
import { armBySystemd, disarmBySystemd, hasSystemd } from './dead-man-systemd.ts';

type Order = Parameters<DeadMan['arm']>[0];
type Armed = Awaited<ReturnType<DeadMan['arm']>>;

/** The order may have been stopped; clearing up after it goes on, for as long as its programs may take. */
const afterwards = (): AbortSignal => deadlineIn(30_000);

export const linuxDeadMan = (host: Host, placed: PlacedFiles = placedFiles): DeadMan => {
  const disarm = (id: string, signal: AbortSignal): Promise<void> =>
    objectionToId(id) === undefined ? takeAway(host, placed, id, signal) : Promise.resolve();
  return {
    arm: async (order) => {
      const objection = objectionToId(order.id);
      if (objection !== undefined) return { kind: 'impossible', why: objection };
      try {
        const undo = await guarded(host, order);
        const armed = await armedBy(host, placed, { ...order, undo });
        if (armed.kind === 'impossible') await disarm(order.id, afterwards());
        return armed;
      } catch (error) {
        await disarm(order.id, afterwards()).catch(() => undefined);
        return { kind: 'impossible', why: error instanceof Error ? error.message : String(error) };
      }
    },
    disarm,
  };
};

const { system } = homesOf({}, 'linux', true);

const guarded = async (host: Host, { id, undo }: Order): Promise<readonly string[]> =>
  host.userId === 0 ? guardedCommand(undo, { home: system, id, isGuarded: isRootsAlone }) : undo;

const armedBy = async (host: Host, placed: PlacedFiles, order: Order): Promise<Armed> => {
  // Logging out ends a person's timers without restarting the computer: then the next login undoes.
  const isAtStart = order.survivesRestart || host.userId !== 0;
  const bySystemd = (await hasSystemd(host))
    ? await armBySystemd(host, placed, { ...order, isAtStart })
    : undefined;
  if (bySystemd !== undefined) return { kind: 'armed', by: bySystemd };
  if (!(await startSleeper(host, placed, order))) {
    return { kind: 'impossible', why: 'neither systemd nor a shell of its own could keep a timer' };
  }
  const timer = `in ${order.afterSeconds} s, by a process that waits for it`;
  if (!isAtStart) return { kind: 'armed', by: [timer] };
  const hook = await placeStartHook(host, placed, order.id, order.undo);
  return hook === undefined
    ? { kind: 'impossible', why: 'nothing here runs a program when the computer starts again' }
    : { kind: 'armed', by: [timer, hook] };
};

const takeAway = async (
  host: Host,
  placed: PlacedFiles,
  id: string,
  signal: AbortSignal,
): Promise<void> => {
  await removeStartHook(host, placed, id);
  await stopSleeper(host, placed, id);
  // A copy that stays does no harm; a timer that stays because of it would.
  if (host.userId === 0) await removeGuardedCopy(system, id).catch(() => undefined);
  if (await hasSystemd(host)) await disarmBySystemd(host, placed, id, signal);
};
