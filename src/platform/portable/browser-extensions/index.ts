/**
 * Which extensions and settings of the browsers can touch a call? Read from the browsers' own
 * files, the same on every system; only where they stand differs. Says what an extension may
 * do, not what it does; nothing is ever written there (`Secure Preferences` is sealed).
 */
import { measured, skipped } from '../../../model/outcome.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { BrowserExtensions } from '../../../model/host-facts.ts';
import type { Files } from '../../files.ts';
import type { BrowserFindings, BrowserRoot } from './browser-root.ts';
import { readChromium } from './chromium.ts';
import { readFirefox } from './firefox.ts';

export interface BrowserRoots {
  readonly chromium: readonly BrowserRoot[];
  readonly firefox: readonly BrowserRoot[];
}

/** `skipped` only when profiles are there and none of them can be read. */
export const readBrowserExtensions = async (
  files: Files,
  roots: BrowserRoots,
): Promise<Outcome<BrowserExtensions>> => {
  const all = await Promise.all([
    ...roots.chromium.map((root) => readChromium(files, root)),
    ...roots.firefox.map((root) => readFirefox(files, root)),
  ]);
  const present = all.filter(({ found }) => found > 0);
  const read = present.filter((browser) => browser.read > 0);
  if (present.length > 0 && read.length === 0) {
    return skipped(`no profile of ${present.map(({ browser }) => browser).join(', ')} can be read`);
  }
  return measured({
    browsers: profilesPerBrowser(read),
    // One that cannot touch a call is its owner's business.
    extensions: withoutRepeats(read.flatMap(({ extensions }) => extensions)).filter(
      ({ rights }) => rights.length > 0,
    ),
    settings: withoutRepeats(read.flatMap(({ settings }) => settings)),
  });
};

/** One browser may stand in two places: installed, and as Flatpak or snap. */
const profilesPerBrowser = (found: readonly BrowserFindings[]): BrowserExtensions['browsers'] => {
  const counts = new Map<string, number>();
  for (const { browser, read } of found) counts.set(browser, (counts.get(browser) ?? 0) + read);
  return [...counts].map(([browser, profiles]) => ({ browser, profiles }));
};

/** The same extension in several profiles is said once. */
const withoutRepeats = <Item>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
