/**
 * Where Linecheck keeps what it must remember: history, journal, keys. `LINECHECK_HOME`, else the
 * system's place for application data. What is changed with administrator's rights is recorded where
 * only administrators can write, because what is put back with such rights is taken from there.
 */
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export interface Homes {
  /** Of this process: history, and the journal of what it changes. */
  readonly own: string;
  /** Of every process with administrator's rights; the same as `own` for one of them. */
  readonly system: string;
}

type Os = 'linux' | 'darwin' | 'win32';

/** BSDs and others keep their files where Linux does. */
export const thisOs = (): Os =>
  process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';

export const homesOf = (environment: NodeJS.ProcessEnv, os: Os, isElevated: boolean): Homes => {
  const system = systemHome(environment, os);
  const chosen = absolute(environment['LINECHECK_HOME'], os);
  // An administrator's history in a user's folder would lock that user out of it.
  return { own: chosen ?? (isElevated ? system : personalHome(environment, os)), system };
};

const absolute = (path: string | undefined, os: Os): string | undefined => {
  if (path === undefined || path === '') return undefined;
  return os === 'win32' ? win32.resolve(path) : posix.resolve(path);
};

const systemHome = (environment: NodeJS.ProcessEnv, os: Os): string => {
  if (os === 'darwin') return '/Library/Application Support/linecheck';
  if (os === 'linux') return '/var/lib/linecheck';
  return win32.join(environment['ProgramData'] ?? String.raw`C:\ProgramData`, 'linecheck');
};

/** XDG Base Directory Specification: a relative path in XDG_DATA_HOME is to be ignored. */
const personalHome = (environment: NodeJS.ProcessEnv, os: Os): string => {
  const home = environment['HOME'] ?? homedir();
  if (os === 'darwin') return posix.join(home, 'Library/Application Support/linecheck');
  if (os === 'linux') {
    const data = environment['XDG_DATA_HOME'] ?? '';
    return posix.join(data.startsWith('/') ? data : posix.join(home, '.local/share'), 'linecheck');
  }
  const local = environment['LOCALAPPDATA'] ?? win32.join(homedir(), 'AppData', 'Local');
  return win32.join(local, 'linecheck');
};
