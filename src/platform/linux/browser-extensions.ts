/** Where the browsers of a Linux desktop keep their profiles: package, Flatpak and snap (host tables of osquery, 2026). */
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { readBrowserExtensions } from '../portable/browser-extensions/index.ts';

const chromium: readonly (readonly [string, readonly string[]])[] = [
  ['Chrome', ['.config/google-chrome', '.var/app/com.google.Chrome/config/google-chrome']],
  ['Edge', ['.config/microsoft-edge', '.var/app/com.microsoft.Edge/config/microsoft-edge']],
  [
    'Brave',
    [
      '.config/BraveSoftware/Brave-Browser',
      '.var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser',
      'snap/brave/current/.config/BraveSoftware/Brave-Browser',
    ],
  ],
  [
    'Chromium',
    [
      '.config/chromium',
      'snap/chromium/common/chromium',
      '.var/app/org.chromium.Chromium/config/chromium',
    ],
  ],
];

/** New profiles stand under `.config` since Firefox 147 (osquery 8986). */
const firefox: readonly (readonly [string, readonly string[]])[] = [
  [
    'Firefox',
    [
      '.mozilla/firefox',
      '.config/mozilla/firefox',
      'snap/firefox/common/.mozilla/firefox',
      '.var/app/org.mozilla.firefox/.mozilla/firefox',
    ],
  ],
];

const under = (home: string, table: typeof chromium) =>
  table.flatMap(([browser, paths]) => paths.map((path) => ({ browser, path: `${home}/${path}` })));

export const browserExtensionsReader =
  ({ files, home }: Host): Reader<'browser-extensions'> =>
  () =>
    readBrowserExtensions(files, {
      chromium: under(home, chromium),
      firefox: under(home, firefox),
    });
