/** The profiles of Firefox, wherever `profiles.ini` says they are. */
import { textOf } from '../../files.ts';
import type { Files } from '../../files.ts';
import type { BrowserFindings, BrowserRoot } from './browser-root.ts';
import {
  parseFirefoxExtensions,
  parseFirefoxHeldSettings,
  parseFirefoxPreferences,
  parseFirefoxProfiles,
} from './parse-firefox.ts';
import type { FirefoxProfilePlace } from './parse-firefox.ts';
import { rightsOf } from './rights.ts';

export const readFirefox = async (files: Files, root: BrowserRoot): Promise<BrowserFindings> => {
  const places = parseFirefoxProfiles(textOf(await files.read(`${root.path}/profiles.ini`)));
  const profiles = await Promise.all(
    places.map((place) => readProfile(files, root, folderOf(root, place))),
  );
  const read = profiles.filter((profile) => profile !== undefined);
  return {
    browser: root.browser,
    found: profiles.filter((profile) => profile !== null).length,
    read: read.filter((profile) => profile !== null).length,
    extensions: read.flatMap((profile) => profile?.extensions ?? []),
    settings: read.flatMap((profile) => profile?.settings ?? []),
  };
};

const folderOf = (root: BrowserRoot, { path, isRelative }: FirefoxProfilePlace): string =>
  isRelative ? `${root.path}/${path}` : path;

/** Null for a profile that was never started; undefined for one whose list cannot be read. */
const readProfile = async (
  files: Files,
  { browser }: BrowserRoot,
  folder: string,
): Promise<Pick<BrowserFindings, 'extensions' | 'settings'> | null | undefined> => {
  // A name whose letters were lost leads nowhere, which is not "never started".
  if (folder.includes('\ufffd')) return undefined;
  const [list, preferences, held] = await Promise.all(
    ['extensions.json', 'prefs.js', 'extension-settings.json'].map((name) =>
      files.read(`${folder}/${name}`),
    ),
  );
  if (list === undefined || preferences === undefined || held === undefined) return undefined;
  if (list.kind === 'absent' && preferences.kind === 'absent') return null;
  const extensions = list.kind === 'absent' ? [] : parseFirefoxExtensions(textOf(list));
  if (extensions === undefined) return undefined;
  const names = new Map(extensions.map(({ id, name }) => [id, name]));
  return {
    extensions: extensions.map(({ id, name, permissions, isByPolicy }) => ({
      browser,
      id,
      name,
      rights: rightsOf(permissions),
      isByPolicy,
    })),
    settings: [
      ...parseFirefoxPreferences(textOf(preferences)).map((setting) => ({ browser, ...setting })),
      ...parseFirefoxHeldSettings(textOf(held)).map(({ by = '', ...setting }) => ({
        browser,
        ...setting,
        by: names.get(by) ?? by,
      })),
    ],
  };
};
