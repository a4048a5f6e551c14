/**
 * Extensions of the browsers. Those of Safari show only that they are there: their permissions stand
 * in a folder that needs Full Disk Access. Safari's extensions cannot set proxies or bend WebRTC; a
 * content blocker can block requests, so that is the right they are told with.
 */
import { measured } from '../../model/outcome.ts';
import type { BrowserExtensions } from '../../model/host-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { readBrowserExtensions } from '../portable/browser-extensions/index.ts';
import { parsePluginkit } from './parse-pluginkit.ts';
import { ask, textSaid } from './tools.ts';

/** Below `~/Library/Application Support`; checked against osquery's table. */
const chromium = [
  ['Chrome', 'Google/Chrome'],
  ['Edge', 'Microsoft Edge'],
  ['Brave', 'BraveSoftware/Brave-Browser'],
  ['Chromium', 'Chromium'],
] as const;

const safariPoints = ['com.apple.Safari.web-extension', 'com.apple.Safari.content-blocker'];

export const browserExtensionsReader =
  (host: Host): Reader<'browser-extensions'> =>
  async ({ signal }) => {
    const support = `${host.home}/Library/Application Support`;
    const [outcome, safari] = await Promise.all([
      readBrowserExtensions(host.files, {
        chromium: chromium.map(([browser, path]) => ({ browser, path: `${support}/${path}` })),
        firefox: [{ browser: 'Firefox', path: `${support}/Firefox` }],
      }),
      readSafari(host, signal),
    ]);
    if (outcome.kind !== 'measured' || safari.length === 0) return outcome;
    const { browsers, extensions, settings } = outcome.value;
    return measured({
      browsers: [...browsers, { browser: 'Safari', profiles: 1 }],
      extensions: [...extensions, ...safari],
      settings,
    });
  };

const readSafari = async (
  host: Host,
  signal: AbortSignal,
): Promise<BrowserExtensions['extensions']> => {
  const said = await Promise.all(
    safariPoints.map((point) => ask(host, 'pluginkit', ['-mAvv', '-p', point], { signal })),
  );
  return said
    .flatMap((one) => parsePluginkit(textSaid(one)))
    .map(({ id, name }) => ({
      browser: 'Safari',
      id,
      name,
      rights: ['web-requests' as const],
      isByPolicy: false,
    }));
};
