/**
 * Which copies of the client are installed, and is anything wrong with their files? A quarantine that
 * nobody has confirmed yet makes macOS ask, or refuse, at the first start; an update that stopped
 * half-way leaves a bundle without its program.
 */
import type { Client } from '../../../model/machine-facts.ts';
import type { Host } from '../../host.ts';
import type { PlistDictionary } from '../parse-plist.ts';
import { readPlist } from '../property-list.ts';
import { runTool } from '../tools.ts';
import { appFolders } from './catalogue.ts';
import type { ClientApp, ClientPlaces } from './catalogue.ts';

type Install = Client['installs'][number];

export const readInstalls = async (
  host: Host,
  places: ClientPlaces,
  signal: AbortSignal,
): Promise<readonly Install[]> => {
  const candidates = appFolders(host.home).flatMap((folder) =>
    places.apps.map((app) => ({ app, path: `${folder}/${app.bundle}` })),
  );
  const found = await Promise.all(
    candidates.map(({ app, path }) => readInstall(host, app, path, signal)),
  );
  return found.flat();
};

const readInstall = async (
  host: Host,
  app: ClientApp,
  path: string,
  signal: AbortSignal,
): Promise<readonly Install[]> => {
  if (!(await host.files.exists(path))) return [];
  const [info, quarantine] = await Promise.all([
    readPlist(host, `${path}/Contents/Info.plist`, signal),
    readQuarantine(host, path, signal),
  ]);
  const isHeld = quarantine.kind === 'value' && isUnconfirmed(quarantine.text);
  const held = isHeld ? [`quarantined:${path}`] : [];
  if (info.kind === 'absent') return [{ path, from: 'app', problems: ['partial', ...held] }];
  // Present but not to be read: the program's files are another question, and unknown.
  if (info.kind === 'unknown') return [{ path, from: 'app', problems: held }];
  const version = versionIn(info.value, app);
  return [
    {
      path,
      from: 'app',
      ...(version === undefined ? {} : { version }),
      problems: [...(await wrongFiles(host, path, info.value)), ...held],
    },
  ];
};

/** `6.6.11 (67000)` and `6.6.11.67000` both begin with what compares. */
const versionIn = (info: PlistDictionary, { versionKey }: ClientApp): string | undefined => {
  const value = info[versionKey];
  const other = info['CFBundleShortVersionString'];
  return [value, other]
    .flatMap((text) => (typeof text === 'string' ? [/^\d+(?:\.\d+)+/u.exec(text)?.[0]] : []))
    .find((text) => text !== undefined);
};

const wrongFiles = async (
  host: Host,
  path: string,
  info: PlistDictionary,
): Promise<readonly string[]> => {
  const name = info['CFBundleExecutable'];
  // A name, never a way to another folder.
  if (typeof name !== 'string' || name === '' || name.includes('/')) return ['partial'];
  const program = `${path}/Contents/MacOS/${name}`;
  if (!(await host.files.exists(program))) return [`missing:${program}`];
  return (await host.files.mayExecute(program)) ? [] : [`not-executable:${program}`];
};

export type Quarantine =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly why: string };

export const quarantineName = 'com.apple.quarantine';

/** xattr(1) ends with 1 and says `No such xattr` where there is none; any other trouble is unknown. */
export const readQuarantine = async (
  host: Host,
  path: string,
  signal: AbortSignal,
): Promise<Quarantine> => {
  const result = await runTool(host, 'xattr', ['-p', quarantineName, path], { signal });
  if (result.kind !== 'ended') return { kind: 'unknown', why: 'xattr gave no answer' };
  if (result.code === 0) return { kind: 'value', text: result.stdout.replace(/\r?\n$/u, '') };
  return /No such xattr/u.test(result.stderr)
    ? { kind: 'none' }
    : { kind: 'unknown', why: `xattr: ${result.stderr.trim().slice(0, 200)}` };
};

/** `FLAGS;TIME;PROGRAM;ID`, flags in hexadecimal; bit 0x40 is set once the person has confirmed. [K] */
export const isUnconfirmed = (text: string): boolean => {
  const flags = /^([0-9a-f]{4});/iu.exec(text)?.[1];
  return flags !== undefined && (Number.parseInt(flags, 16) & 0x40) === 0;
};
