/**
 * One policy key of the client. On Linux the vendor's keys stand in the person's own settings file
 * (`~/.config/zoomus.conf`), in whatever section an administrator's script put them. The line is taken
 * out and put back bit for bit: `type` holds where it stood. Not while the client runs, for it writes
 * its file anew when it ends.
 */
import { randomUUID } from 'node:crypto';
import { open, realpath, rename, stat, unlink } from 'node:fs/promises';
import type { PolicyValue } from '../../../model/change.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { asList, parseJson } from '../../json.ts';
import { policyKeys } from '../client/data.ts';
import { runningClient } from './client-folder.ts';
import { findLines, withLine, withoutLine } from './ini-line.ts';
import type { IniLine } from './ini-line.ts';

/** Its own settings have a few kB. */
const maxBytes = 4 * 1024 * 1024;

const file = '.config/zoomus.conf';

export const clientPolicy = (
  host: Pick<Host, 'home' | 'files'>,
  whoRuns: () => string | undefined = runningClient,
): SettingHandler<PolicyValue> => ({
  needs: 'user',
  isPersonal: true,
  lasts: 'for-good',
  settlesMs: 0,
  objection: (on, value) => {
    if (!policyKeys.has(on)) return 'this is no policy key of the client';
    if (value === null) return undefined;
    const line = fromPolicy(value);
    return line === undefined || findLines(line.start + line.rest, on).length !== 1
      ? 'this is not a line of a settings file'
      : undefined;
  },
  read: async (on): Promise<Reading<PolicyValue>> => {
    const found = await host.files.read(`${host.home}/${file}`, maxBytes);
    if (found.kind === 'absent') return { kind: 'value', value: null };
    if (found.kind === 'unreadable') return { kind: 'unknown', why: found.why };
    if (found.isCutOff) return { kind: 'unknown', why: 'the settings file is too large' };
    const lines = findLines(found.text, on);
    if (lines.length > 1) return { kind: 'unknown', why: `${on} stands there more than once` };
    const [line] = lines;
    return { kind: 'value', value: line === undefined ? null : toPolicy(line) };
  },
  write: async (on, value) => {
    const running = whoRuns();
    if (running !== undefined) {
      return {
        kind: 'refused',
        why: `${running} is running and would write over it; close it first`,
      };
    }
    return rewrite(`${host.home}/${file}`, (text) => {
      const without = withoutLine(text, on);
      if (value === null) return without;
      const line = fromPolicy(value);
      return line === undefined ? undefined : withLine(without, line);
    });
  },
});

const toPolicy = ({ section, nth, at, start, rest }: IniLine): PolicyValue => ({
  type: JSON.stringify(['ini', section, nth, at, start]),
  value: rest,
});

const fromPolicy = ({ type, value }: NonNullable<PolicyValue>): IniLine | undefined => {
  const [kind, section, nth, at, start] = asList(parseJson(type));
  const isLine =
    kind === 'ini' &&
    typeof section === 'string' &&
    typeof start === 'string' &&
    !start.includes('\n') &&
    /^[^\n]*\n?$/u.test(value);
  return isLine && isCount(nth) && isCount(at)
    ? { section, nth, at, start, rest: value }
    : undefined;
};

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** A new file beside it takes its place in one step; a link stays a link to the same file. */
const rewrite = async (
  path: string,
  change: (text: string) => string | undefined,
): Promise<Writing> => {
  try {
    const real = await realpath(path);
    const { mode, uid, gid } = await stat(real);
    const source = await open(real);
    const bytes = await source.readFile().finally(() => source.close());
    const text = bytes.toString('utf8');
    if (!Buffer.from(text).equals(bytes)) return { kind: 'refused', why: 'the file is not text' };
    const next = change(text);
    if (next === undefined) return { kind: 'refused', why: 'its place in the file is gone' };
    if (next === text) return { kind: 'written' };
    return await replace(real, next, { mode, uid, gid });
  } catch (error) {
    return { kind: 'refused', why: `the settings file cannot be changed (${codeOf(error)})` };
  }
};

const replace = async (
  real: string,
  text: string,
  { mode, uid, gid }: { readonly mode: number; readonly uid: number; readonly gid: number },
): Promise<Writing> => {
  const fresh = `${real}.${randomUUID()}`;
  try {
    const target = await open(fresh, 'wx', mode & 0o7777);
    try {
      await target.writeFile(text);
      await target.chmod(mode & 0o7777);
      const now = await target.stat();
      if (now.uid !== uid || now.gid !== gid) await target.chown(uid, gid);
      await target.sync();
    } finally {
      await target.close();
    }
    await rename(fresh, real);
    return { kind: 'written' };
  } catch (error) {
    await unlink(fresh).catch(() => undefined);
    return { kind: 'refused', why: `the settings file cannot be changed (${codeOf(error)})` };
  }
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
