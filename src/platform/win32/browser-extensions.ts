/** Where browsers keep their profiles on Windows (checked against osquery's table); what stands there is read alike everywhere. */
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { readBrowserExtensions } from '../portable/browser-extensions/index.ts';
import { expandVariables } from './client/places.ts';

const chromium = [
  ['Chrome', '%LOCALAPPDATA%\\Google\\Chrome\\User Data'],
  ['Edge', '%LOCALAPPDATA%\\Microsoft\\Edge\\User Data'],
  ['Brave', '%LOCALAPPDATA%\\BraveSoftware\\Brave-Browser\\User Data'],
  ['Chromium', '%LOCALAPPDATA%\\Chromium\\User Data'],
] as const;
const firefox = [['Firefox', '%APPDATA%\\Mozilla\\Firefox']] as const;

export const browserExtensionsReader =
  (host: Host): Reader<'browser-extensions'> =>
  async () => {
    const rooted = (list: readonly (readonly [string, string])[]) =>
      list.flatMap(([browser, place]) => {
        const path = expandVariables(place, host.environment);
        return path === undefined ? [] : [{ browser, path }];
      });
    return readBrowserExtensions(host.files, {
      chromium: rooted(chromium),
      firefox: rooted(firefox),
    });
  };
