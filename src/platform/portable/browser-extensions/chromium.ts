/** The profiles of one browser of the Chromium family, read from where it keeps them. */
import { textOf } from '../../files.ts';
import type { Files } from '../../files.ts';
import { asText, isObject, parseJson } from '../../json.ts';
import { parseChromiumProfile, parseLocalState } from './parse-chromium.ts';
import type { ChromiumExtension } from './parse-chromium.ts';
import type { BrowserFindings, BrowserRoot } from './browser-root.ts';
import { rightsOf } from './rights.ts';

const isProfileFolder = (name: string): boolean =>
  /^(?:Default|Guest Profile|Profile \d+)$/u.test(name);

export const readChromium = async (files: Files, root: BrowserRoot): Promise<BrowserFindings> => {
  const folders = (await files.list(root.path)).filter(isProfileFolder);
  const found = await Promise.all(
    folders.map((folder) => readProfile(files, root, `${root.path}/${folder}`)),
  );
  const read = found.filter((profile) => profile !== undefined);
  const state = parseLocalState(textOf(await files.read(`${root.path}/Local State`)));
  return {
    browser: root.browser,
    found: folders.length,
    read: read.length,
    extensions: read.flatMap(({ extensions }) => extensions),
    settings: [
      ...state.map((setting) => ({ browser: root.browser, ...setting })),
      ...read.flatMap(({ settings }) => settings),
    ],
  };
};

const readProfile = async (
  files: Files,
  { browser }: BrowserRoot,
  folder: string,
): Promise<Pick<BrowserFindings, 'extensions' | 'settings'> | undefined> => {
  const [open, secure] = await Promise.all(
    ['Preferences', 'Secure Preferences'].map(async (name) =>
      textOf(await files.read(`${folder}/${name}`)),
    ),
  );
  const profile = parseChromiumProfile(open ?? '', secure);
  if (profile === undefined) return undefined;
  const extensions = await Promise.all(
    profile.extensions.map((extension) => described(files, browser, folder, extension)),
  );
  return {
    extensions: extensions.map(({ extension }) => extension),
    settings: [
      ...profile.settings.map((setting) => ({ browser, ...setting })),
      ...extensions.flatMap(({ settings }) => settings),
    ],
  };
};

const described = async (
  files: Files,
  browser: string,
  profileFolder: string,
  extension: ChromiumExtension,
) => {
  const { id, imposes, isByPolicy, permissions } = extension;
  const name = await nameOf(files, profileFolder, extension);
  return {
    extension: { browser, id, name, rights: rightsOf(permissions), isByPolicy },
    settings: imposes.map((setting) => ({ browser, ...setting, by: name })),
  };
};

/** The record's own name, else the manifest's, translated where it is a placeholder; else the id. */
const nameOf = async (
  files: Files,
  profileFolder: string,
  extension: ChromiumExtension,
): Promise<string> => {
  const folder = folderOf(profileFolder, extension.path);
  const manifest =
    extension.name === '' && folder !== undefined
      ? parseJson(textOf(await files.read(`${folder}/manifest.json`)))
      : undefined;
  const inManifest = isObject(manifest) ? manifest : {};
  const name = extension.name === '' ? (asText(inManifest['name']) ?? '') : extension.name;
  const key = /^__MSG_(.+)__$/u.exec(name)?.[1];
  if (key === undefined) return name === '' ? extension.id : name;
  const locale = extension.defaultLocale || (asText(inManifest['default_locale']) ?? 'en');
  // A locale is a word: anything else would lead to another folder.
  if (folder === undefined || !/^[\w-]+$/u.test(locale)) return extension.id;
  const messages = textOf(await files.read(`${folder}/_locales/${locale}/messages.json`));
  return parseMessage(messages, key) ?? extension.id;
};

const folderOf = (profileFolder: string, path: string): string | undefined => {
  if (path === '' || path.split(/[/\\]/u).includes('..')) return undefined;
  const isAbsolute = /^(?:\/|[A-Za-z]:[/\\])/u.test(path);
  return isAbsolute ? path : `${profileFolder}/Extensions/${path.replaceAll('\\', '/')}`;
};

/** Keys of messages are compared without regard to case (Chrome's i18n). */
const parseMessage = (text: string, key: string): string | undefined => {
  const messages = parseJson(text);
  if (!isObject(messages)) return undefined;
  const wanted = key.toLowerCase();
  const entry = Object.entries(messages).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return isObject(entry) ? asText(entry['message']) : undefined;
};
