/**
 * The proxy of services and updaters (WinHTTP), as `netsh winhttp … advproxy` of Windows 11 prints
 * and takes it: one JSON object, handed over in a file because netsh has its own idea of quotes.
 * Windows 10 has no such verb: unknown, and a guided step.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { runNative, textOfResult } from '../native.ts';
import { advancedProxyJson } from '../parse-proxies.ts';

const scopes = ['machine', 'user'];

export const proxyWinHttp = (
  host: Host,
  putAside: typeof inOwnFolder = inOwnFolder,
): SettingHandler<string | null> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs: 2_000,
  objection: (on, value) => {
    if (!scopes.includes(on)) return 'scopes are machine and user';
    return value !== null && advancedProxyJson(value) === value
      ? undefined
      : 'the value is the JSON object that netsh prints';
  },
  read: async (on, signal) => {
    const args = ['winhttp', 'show', 'advproxy', `setting-scope=${on}`];
    const result = await runNative(host, 'netsh.exe', args, signal);
    const json = advancedProxyJson(textOfResult(result));
    return json === undefined
      ? { kind: 'unknown', why: 'this Windows does not print its WinHTTP proxy as JSON' }
      : { kind: 'value', value: json };
  },
  write: async (on, value, signal) => {
    if (value === null) return { kind: 'refused', why: 'this setting is always there' };
    return putAside(value, async (path): Promise<Writing> => {
      const args = ['winhttp', 'set', 'advproxy', `setting-scope=${on}`, `settings-file=${path}`];
      const result = await runNative(host, 'netsh.exe', args, signal);
      return result.kind === 'ended' && result.code === 0
        ? { kind: 'written' }
        : { kind: 'failed', why: 'netsh did not take the settings' };
    });
  },
});

/** A folder of its own that only we may open: nobody can exchange the file before netsh reads it. */
const inOwnFolder = async (
  text: string,
  use: (path: string) => Promise<Writing>,
): Promise<Writing> => {
  const folder = await mkdtemp(join(tmpdir(), 'linecheck-'));
  try {
    const path = join(folder, 'advproxy.json');
    await writeFile(path, text, { mode: 0o600, flag: 'wx' });
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
