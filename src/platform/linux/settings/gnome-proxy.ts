/**
 * The desktop's proxy as GNOME keeps it (GSettings), obeyed by its own programs, Chrome and Electron.
 *
 * A key that nobody set is null and is reset, not set to what happens to be the default: the default
 * is told apart by asking the same program without the person's database (`GSETTINGS_BACKEND=memory`),
 * and where `dconf` is installed also by asking it for what an administrator laid underneath.
 * Login and password are left out: no fix changes them, and they have no place in a journal.
 */
import type { Texts } from '../../../model/change.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { isVariant, parseGnomeProxy } from './parse-gnome-proxy.ts';
import { unknown, unreadable, value, writingOf } from './program-writing.ts';

const schema = 'org.gnome.system.proxy';

export const gnomeProxyKeys: ReadonlySet<string> = new Set([
  ...['mode', 'autoconfig-url', 'ignore-hosts', 'use-same-proxy'].map((key) => `${schema} ${key}`),
  ...['http', 'https', 'ftp', 'socks'].flatMap((kind) => [
    `${schema}.${kind} host`,
    `${schema}.${kind} port`,
  ]),
  `${schema}.http enabled`,
]);

/** 30 ms each; a session bus that hangs is not waited for. */
const timeoutMs = 3_000;

export const gnomeProxy = (host: Host): SettingHandler<Texts> => ({
  needs: 'user',
  isPersonal: true,
  lasts: 'for-good',
  // The database is written by a service of its own, a moment later.
  settlesMs: 1_500,
  objection: (on, texts) => {
    if (on !== schema) return 'no schema of proxies';
    const isKnown = Object.entries(texts).every(
      ([key, text]) => gnomeProxyKeys.has(key) && (text === null || isVariant(text)),
    );
    return isKnown ? undefined : 'a key or value that does not belong to the proxy settings';
  },
  read: (_on, signal) => readAll(host, signal),
  write: async (_on, wanted, signal) => {
    const standing = await readAll(host, signal);
    if (standing.kind === 'unknown') return { kind: 'refused', why: standing.why };
    const changed = Object.entries(wanted).filter(([key, text]) => standing.value[key] !== text);
    return writeKeys(host, changed, signal);
  },
});

/** Schema and key. */
const wordsOf = (key: string): readonly string[] => key.split(' ');

const writeKeys = async (
  host: Host,
  changed: readonly (readonly [string, string | null])[],
  signal: AbortSignal,
): Promise<Writing> => {
  const run = (...words: readonly string[]) => host.run('gsettings', words, { timeoutMs, signal });
  for (const [key] of changed) {
    const answer = await run('writable', ...wordsOf(key));
    if (answer.kind !== 'ended' || answer.stdout.trim() !== 'true') {
      return { kind: 'refused', why: `${key} is locked by the administrator` };
    }
  }
  for (const [index, [key, text]] of changed.entries()) {
    const order = text === null ? ['reset', ...wordsOf(key)] : ['set', ...wordsOf(key), text];
    const writing = writingOf('gsettings', await run(...order));
    if (writing.kind === 'refused' && index > 0) return { ...writing, kind: 'failed' };
    if (writing.kind !== 'written') return writing;
  }
  return { kind: 'written' };
};

const readAll = async (host: Host, signal: AbortSignal): Promise<Reading<Texts>> => {
  const list = ['list-recursively', schema];
  const [now, plain] = await Promise.all([
    host.run('gsettings', list, { timeoutMs, signal }),
    host.run('env', ['GSETTINGS_BACKEND=memory', 'gsettings', ...list], { timeoutMs, signal }),
  ]);
  const trouble = unreadable('gsettings', now) ?? unreadable('gsettings', plain);
  if (trouble !== undefined) return trouble;
  const texts = parseGnomeProxy(now.kind === 'ended' ? now.stdout : '', gnomeProxyKeys);
  const defaults = parseGnomeProxy(plain.kind === 'ended' ? plain.stdout : '', gnomeProxyKeys);
  if (texts === undefined || defaults === undefined) {
    return unknown('gsettings said something we do not understand');
  }
  if (texts.size === 0) return unknown('gsettings knows no proxy settings');
  const entries = [...texts].map(async ([key, text]): Promise<[string, string | null]> => {
    const isSet = text !== defaults.get(key) && !(await isLaidUnderneath(host, key, text, signal));
    return [key, isSet ? text : null];
  });
  return value(Object.fromEntries(await Promise.all(entries)));
};

/** An administrator's default (`/etc/dconf/db`), which resetting brings back. */
const isLaidUnderneath = async (
  host: Host,
  key: string,
  text: string,
  signal: AbortSignal,
): Promise<boolean> => {
  const path = `/${key.replace('org.gnome.', '').replaceAll('.', '/').replace(' ', '/')}`;
  const answer = await host.run('dconf', ['read', '-d', path], { timeoutMs, signal });
  return answer.kind === 'ended' && answer.code === 0 && answer.stdout.trim() === text;
};
