/**
 * Data that the client cannot read or write is moved aside, never deleted: the smallest of its folders
 * that holds everything accused. The person signs in again, and undoing brings back what was there. Not
 * while the client runs. A full disk is no damage: there the way is to free space.
 */
import type { Change, Settings } from '../model/change.ts';
import type { SettingHandler } from '../platform/hands.ts';
import { nextAside } from '../platform/portable/client-folder.ts';
import type { FixPlan, Situation } from './fix.ts';
import { defineFix } from './fix.ts';
import { closeClient, freeDisk } from './guides/client.ts';
import { stepsFor } from './guides/guide.ts';
import { factNow } from './guides/notices.ts';

type Folder = SettingHandler<Settings['client.folder']>;

/** `damaged:PATH`: the path may hold colons itself. */
const pathOf = (problem: string): string => problem.slice(problem.indexOf(':') + 1);

/** The path itself, then the folders above it, nearest first; both spellings of a path. */
const upwards = (path: string): readonly string[] => {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return cut <= 0 ? [path] : [path, ...upwards(path.slice(0, cut))];
};

const isWithin = (inner: string, outer: string): boolean =>
  inner !== outer && (inner.startsWith(`${outer}/`) || inner.startsWith(`${outer}\\`));

/** The nearest place that may be moved, for each problem; of nested ones only the outer. */
export const placesToMove = (folder: Folder, problems: readonly string[]): readonly string[] => {
  const found = problems.flatMap((problem) => {
    const place = upwards(pathOf(problem)).find(
      (on) => folder.objection(on, { at: on }) === undefined,
    );
    return place === undefined ? [] : [place];
  });
  const places = [...new Set(found)];
  return places.filter((place) => !places.some((other) => isWithin(place, other)));
};

const changeFor = async (
  folder: Folder,
  on: string,
  signal: AbortSignal,
): Promise<readonly Change[]> => {
  const reading = await folder.read(on, signal);
  if (reading.kind === 'unknown' || reading.value === null) return [];
  const before = reading.value;
  return [{ setting: 'client.folder', on, before, after: { at: nextAside(on, before) } }];
};

export const foldersAside = async (
  { hands, signal }: Situation,
  problems: readonly string[],
): Promise<readonly Change[]> => {
  const folder = hands.settings['client.folder'];
  if (folder === undefined) return [];
  const places = placesToMove(folder, problems);
  return (await Promise.all(places.map((on) => changeFor(folder, on, signal)))).flat();
};

export const setClientDataAside = defineFix({
  id: 'set-client-data-aside',
  mends: ['client-data-damaged'],
  risk: 'low',
  waitSeconds: 10,
  provenBy: ['client'],
  async plan(situation): Promise<readonly FixPlan[]> {
    const client = await factNow(situation, 'client');
    const problems = client?.dataProblems ?? [];
    const isFull = problems.some((problem) => problem.startsWith('no-space'));
    const damaged = problems.filter((problem) => !problem.startsWith('no-space'));
    const changes = await foldersAside(situation, damaged);
    const first = [
      ...(isFull ? [freeDisk] : []),
      ...(client?.isRunning === true && changes.length > 0 ? [closeClient] : []),
    ];
    const steps = await stepsFor(first, situation);
    return [
      ...(steps.length > 0 ? [{ kind: 'guided', steps } as const] : []),
      ...(changes.length > 0 ? [{ kind: 'changes', changes } as const] : []),
    ];
  },
});
