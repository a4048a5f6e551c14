/**
 * The desktop's proxy as KDE keeps it: the group `Proxy Settings` of `kioslaverc`.
 *
 * Only values of keys that stand there already are exchanged, each in its own line: every other byte
 * of the file stays, and so putting back restores it exactly. KDE's programs are told to read it again;
 * those that do not listen do so at their next start.
 */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileState, Texts } from '../../../model/change.ts';
import { readFileState, writeFileState } from '../../file-state.ts';
import type { Reading, SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { copyAttributesBy } from './copy-attributes.ts';
import { unknown, value } from './program-writing.ts';

const keys: ReadonlySet<string> = new Set([
  'ProxyType',
  'httpProxy',
  'httpsProxy',
  'ftpProxy',
  'socksProxy',
  'NoProxyFor',
  'ReversedException',
  'Proxy Config Script',
]);

const group = 'Proxy Settings';

/** Nobody waits for the answer of a signal. */
const signalTimeoutMs = 1_000;

type Regular = Extract<FileState, { kind: 'file' }>;

const kdeProxyFile = (host: Pick<Host, 'environment' | 'home'>): string =>
  join(host.environment['XDG_CONFIG_HOME'] ?? join(host.home, '.config'), 'kioslaverc');

export const kdeProxy = (host: Host): SettingHandler<Texts> => ({
  needs: 'user',
  isPersonal: true,
  lasts: 'for-good',
  settlesMs: 0,
  // One file, whatever the interface.
  placeOf: async () => kdeProxyFile(host),
  objection: (on, texts) => {
    if (on !== kdeProxyFile(host)) return 'not the file in which KDE keeps its proxy';
    const isKnown = Object.entries(texts).every(
      ([key, text]) => keys.has(key) && (text === null || !/[\r\n]/u.test(text)),
    );
    return isKnown ? undefined : 'a key or value that does not belong to the proxy settings';
  },
  read: async (on) => {
    const file = await readText(on);
    return file.kind === 'unknown' ? file : parseKdeProxy(file.value.text);
  },
  write: async (on, wanted, signal) => {
    const file = await readText(on);
    if (file.kind === 'unknown') return { kind: 'refused', why: file.why };
    const text = exchanged(file.value.text, wanted);
    if (typeof text !== 'string') return { kind: 'refused', why: text.why };
    if (text === file.value.text || file.value.state === null) return { kind: 'written' };
    const state = { ...file.value.state, base64: Buffer.from(text).toString('base64') };
    const writing = await writeFileState(file.value.path, state, copyAttributesBy(host));
    if (writing.kind === 'written') await announce(host, signal);
    return writing;
  },
});

/** A file that many keep among their linked settings: the link stays, its target is written. */
const readText = async (
  on: string,
): Promise<
  Reading<{ readonly path: string; readonly text: string; readonly state: Regular | null }>
> => {
  const path = await realpath(on).catch(() => on);
  const reading = await readFileState(path);
  if (reading.kind === 'unknown') return reading;
  const state = reading.value;
  if (state === null) return value({ path, text: '', state });
  if (state.kind === 'link') return unknown(`${on} is a link that leads nowhere`);
  const bytes = Buffer.from(state.base64, 'base64');
  const text = bytes.toString('utf8');
  // What is no UTF-8 could not be written back.
  if (!Buffer.from(text).equals(bytes)) return unknown(`${on} is no text`);
  return value({ path, text, state });
};

interface Row {
  readonly key: string;
  readonly start: string;
  readonly text: string;
  readonly end: string;
}

/** Lines of the group with their key; others only as they stand. */
const rowsOf = (text: string): readonly (Row | string)[] => {
  let isInGroup = false;
  return (text.match(/[^\n]*\n|[^\n]+$/gu) ?? []).map((line) => {
    const heading = /^\s*\[(.*)\]\s*$/u.exec(line)?.[1];
    if (heading !== undefined) isInGroup = heading === group;
    const parts = /^([ \t]*([^=#\s][^=]*?)[ \t]*=[ \t]*)(.*?)([ \t]*\r?\n?)$/su.exec(line);
    if (!isInGroup || heading !== undefined || parts === null) return line;
    const [, start = '', key = '', content = '', end = ''] = parts;
    return { key, start, text: content, end };
  });
};

/** The values as they stand, to be put back byte for byte; null for a key that is not there. */
export const parseKdeProxy = (text: string): Reading<Texts> => {
  // KDE writes UTF-8: in anything else no key would be found, and each would pass for not set.
  if (/[\0\u{FFFD}]/u.test(text)) return unknown('the proxy settings of KDE are no text');
  const rows = rowsOf(text).filter((row) => typeof row !== 'string');
  // `[$i]` on the file, the group or a key: the administrator's word is final (KDE calls it Kiosk).
  if (
    /^\s*\[(?:Proxy Settings\]\[)?\$i\]\s*$/mu.test(text) ||
    rows.some(({ key }) => /\[\$\w*i/u.test(key))
  )
    return unknown('the proxy settings of KDE are locked by the administrator');
  const own = rows.filter(({ key }) => keys.has(key));
  if (new Set(own.map(({ key }) => key)).size < own.length)
    return unknown('a proxy setting of KDE stands there twice');
  const found = Object.fromEntries(own.map((row) => [row.key, row.text]));
  return value(Object.fromEntries([...keys].map((key) => [key, found[key] ?? null])));
};

const exchanged = (text: string, wanted: Texts): string | { readonly why: string } => {
  const standing = parseKdeProxy(text);
  if (standing.kind === 'unknown') return standing;
  const changed = Object.entries(wanted).filter(([key, now]) => standing.value[key] !== now);
  if (changed.some(([key, now]) => now === null || standing.value[key] === null)) {
    return { why: 'only values that stand there already are exchanged' };
  }
  const fresh = new Map(changed);
  return rowsOf(text)
    .map((row) =>
      typeof row === 'string' ? row : row.start + (fresh.get(row.key) ?? row.text) + row.end,
    )
    .join('');
};

/** KIO of KDE Frameworks 5 and 6 listens to this name; without a session bus nobody is there to listen. */
const announce = async (host: Host, signal: AbortSignal): Promise<void> => {
  const name = 'org.kde.KIO.Scheduler.reparseSlaveConfiguration';
  const words = ['--session', '--type=signal', '/KIO/Scheduler', name, 'string:'];
  await host.run('dbus-send', words, { timeoutMs: signalTimeoutMs, signal });
};
