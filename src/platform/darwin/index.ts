/** macOS: what Node can tell; its own readers (scutil, networksetup, socketfilterfw) are still to be written. */
import type { Platform } from '../platform.ts';
import { portablePlatform } from '../portable/index.ts';

export const darwinPlatform = (
  environment: NodeJS.ProcessEnv,
  lookUp: Platform['programs']['lookUp'],
): Platform => portablePlatform('darwin', 'macOS', environment, lookUp);
