/**
 * The client's own places: its data folders aside and back, the permission bits of its program, and the
 * quarantine that macOS put on its bundle. Only paths of the catalogue, so no other file can be meant.
 */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Settings } from '../../../model/change.ts';
import { deadlineIn } from '../../deadline.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { clientFolder as portableClientFolder } from '../../portable/client-folder.ts';
import { allPlaces, appFolders } from '../client/catalogue.ts';
import { quarantineName, readQuarantine } from '../client/installs.ts';
import { listProcesses } from '../process-list.ts';
import { runSteps, unknown, value } from './writing.ts';

const processNames = new Set(allPlaces.flatMap(({ processes }) => processes));

/** Name of a running client. When `ps` does not answer, nobody may be sure, and nothing is moved. */
export const runningClient = async (host: Host): Promise<string | undefined> => {
  const running = await listProcesses(host, deadlineIn(psTimeoutMs));
  if (running === undefined) return 'a program that could not be looked for';
  return running.find(({ name }) => processNames.has(name))?.name;
};

const psTimeoutMs = 3_000;

export const clientFolder = (host: Host): SettingHandler<Settings['client.folder']> => {
  const places = new Set(
    allPlaces.flatMap(({ data }) => data.map((path) => `${host.home}/${path}`)),
  );
  return portableClientFolder({
    isPlace: (on) => places.has(on),
    whoRuns: () => runningClient(host),
  });
};

const bundlesOf = (host: Host): readonly string[] =>
  appFolders(host.home).flatMap((folder) =>
    allPlaces.flatMap(({ apps }) => apps.map(({ bundle }) => `${folder}/${bundle}`)),
  );

/** A program directly in `Contents/MacOS` of one of the bundles. */
const isProgram = (host: Host, on: string): boolean =>
  bundlesOf(host).some((bundle) => {
    const folder = `${bundle}/Contents/MacOS/`;
    const name = on.slice(folder.length);
    return (
      on.startsWith(folder) && name !== '' && name !== '.' && name !== '..' && !name.includes('/')
    );
  });

/** Done on the open file, links not followed: nobody can put another file in its place in between. */
export const clientFileMode = (host: Host, root = ''): SettingHandler<number> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs: 0,
  objection: (on, mode) => {
    if (!isProgram(host, on)) return "this is not one of the client's programs";
    // Never set-user-id, never writable by others.
    const isMode = Number.isInteger(mode) && mode >= 0 && mode <= 0o777;
    return isMode && (mode & 0o002) === 0 ? undefined : 'these permissions are not for a program';
  },
  read: (on) =>
    withFile<Reading<number>>(root + on, unknown, async (file) =>
      value((await file.stat()).mode & 0o7777),
    ),
  write: (on, mode) =>
    withFile<Writing>(
      root + on,
      (why) => ({ kind: 'refused', why }),
      async (file) => {
        await file.chmod(mode);
        return { kind: 'written' };
      },
    ),
});

const withFile = async <Answer>(
  path: string,
  no: (why: string) => Answer,
  work: (file: FileHandle) => Promise<Answer>,
): Promise<Answer> => {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      return (await file.stat()).isFile() ? await work(file) : no('this is not a file');
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return no(`the file is out of reach (${code})`);
  }
};

const timeoutMs = 5_000;

/** On the bundle itself, which is what is judged at the start; its inner files keep theirs. */
export const clientQuarantine = (host: Host): SettingHandler<string | null> => ({
  needs: 'user',
  lasts: 'for-good',
  settlesMs: 0,
  objection: (on, text) => {
    if (!bundlesOf(host).includes(on)) return "this is not one of the client's bundles";
    const isRight = text === null || /^[0-9A-Fa-f]{4};[^\n\r\0]{0,500}$/u.test(text);
    return isRight ? undefined : 'that is no quarantine as macOS writes it';
  },
  read: async (on, signal) => {
    const found = await readQuarantine(host, on, signal);
    if (found.kind === 'unknown') return found;
    return value(found.kind === 'none' ? null : found.text);
  },
  write: async (on, text, signal) => {
    const found = await readQuarantine(host, on, signal);
    if (text === null && found.kind === 'none') return { kind: 'written' };
    const args = text === null ? ['-d', quarantineName, on] : ['-w', quarantineName, text, on];
    return runSteps(host, [['xattr', args]], { signal, timeoutMs });
  },
});
