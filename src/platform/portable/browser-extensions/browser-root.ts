/** Where a browser keeps its profiles, and what was found there. */
import type { BrowserExtensions } from '../../../model/host-facts.ts';

export interface BrowserRoot {
  /** As a person names it: `Chrome`, `Edge`, `Brave`, `Chromium`, `Firefox`. */
  readonly browser: string;
  /** Chromium family: the folder with `Local State`; Firefox: the folder with `profiles.ini`. */
  readonly path: string;
}

export interface BrowserFindings extends Pick<BrowserExtensions, 'extensions' | 'settings'> {
  readonly browser: string;
  /** Profiles that are there, and how many of them could be read. */
  readonly found: number;
  readonly read: number;
}
