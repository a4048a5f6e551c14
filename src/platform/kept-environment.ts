/**
 * What the undo that comes by itself needs of our environment. Timers and start hooks begin with an empty one, and
 * without its credentials nobody can put back a setting of the service's account. So the few variables that such a
 * setting names stand in a file beside the journal, closed to everybody else, from arming to disarming.
 */
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { DeadMan } from './hands.ts';
import { isObject, parseJson } from './json.ts';
import { placedFiles, type PlacedFiles } from './placed-files.ts';
import { credentialVariables, credentialsFileVariable } from './portable/account-credentials.ts';
import { extraRootsVariable } from './portable/extra-roots.ts';
import { publicRootsVariable } from './portable/public-roots.ts';
import { privateText } from './private-text.ts';
import { objectionToId, undoName } from './undo-id.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The undo starts in another folder than we did. */
const pathVariables: ReadonlySet<string> = new Set([
  credentialsFileVariable,
  publicRootsVariable,
  extraRootsVariable,
]);

/** Nothing else is believed, whatever the file says. */
const keepable: ReadonlySet<string> = new Set([...credentialVariables, ...pathVariables]);

const placeOf = (home: string, id: string): string =>
  join(home, 'armed', `${undoName(id)}.environment`);

/** The same, leaving in `home` what the armed undo will look for there. */
export const keepingEnvironment = (
  deadMan: DeadMan,
  home: string,
  environment: Environment,
  placed: PlacedFiles = placedFiles,
): DeadMan => {
  const forget = (id: string): Promise<void> =>
    objectionToId(id) === undefined ? placed.remove(placeOf(home, id)) : Promise.resolve();
  return {
    arm: async (order) => {
      const kept = chosenFrom(environment, order.variables ?? []);
      try {
        if (kept.length > 0 && objectionToId(order.id) === undefined)
          await placed.put(
            placeOf(home, order.id),
            `${JSON.stringify(Object.fromEntries(kept))}\n`,
            {
              mode: 0o600,
              isPrivate: true,
            },
          );
      } catch (error) {
        // Said like any other undo that cannot come by itself; an error here would leave a repair that has only begun.
        return { kind: 'impossible', why: error instanceof Error ? error.message : String(error) };
      }
      const armed = await deadMan.arm(order);
      if (armed.kind === 'impossible') await forget(order.id);
      return armed;
    },
    disarm: async (id, signal) => {
      await deadMan.disarm(id, signal);
      await forget(id);
    },
  };
};

const chosenFrom = (
  environment: Environment,
  names: readonly string[],
): readonly (readonly [string, string])[] =>
  names.flatMap((name) => {
    const value = environment[name] ?? '';
    if (value === '' || !keepable.has(name)) return [];
    return [[name, pathVariables.has(name) ? resolve(value) : value] as const];
  });

/** What was kept for this undo; nothing where there is no such file, or somebody else could have written it. */
export const keptEnvironment = async (
  home: string,
  id: string,
  userId: number,
): Promise<Readonly<Record<string, string>>> => {
  if (objectionToId(id) !== undefined) return {};
  const file = await privateText(placeOf(home, id), { name: 'environment', userId });
  const value = file.kind === 'text' ? parseJson(file.text) : undefined;
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) =>
      keepable.has(name) && typeof one === 'string' ? [[name, one]] : [],
    ),
  );
};

/** All that was kept for interrupted repairs, for a person who undoes from another terminal than the one that began them. */
export const keptEnvironments = async (
  home: string,
  userId: number,
): Promise<Readonly<Record<string, string>>> => {
  const names = await readdir(join(home, 'armed')).catch((): string[] => []);
  const ids = names.flatMap((name) => nameOfOne.exec(name)?.[1] ?? []);
  const kept = await Promise.all(ids.map((id) => keptEnvironment(home, id, userId)));
  return Object.assign({}, ...kept);
};

const nameOfOne = new RegExp(`^${undoName('(.+)')}\\.environment$`, 'u');
