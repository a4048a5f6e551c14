/** Windows: what Node can tell; its own readers (one PowerShell script printing JSON) are still to be written. */
import type { Platform } from '../platform.ts';
import { portablePlatform } from '../portable/index.ts';

export const windowsPlatform = (
  environment: NodeJS.ProcessEnv,
  lookUp: Platform['programs']['lookUp'],
): Platform => portablePlatform('win32', 'Windows', environment, lookUp);
